package org.baygan.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When an article was published, as exactly as its source says: a day, a month, a year, or unknown. */
public sealed interface PublicationDate {
    /** No date is known. */
    PublicationDate UNKNOWN = new Unknown();

    /**
     * A day, perhaps with the time.
     *
     * @param date the day in the site's time zone
     * @param time the moment, if the source gives one
     */
    record Day(LocalDate date, Optional<OffsetDateTime> time) implements PublicationDate {
        public Day(LocalDate date) {
            this(date, Optional.empty());
        }
    }

    /**
     * A month of one calendar, its day unknown.
     *
     * @param system the calendar the source counts in
     * @param year the year
     * @param month the month, 1 to 12
     */
    record Month(CalendarSystem system, int year, int month) implements PublicationDate {}

    /**
     * A year of one calendar, its month unknown.
     *
     * @param system the calendar the source counts in
     * @param year the year
     */
    record Year(CalendarSystem system, int year) implements PublicationDate {}

    /** Undated. */
    record Unknown() implements PublicationDate {}
}
