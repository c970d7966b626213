package org.baygan.model;

/**
 * A day as one calendar names it.
 *
 * @param system the calendar
 * @param year the year, from 1
 * @param month the month, 1 to 12
 * @param day the day of the month, 1 to 31
 */
public record CalendarDate(CalendarSystem system, int year, int month, int day) implements Comparable<CalendarDate> {
    @Override
    public int compareTo(CalendarDate other) {
        if (system != other.system) {
            throw new IllegalArgumentException("dates of two calendars: " + this + ", " + other);
        }
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }
}
