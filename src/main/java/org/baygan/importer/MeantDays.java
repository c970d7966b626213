package org.baygan.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;

/** Tells days that are meant from those that programs write where they know none: 0001-01-01, 1899-12-30. Stateless. */
final class MeantDays {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private MeantDays() {}

    static boolean isMeant(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The same of a date; a mere month or year was written by a person. */
    static boolean isMeant(PublicationDate date) {
        return !(date instanceof PublicationDate.Day day) || isMeant(day.date());
    }

    /** A date as a source writes it; empty if it can't be read, or isn't meant. */
    static Optional<PublicationDate> read(String written, ZoneId zone) {
        return DateReader.read(written, zone) instanceof DateReader.Result.Read read && isMeant(read.date())
                ? Optional.of(read.date())
                : Optional.empty();
    }
}
