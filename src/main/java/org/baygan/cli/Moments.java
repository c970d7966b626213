package org.baygan.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;

/** Reads moments from the command line. */
final class Moments {
    private Moments() {}

    /**
     * Reads an ISO instant or any whole day that an article's date could be.
     *
     * @param zone where a day begins, and where a time without offset belongs
     * @return empty if the text is none
     */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return day(text, zone);
        }
    }

    private static Optional<Instant> day(String text, ZoneId zone) {
        if (DateReader.read(text, zone) instanceof DateReader.Result.Read read
                && read.date() instanceof PublicationDate.Day day) {
            return Optional.of(day.time()
                    .map(time -> time.toInstant())
                    .orElseGet(() -> day.date().atStartOfDay(zone).toInstant()));
        }
        return Optional.empty();
    }
}
