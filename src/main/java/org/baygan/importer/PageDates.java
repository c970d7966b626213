package org.baygan.importer;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;

/** Finds the date in the words around it: «تاریخ انتشار: ۱۳ اردیبهشت ۱۳۸۹ - ۱۴:۳۰». Stateless. */
final class PageDates {
    private static final String DIGITS = "[0-9۰-۹٠-٩]";
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern NUMBERS =
            Pattern.compile(DIGITS + "{4}[-/.]" + DIGITS + "{1,2}[-/.]" + DIGITS + "{1,2}");
    private static final Pattern WORDS = Pattern.compile(DIGITS
            + "{1,2}[\\s\\u00A0]+\\p{L}[\\p{L}\\u200C]{2,15}[\\s\\u00A0]+(?:ماه[\\s\\u00A0]+)?" + DIGITS + "{4}");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\p{L}{3,9}[\\s\\u00A0]+" + DIGITS + "{1,2},[\\s\\u00A0]+" + DIGITS + "{4}");
    private static final Pattern TIME =
            Pattern.compile("(?<!" + DIGITS + ")" + DIGITS + "{1,2}:" + DIGITS + "{2}(?!" + DIGITS + ")");
    private static final int LONGEST = 300;

    private PageDates() {}

    /** The date that a text holds; empty if there is none that exists. */
    static Optional<PublicationDate> find(String text, ZoneId zone) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        for (Pattern pattern : new Pattern[] {ISO, NUMBERS, WORDS, MONTH_FIRST}) {
            Matcher date = pattern.matcher(start);
            if (date.find()) {
                Matcher time = TIME.matcher(start);
                boolean apart = pattern != ISO && time.find();
                Optional<PublicationDate> read =
                        apart ? read(date.group() + " " + time.group(), zone) : Optional.empty();
                return read.isPresent() ? read : read(date.group(), zone);
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> read(String text, ZoneId zone) {
        return DateReader.read(text.replace('\u00A0', ' '), zone) instanceof DateReader.Result.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }
}
