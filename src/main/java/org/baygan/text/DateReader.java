package org.baygan.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.PublicationDate;

/**
 * Reads the dates editors write, in both calendars, whole or partial: {@code 2010-05-03}, {@code 1389/02/13},
 * {@code ۱۳۸۹/۰۲/۱۳ ۱۴:۳۰}, {@code 2010-05-03T10:00:00+03:30} (ISO 8601-1:2019, 5.4), {@code 1389/02}, {@code 1389},
 * {@code 3 May 2010}, «۱۳ اردیبهشت ۱۳۸۹». A year from 1000 to 1699 is a Jalali one, a later one is Gregorian. Nothing is
 * guessed: a day that doesn't exist and an order that could be read in two ways are refused. Stateless.
 */
public final class DateReader {
    private static final String FORMS =
            "Write a day (2010-05-03 or 1389/02/13), only its month (1389/02) or only its year (1389)";

    private static final int MAX_LENGTH = 100;
    private static final int FIRST_GREGORIAN_YEAR = 1700;
    private static final int FIRST_YEAR = 1000;
    /** The law of 11 Farvardin 1304 gave the months their lengths; before it they followed the zodiac. */
    private static final int FIRST_YEAR_OF_MODERN_MONTHS = 1304;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,8})([-/.])(\\d{1,8})(?:\\2(\\d{1,8}))?");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

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
     * @param zone the site's time zone, in which a moment's day is told, and to which a time without offset belongs
     */
    public static Result read(String text, ZoneId zone) {
        if (text.length() > MAX_LENGTH) {
            return notADate(text.substring(0, MAX_LENGTH) + "…");
        }
        String plain = DateText.plain(text);
        Optional<DateText.Timed> timed = DateText.splitTime(plain);
        if (timed.isEmpty()) {
            return date(plain);
        }
        Result date = date(timed.get().date());
        if (!(date instanceof Result.Read read)) {
            return date;
        }
        return read.date() instanceof PublicationDate.Day day
                ? timed.get().time().on(day.date(), zone)
                : new Result.Refused("A time needs a whole day", "Write the day before the time: 1389/02/13 14:30");
    }

    private static Result date(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numeric(text, numbers);
        }
        if (YEAR.matcher(text).matches()) {
            return check(text, new WrittenDate(text, 0, 0));
        }
        return WrittenDate.inWords(text).map(written -> check(text, written)).orElseGet(() -> notADate(text));
    }

    private static Result numeric(String text, Matcher parts) {
        boolean whole = parts.group(4) != null;
        String last = parts.group(whole ? 4 : 3);
        if (parts.group(1).length() <= 2 && last.length() == 4) {
            return yearLast(text, parts, whole);
        }
        if (parts.group(3).length() > 2 || (whole && last.length() > 2)) {
            return notADate(text);
        }
        int month = Integer.parseInt(parts.group(3));
        if (month == 0 || (whole && Integer.parseInt(last) == 0)) {
            return new Result.Refused(month == 0 ? "There is no month 0" : "There is no day 0", FORMS);
        }
        return check(text, new WrittenDate(parts.group(1), month, whole ? Integer.parseInt(last) : 0));
    }

    private static Result yearLast(String text, Matcher parts, boolean whole) {
        int first = Integer.parseInt(parts.group(1));
        if (!whole) {
            int year = Integer.parseInt(parts.group(3));
            return new Result.Refused(
                    "The year stands last in " + text, "Write the year first: " + numbers(year, first, 0));
        }
        int year = Integer.parseInt(parts.group(4));
        int second = Integer.parseInt(parts.group(3));
        String hint = "Write the year first: ";
        if (first > 12 || first == second) {
            hint += numbers(year, second, first);
        } else if (second > 12) {
            hint += numbers(year, first, second);
        } else {
            hint += numbers(year, second, first) + " or " + numbers(year, first, second) + ", whichever is meant";
        }
        return new Result.Refused(
                "The year stands last in " + text + ", so day and month can be taken for each other", hint);
    }

    private static Result check(String text, WrittenDate date) {
        int year = date.year();
        if (date.yearText().length() != 4) {
            return new Result.Refused("A year has four digits, and " + date.yearText() + " has not", FORMS);
        }
        if (year < FIRST_YEAR) {
            return new Result.Refused("The year " + date.yearText() + " is too early for a publication", FORMS);
        }
        CalendarSystem system = system(year);
        if (date.calendar().isPresent() && date.calendar().get() != system) {
            return wrongCalendar(text, date);
        }
        if (date.month() > 12) {
            return new Result.Refused(
                    "There is no month " + date.month(), "Months go from 1 to 12, and stand between year and day");
        }
        if (date.month() > 0 && year < FIRST_YEAR_OF_MODERN_MONTHS) {
            return new Result.Refused(
                    "Months had other lengths before 1304, so " + text + " can't be converted",
                    "Write the Gregorian date, or the year alone: " + year);
        }
        return date.day() > 0 ? day(system, date) : new Result.Read(partial(system, date));
    }

    private static PublicationDate partial(CalendarSystem system, WrittenDate date) {
        return date.month() > 0
                ? new PublicationDate.Month(system, date.year(), date.month())
                : new PublicationDate.Year(system, date.year());
    }

    private static Result day(CalendarSystem system, WrittenDate written) {
        int length = Calendars.monthLength(system, written.year(), written.month());
        if (written.day() > length) {
            return tooLate(system, written, length);
        }
        LocalDate day = Calendars.day(new CalendarDate(system, written.year(), written.month(), written.day()));
        if (written.weekday().isPresent() && written.weekday().get() != day.getDayOfWeek()) {
            return new Result.Refused(
                    numbers(written.year(), written.month(), written.day()) + " is a " + name(day.getDayOfWeek())
                            + ", not a " + name(written.weekday().get()),
                    "Correct the day, or leave the weekday out");
        }
        return new Result.Read(new PublicationDate.Day(day));
    }

    private static Result tooLate(CalendarSystem system, WrittenDate date, int length) {
        String month = WrittenDate.englishName(system, date.month());
        boolean wantsLeapDay = date.month() == (system == CalendarSystem.PERSIAN ? 12 : 2)
                && date.day() == length + 1
                && !Calendars.isLeapYear(system, date.year());
        String message = wantsLeapDay
                ? date.year() + " is not a leap year: " + month + " has " + length + " days"
                : month + " " + date.year() + " has " + length + " days, not " + date.day();
        String last = numbers(date.year(), date.month(), length);
        String next = date.month() == 12 ? numbers(date.year() + 1, 1, 1) : numbers(date.year(), date.month() + 1, 1);
        return new Result.Refused(message, "Write " + last + " or " + next + ", whichever is meant");
    }

    private static Result wrongCalendar(String text, WrittenDate date) {
        return new Result.Refused(
                "The month of " + text + " is not one of the calendar that the year " + date.year() + " belongs to",
                "Write month and year of one calendar: 3 May 2010 or 13 Ordibehesht 1389");
    }

    private static Result.Refused notADate(String text) {
        return new Result.Refused(text.isEmpty() ? "There is no date here" : "Not a date: " + text, FORMS);
    }

    private static CalendarSystem system(int year) {
        return year < FIRST_GREGORIAN_YEAR ? CalendarSystem.PERSIAN : CalendarSystem.GREGORIAN;
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A date in numbers as each calendar's are usually written; a month if the day is 0. */
    private static String numbers(int year, int month, int day) {
        char separator = system(year) == CalendarSystem.PERSIAN ? '/' : '-';
        String start = String.format(Locale.ROOT, "%04d%c%02d", year, separator, month);
        return day == 0 ? start : start + String.format(Locale.ROOT, "%c%02d", separator, day);
    }
}
