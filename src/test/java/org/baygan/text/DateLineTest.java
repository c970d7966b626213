package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-09-27",
                "2003/9/27",
                "2003.09.27",
                "27/9/2003",
                "9/27/2003",
                "۱۳۸۲/۷/۵",
                "۵ مهر ۱۳۸۲",
                "27 September 2003",
                "September 27, 2003",
                "2003-13-45",
                "2003-09-27 14:30",
                "ساعت ۱۴:۳۰ - ۵ مهر ۱۳۸۲",
                "  2003-09-27  ",
            })
    void aDayIsADate(String text) {
        assertThat(DateLine.isDate(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2003",
                "2003-09",
                "September 2003",
                "مهر ۱۳۸۲",
                "۵ مهر",
                "2003-09/27",
                "27/9.2003",
                "tel. 2003-09-27",
                "2003-09-27 it rained",
                "14:30",
            })
    void anythingElseIsNone(String text) {
        assertThat(DateLine.isDate(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27/9/2003 | 2003/9/27",
                "27.9.2003 | 2003.9.27",
                "۲۷/۹/۲۰۰۳ | 2003/9/27",
                "13/9/2003 | 2003/9/13",
                "12/9/2003 | 12/9/2003", // either may be the day
                "9/27/2003 | 9/27/2003",
                "2003-09-27 | 2003-09-27",
                "۵ مهر ۱۳۸۲ (27 September 2003) | ۵ مهر ۱۳۸۲",
                "27/9/2003 (5/7/1382) | 2003/9/27",
                "۵ مهر ۱۳۸۲ (پنجشنبه ۱۳۸۲) | ۵ مهر ۱۳۸۲ (پنجشنبه ۱۳۸۲)",
                "Founded 2003 (27 September 2003) | Founded 2003 (27 September 2003)",
            })
    void aDayThatCanOnlyBeOneStandsBehindItsMonthAndASecondDateIsLeftOut(String text, String plain) {
        String shown = DateLine.plain(text);
        assertThat(DateText.plain(shown)).isEqualTo(DateText.plain(plain));
    }

    @Test
    void aLongLineIsNoDate() {
        String long100 = " ".repeat(90) + "2003-09-27";
        assertThat(DateLine.isDate(long100)).isTrue();
        assertThat(DateLine.isDate(" " + long100)).isFalse();
        String last = " ".repeat(91) + "27/9/2003";
        assertThat(DateLine.plain(last)).isEqualTo("2003/9/27");
        assertThat(DateLine.plain(" " + last)).isEqualTo(" " + last);
        String short100 = " ".repeat(95) + "۵ مهر";
        assertThat(DateLine.lacksYear(short100)).isTrue();
        assertThat(DateLine.lacksYear(" " + short100)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"۵ مهر, true", "27 September, true", "۵ مهر ۱۳۸۲, false", "مهر, false", "۵, false"})
    void aDayAndItsMonthLackTheYear(String text, boolean lacks) {
        assertThat(DateLine.lacksYear(text)).isEqualTo(lacks);
    }
}
