package org.baygan.text;

import java.time.LocalDate;
import java.util.Optional;
import org.baygan.model.CalendarDate;
import org.baygan.model.PublicationDate;

/**
 * The days a publication date may mean.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record DateRange(LocalDate first, LocalDate last) {
    /** The range of a date; empty if it is unknown. */
    public static Optional<DateRange> of(PublicationDate date) {
        if (date instanceof PublicationDate.Day d) {
            return Optional.of(new DateRange(d.date(), d.date()));
        }
        if (date instanceof PublicationDate.Month m) {
            LocalDate first = Calendars.day(new CalendarDate(m.system(), m.year(), m.month(), 1));
            return Optional.of(
                    new DateRange(first, first.plusDays(Calendars.monthLength(m.system(), m.year(), m.month()) - 1L)));
        }
        if (date instanceof PublicationDate.Year y) {
            LocalDate first = Calendars.day(new CalendarDate(y.system(), y.year(), 1, 1));
            LocalDate next = Calendars.day(new CalendarDate(y.system(), y.year() + 1, 1, 1));
            return Optional.of(new DateRange(first, next.minusDays(1)));
        }
        return Optional.empty();
    }

    /** The day in the middle, by which a partial date is shelved in the other calendar. */
    public LocalDate middle() {
        return LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
    }
}
