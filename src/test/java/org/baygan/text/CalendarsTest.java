package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
    private static CalendarDate persian(int year, int month, int day) {
        return new CalendarDate(CalendarSystem.PERSIAN, year, month, day);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-03, 1389, 2, 13",
        "1979-02-11, 1357, 11, 22",
        "1925-03-21, 1304, 1, 1",
        "2021-03-20, 1399, 12, 30",
        "2021-03-21, 1400, 1, 1",
        "2025-03-20, 1403, 12, 30",
        "2026-03-20, 1404, 12, 29",
        "0622-03-21, 1, 1, 1",
    })
    void published_day_pairs_agree(LocalDate gregorian, int year, int month, int day) {
        assertThat(Calendars.in(CalendarSystem.PERSIAN, gregorian)).isEqualTo(persian(year, month, day));
        assertThat(Calendars.day(persian(year, month, day))).isEqualTo(gregorian);
    }

    @Test
    void every_day_from_year_1_to_1700_is_the_one_icu_names_and_converts_back() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
        LocalDate end = LocalDate.of(2321, 4, 1);
        for (LocalDate day = LocalDate.of(622, 3, 21); day.isBefore(end); day = day.plusDays(1)) {
            icu.setTimeInMillis(day.toEpochDay() * 86_400_000L);
            CalendarDate expected = persian(
                    icu.get(Calendar.EXTENDED_YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DAY_OF_MONTH));
            CalendarDate actual = Calendars.in(CalendarSystem.PERSIAN, day);
            if (!actual.equals(expected) || !Calendars.day(actual).equals(day)) {
                assertThat(actual).as("%s", day).isEqualTo(expected);
                assertThat(Calendars.day(actual)).isEqualTo(day);
            }
        }
    }

    @Test
    void days_before_the_calendar_began_still_have_a_name() {
        LocalDate day = LocalDate.of(621, 5, 3);
        assertThat(Calendars.in(CalendarSystem.PERSIAN, day)).isEqualTo(persian(0, 2, 13));
    }

    @Test
    void leap_years_have_thirty_days_in_esfand() {
        assertThat(Calendars.monthLength(CalendarSystem.PERSIAN, 1403, 12)).isEqualTo(30);
        assertThat(Calendars.monthLength(CalendarSystem.PERSIAN, 1404, 12)).isEqualTo(29);
        assertThat(Calendars.monthLength(CalendarSystem.PERSIAN, 1404, 6)).isEqualTo(31);
        assertThat(Calendars.monthLength(CalendarSystem.PERSIAN, 1404, 7)).isEqualTo(30);
        assertThat(Calendars.monthLength(CalendarSystem.GREGORIAN, 2024, 2)).isEqualTo(29);
        assertThat(Calendars.isLeapYear(CalendarSystem.PERSIAN, 1403)).isTrue();
        assertThat(Calendars.isLeapYear(CalendarSystem.GREGORIAN, 2023)).isFalse();
    }

    @Test
    void days_that_do_not_exist_are_refused() {
        assertThatThrownBy(() -> Calendars.day(persian(1404, 12, 30))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Calendars.day(persian(1404, 13, 1))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Calendars.day(persian(1404, 1, 0))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Calendars.day(new CalendarDate(CalendarSystem.GREGORIAN, 2023, 2, 29)))
                .isInstanceOf(DateTimeException.class);
    }
}
