package org.baygan.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines that hold nothing but a date from other text, whether or not the date exists. Stateless. */
public final class DateLine {
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern TWO_CALENDARS = Pattern.compile("(.*\\d{4}.*?) ?\\(([^()]*\\d{4}[^()]*)\\)");
    private static final int MAX_LENGTH = 100;

    private DateLine() {}

    /**
     * A line's date as {@link DateReader} takes it: 25/02/1389 as 1389/02/25, if its first number can only be a day,
     * and without a second date in brackets, as of the other calendar. Any other text is returned as it is.
     */
    public static String plain(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        Matcher both = TWO_CALENDARS.matcher(DateText.plain(text));
        String line = both.matches() && isDate(both.group(1)) && isDate(both.group(2)) ? both.group(1) : text;
        Matcher last = YEAR_LAST.matcher(DateText.plain(line));
        return last.matches() && Integer.parseInt(last.group(1)) > 12
                ? last.group(4) + last.group(2) + last.group(3) + last.group(2) + last.group(1)
                : line;
    }

    /** Whether a text is a whole day, with or without a time, be it one that doesn't exist. */
    public static boolean isDate(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        String plain = DateText.plain(text);
        String date = DateText.splitTime(plain).map(DateText.Timed::date).orElse(plain);
        return YEAR_FIRST.matcher(date).matches()
                || YEAR_LAST.matcher(date).matches()
                || WrittenDate.inWords(date)
                        .filter(written -> written.day() > 0)
                        .isPresent();
    }

    /** Whether a text is a day and its month, without a year. */
    public static boolean lacksYear(String text) {
        return text.length() <= MAX_LENGTH && WrittenDate.isDayOfMonth(DateText.plain(text));
    }
}
