package org.baygan.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;

/**
 * Conversion between the calendars. Thread-safe.
 *
 * <p>The Persian calendar is the Solar Hijri one with the month lengths of the law of 1304 (1925), for earlier years
 * too.
 */
public final class Calendars {
    private Calendars() {}

    /** The day as {@code system} names it. */
    public static CalendarDate in(CalendarSystem system, LocalDate day) {
        return switch (system) {
            case GREGORIAN -> new CalendarDate(system, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case PERSIAN -> SolarHijri.of(day.toEpochDay());
        };
    }

    /**
     * The day a calendar date names.
     *
     * @throws DateTimeException if the calendar has no such day
     */
    public static LocalDate day(CalendarDate date) {
        if (date.system() == CalendarSystem.GREGORIAN) {
            return LocalDate.of(date.year(), date.month(), date.day());
        }
        if (date.day() < 1 || date.day() > monthLength(CalendarSystem.PERSIAN, date.year(), date.month())) {
            throw new DateTimeException("no such day: " + date);
        }
        return LocalDate.ofEpochDay(SolarHijri.epochDay(date.year(), date.month(), date.day()));
    }

    /**
     * How many days the month has.
     *
     * @throws DateTimeException if {@code month} isn't 1 to 12
     */
    public static int monthLength(CalendarSystem system, int year, int month) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("no such month: " + month);
        }
        return switch (system) {
            case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
            case PERSIAN -> SolarHijri.monthLength(year, month);
        };
    }

    /** Whether the year has 366 days. */
    public static boolean isLeapYear(CalendarSystem system, int year) {
        return switch (system) {
            case GREGORIAN -> Year.isLeap(year);
            case PERSIAN -> SolarHijri.isLeap(year);
        };
    }
}
