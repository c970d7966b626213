package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateReaderTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private static String describe(DateReader.Result result) {
        if (result instanceof DateReader.Result.Refused refused) {
            return refused.message() + " / " + refused.hint();
        }
        PublicationDate date = ((DateReader.Result.Read) result).date();
        if (date instanceof PublicationDate.Day day) {
            return day.date() + day.time().map(time -> " " + time).orElse("");
        }
        return date instanceof PublicationDate.Month month
                ? system(month.system()) + " " + month.year() + " month " + month.month()
                : system(((PublicationDate.Year) date).system()) + " " + ((PublicationDate.Year) date).year();
    }

    private static String system(CalendarSystem system) {
        return system == CalendarSystem.PERSIAN ? "Jalali" : "Gregorian";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "dates-read.txt", delimiter = '|')
    void dates_are_read(String written, String meaning) {
        assertThat(describe(DateReader.read(written, TEHRAN))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "dates-refused.txt", delimiter = '|')
    void what_is_no_date_is_refused_with_a_hint(String written, String message, String hint) {
        assertThat(DateReader.read(written, TEHRAN)).isEqualTo(new DateReader.Result.Refused(message, hint));
    }

    @Test
    void an_empty_date_and_a_very_long_one_are_refused() {
        assertThat(describe(DateReader.read("  ", TEHRAN))).startsWith("There is no date here / Write a day");
        assertThat(describe(DateReader.read("1".repeat(200), TEHRAN))).startsWith("Not a date: 111");
    }

    @Test
    void any_text_is_read_or_refused() {
        long seed = 20101389;
        new RandomText(seed)
                .texts(5000)
                .forEach(text -> assertThat(DateReader.read(text, TEHRAN))
                        .as("seed %d: %s", seed, text)
                        .isNotNull());
    }
}
