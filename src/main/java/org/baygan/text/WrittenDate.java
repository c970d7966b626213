package org.baygan.text;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;

/**
 * The parts of a date as they were written, perhaps an impossible one.
 *
 * @param yearText the year's digits
 * @param month the month; 0 if none was written
 * @param day the day; 0 if none was written
 * @param calendar the calendar that a month's name belongs to
 * @param weekday the weekday, if one was written
 */
record WrittenDate(
        String yearText, int month, int day, Optional<CalendarSystem> calendar, Optional<DayOfWeek> weekday) {
    private static final Pattern PARTS = Pattern.compile("[ ,]+");
    private static final Pattern PARTED_WEEKDAY = Pattern.compile("(یک|دو|سه|چهار|پنج)[ -]شنبه");
    private static final String MONTH = "ماه";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|م)?");

    WrittenDate(String yearText, int month, int day) {
        this(yearText, month, day, Optional.empty(), Optional.empty());
    }

    int year() {
        return Integer.parseInt(yearText);
    }

    /** Reads a date with its month in words, English or Persian: day month year, month day year or month year. */
    static Optional<WrittenDate> inWords(String plain) {
        String joined = PARTED_WEEKDAY.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("$1شنبه");
        Deque<String> parts = new ArrayDeque<>(List.of(PARTS.split(joined, -1)));
        parts.removeIf(part -> part.equals(MONTH) || part.equals("سال"));
        Optional<DayOfWeek> weekday = Optional.ofNullable(Words.WEEKDAYS.get(parts.isEmpty() ? "" : parts.getFirst()));
        if (weekday.isPresent()) {
            parts.removeFirst();
        }
        return parts.size() < 2 || parts.size() > 3 ? Optional.empty() : inWords(parts, weekday);
    }

    /** Whether a text is a day and a month's name, in either order, perhaps behind a weekday. */
    static boolean isDayOfMonth(String plain) {
        return plain.chars().anyMatch(Character::isDigit)
                && inWords(plain + " 1402").filter(date -> date.day() > 0).isPresent();
    }

    private static Optional<WrittenDate> inWords(Deque<String> parts, Optional<DayOfWeek> weekday) {
        String year = parts.removeLast();
        String first = parts.removeFirst();
        String second = parts.isEmpty() ? "" : parts.removeFirst();
        boolean monthFirst = Words.MONTHS.containsKey(month(first));
        NamedMonth month = Words.MONTHS.get(month(monthFirst ? first : second));
        int day = second.isEmpty() ? 0 : day(monthFirst ? second : first);
        if (month == null || day < 0 || !YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        return Optional.of(new WrittenDate(year, month.number(), day, Optional.of(month.calendar()), weekday));
    }

    /** A day's number, from 1; -1 if the text is none. */
    private static int day(String text) {
        var match = DAY.matcher(text);
        int day = match.matches() ? Integer.parseInt(match.group(1)) : 0;
        return day == 0 ? -1 : day;
    }

    private static String month(String text) {
        String unmarked = text.replace("\u0654", "");
        if (unmarked.endsWith(MONTH)) { // آذرماه
            return unmarked.substring(0, unmarked.length() - MONTH.length());
        }
        return unmarked.endsWith(".") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
    }

    /** A month's English name. */
    static String englishName(CalendarSystem system, int month) {
        return MonthNames.of(Language.ENGLISH, system).get(month - 1);
    }

    /** A month that a name stands for. */
    private record NamedMonth(CalendarSystem calendar, int number) {}

    /** The vocabulary, read with the first date in words. */
    private static final class Words {
        static final Map<String, NamedMonth> MONTHS = months();
        static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

        private Words() {}

        private static Map<String, NamedMonth> months() {
            Map<String, NamedMonth> months = new HashMap<>();
            for (CalendarSystem system : CalendarSystem.values()) {
                add(months, system, MonthNames.of(Language.ENGLISH, system));
                add(months, system, MonthNames.of(Language.PERSIAN, system));
            }
            add(months, CalendarSystem.GREGORIAN, words("jan feb mar apr may jun jul aug sep oct nov dec"));
            add(months, CalendarSystem.GREGORIAN, words("- - - - می - ژوییه آگوست سپتامبر اکتبر - -"));
            add(months, CalendarSystem.GREGORIAN, words("- - - - - - جولای اگوست sept - - -"));
            add(months, CalendarSystem.PERSIAN, words("- - - - امرداد - - - - - - -"));
            // The months' names in Afghanistan, where the calendar is the same.
            add(months, CalendarSystem.PERSIAN, words("حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"));
            months.remove("-");
            return Map.copyOf(months);
        }

        private static List<String> words(String names) {
            return List.of(names.split(" "));
        }

        private static void add(Map<String, NamedMonth> months, CalendarSystem system, List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                months.put(names.get(i).toLowerCase(Locale.ROOT), new NamedMonth(system, i + 1));
            }
        }

        private static Map<String, DayOfWeek> weekdays() {
            Map<String, DayOfWeek> weekdays = new HashMap<>();
            List<String> persian = words("دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه");
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    weekdays.put(day.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
                }
                weekdays.put(persian.get(day.getValue() - 1), day);
            }
            return Map.copyOf(weekdays);
        }
    }
}
