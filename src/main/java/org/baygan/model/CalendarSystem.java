package org.baygan.model;

/** The calendars an archive's dates are kept in. */
public enum CalendarSystem {
    /** ISO 8601's proleptic Gregorian calendar. */
    GREGORIAN,
    /** The Solar Hijri (Jalali) calendar of Iran and Afghanistan. */
    PERSIAN
}
