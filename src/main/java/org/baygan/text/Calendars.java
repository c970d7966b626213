package org.baygan.text;

import java.time.LocalDate;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;

/** Conversion between the calendars. Thread-safe. */
public final class Calendars {
    private Calendars() {}

    /** The day as {@code system} names it. */
    public static CalendarDate in(CalendarSystem system, LocalDate day) {
        return new CalendarDate(system, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * The day a calendar date names.
     *
     * @throws java.time.DateTimeException if the calendar has no such day
     */
    public static LocalDate day(CalendarDate date) {
        return LocalDate.of(date.year(), date.month(), date.day());
    }

    /** How many days the month has. */
    public static int monthLength(CalendarSystem system, int year, int month) {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }
}
