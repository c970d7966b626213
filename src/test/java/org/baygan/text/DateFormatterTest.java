package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.model.CalendarSystem.GREGORIAN;
import static org.baygan.model.CalendarSystem.PERSIAN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatterTest {
    private static final LocalDate DAY = LocalDate.of(2010, 5, 3);
    private final DateFormatter persian = DateFormatter.of(Language.PERSIAN, DigitSet.PERSIAN);
    private final DateFormatter english = DateFormatter.of(Language.ENGLISH, DigitSet.ASCII);

    @Test
    void a_day_is_written_in_both_calendars_in_both_languages() {
        assertThat(persian.day(DAY, PERSIAN)).isEqualTo("۱۳ اردیبهشت ۱۳۸۹");
        assertThat(persian.day(DAY, GREGORIAN)).isEqualTo("۳ مه ۲۰۱۰");
        assertThat(english.day(DAY, PERSIAN)).isEqualTo("13 Ordibehesht 1389");
        assertThat(english.day(DAY, GREGORIAN)).isEqualTo("3 May 2010");
    }

    @Test
    void a_weekday_stands_before_it_without_a_comma() {
        assertThat(persian.weekdayAndDay(DAY, PERSIAN)).isEqualTo("دوشنبه ۱۳ اردیبهشت ۱۳۸۹");
        assertThat(english.weekdayAndDay(DAY, GREGORIAN)).isEqualTo("Monday 3 May 2010");
        assertThat(english.weekdayAndDay(LocalDate.of(2010, 5, 9), PERSIAN)).isEqualTo("Sunday 19 Ordibehesht 1389");
    }

    @Test
    void headings_have_short_weekdays() {
        assertThat(persian.weekdayShort(DayOfWeek.SATURDAY)).isEqualTo("ش");
        assertThat(english.weekdayShort(DayOfWeek.MONDAY)).isEqualTo("Mo");
        assertThat(english.weekday(DayOfWeek.SUNDAY)).isEqualTo("Sunday");
    }

    @Test
    void a_month_of_the_other_calendar_is_a_range() {
        PublicationDate month = new PublicationDate.Month(PERSIAN, 1389, 2);
        assertThat(persian.format(month, PERSIAN)).isEqualTo("اردیبهشت ۱۳۸۹");
        assertThat(persian.format(month, GREGORIAN)).isEqualTo("آوریل–مه ۲۰۱۰");
        assertThat(english.format(month, GREGORIAN)).isEqualTo("April–May 2010");
        assertThat(english.format(new PublicationDate.Month(PERSIAN, 1389, 10), GREGORIAN))
                .isEqualTo("December 2010 – January 2011");
        assertThat(english.format(new PublicationDate.Month(GREGORIAN, 2010, 5), PERSIAN))
                .isEqualTo("Ordibehesht–Khordad 1389");
    }

    @Test
    void a_year_of_the_other_calendar_is_a_range() {
        assertThat(english.format(new PublicationDate.Year(PERSIAN, 1389), GREGORIAN))
                .isEqualTo("2010–2011");
        assertThat(persian.format(new PublicationDate.Year(GREGORIAN, 2010), PERSIAN))
                .isEqualTo("۱۳۸۸–۱۳۸۹");
        assertThat(persian.format(new PublicationDate.Year(PERSIAN, 1389), PERSIAN))
                .isEqualTo("۱۳۸۹");
    }

    @Test
    void days_and_unknown_dates_format_as_such() {
        assertThat(english.format(new PublicationDate.Day(DAY), GREGORIAN)).isEqualTo("3 May 2010");
        assertThat(english.format(PublicationDate.UNKNOWN, GREGORIAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ARABIC, ١٣ أرديبهشت ١٣٨٩, ٣ مايو ٢٠١٠",
        "ar-IQ, ARABIC, ١٣ أرديبهشت ١٣٨٩, ٣ أيار ٢٠١٠",
        "az, ASCII, 13 ordibeheşt 1389, 3 may 2010",
        "ckb, ARABIC, ١٣ گوڵان ١٣٨٩, ٣ ئایار ٢٠١٠",
        "ckb-IR, ARABIC, ١٣ گوڵان ١٣٨٩, ٣ ئایار ٢٠١٠",
        "ur, ASCII, 13 اردیبہشت 1389, 3 مئی 2010",
        "fr, ASCII, 13 ordibehešt 1389, 3 mai 2010",
    })
    void other_languages_have_their_own_names(String tag, DigitSet digits, String inPersian, String inGregorian) {
        DateFormatter formatter = DateFormatter.of(new Language(tag), digits);
        assertThat(formatter.day(DAY, PERSIAN)).isEqualTo(inPersian);
        assertThat(formatter.day(DAY, GREGORIAN)).isEqualTo(inGregorian);
    }
}
