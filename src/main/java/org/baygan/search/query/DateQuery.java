package org.baygan.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Word;
import org.baygan.text.Calendars;
import org.baygan.text.SearchFolding;

/**
 * A query that is nothing but a date, of either calendar.
 *
 * @param calendar the calendar
 * @param year the year, of four digits
 * @param month the month; 0 if only the year was given
 * @param day the day; 0 if none was given
 */
record DateQuery(CalendarSystem calendar, int year, int month, int day) {
    /**
     * The names of the twelve Persian months in order, divided by blanks; several names of one month have signs of
     * equality between them.
     */
    static final String PERSIAN_MONTHS =
            "فروردین=farvardin اردیبهشت=ordibehesht خرداد=khordad تیر=tir مرداد=امرداد=mordad"
                    + " شهریور=shahrivar مهر=mehr آبان=aban آذر=azar دی=dey بهمن=bahman اسفند=esfand";

    /** The same of the Gregorian ones. */
    static final String GREGORIAN_MONTHS = "ژانویه=january=jan فوریه=february=feb مارس=march=mar آوریل=اپریل=april=apr"
            + " مه=می=may ژوئن=june=jun ژوئیه=ژولای=جولای=july=jul اوت=آگوست=august=aug سپتامبر=september=sep=sept"
            + " اکتبر=october=oct نوامبر=november=nov دسامبر=december=dec";

    /** Words that stand in dates and say nothing more. */
    static final String SILENT = "سال ماه م ام of the";

    /** Four digits are a Persian year from the first of these numbers to before the second. */
    static final List<Integer> PERSIAN_YEARS = List.of(1200, 1500);

    /** The same of Gregorian years. */
    static final List<Integer> GREGORIAN_YEARS = List.of(1800, 2200);

    private static final Map<String, Integer> PERSIAN = months(PERSIAN_MONTHS);
    private static final Map<String, Integer> GREGORIAN = months(GREGORIAN_MONTHS);
    private static final List<String> SILENT_WORDS = forms(SILENT);
    private static final Pattern IN_DIGITS = Pattern.compile("[0-9]+([-/.])[0-9]+(?:\\1[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern WITH_YEAR = Pattern.compile("(?:^|[^0-9])[0-9]{4}(?:[^0-9]|$)");
    private static final int MOST_ITEMS = 6;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static Map<String, Integer> months(String names) {
        Map<String, Integer> months = new HashMap<>();
        int number = 0;
        for (String month : names.split(" ", -1)) {
            number++;
            for (String name : month.split("=", -1)) {
                months.put(forms(name).get(0), number);
            }
        }
        return months;
    }

    private static List<String> forms(String text) {
        return Analysis.runs(text).stream()
                .flatMap(run -> run.words().stream())
                .map(Word::form)
                .toList();
    }

    /** The date that a query is; empty if it is anything else. */
    static Optional<DateQuery> of(QueryText query) {
        if (!mayBe(query)) {
            return Optional.empty();
        }
        List<String> words = query.items().stream()
                .flatMap(item -> item.runs().stream())
                .flatMap(run -> run.words().stream())
                .map(Word::form)
                .filter(form -> !SILENT_WORDS.contains(form))
                .toList();
        boolean inDigits = query.items().size() == 1
                && IN_DIGITS
                        .matcher(SearchFolding.fold(query.items().get(0).text()))
                        .matches();
        Optional<DateQuery> date = inDigits ? ofDigits(words) : ofWords(words);
        return date.filter(DateQuery::exists);
    }

    /** Whether a query may be a date: it is short, has a year in digits, and no phrase and no exclusion. */
    private static boolean mayBe(QueryText query) {
        String text = query.items().stream().map(QueryText.Item::text).collect(Collectors.joining(" "));
        return query.items().size() < MOST_ITEMS
                && query.items().stream().noneMatch(item -> item.phrase() || item.excluded())
                && WITH_YEAR.matcher(SearchFolding.fold(text)).find();
    }

    private static Optional<DateQuery> ofDigits(List<String> words) {
        boolean yearLast = !YEAR.matcher(words.get(0)).matches();
        String year = words.get(yearLast ? words.size() - 1 : 0);
        if (!YEAR.matcher(year).matches()
                || words.stream().filter(word -> word.length() > 2).count() > 1) {
            return Optional.empty();
        }
        int one = Integer.parseInt(words.get(yearLast ? 0 : 1));
        if (words.size() == 2) {
            return one > 0 ? of(year, one, 0) : Optional.empty();
        }
        int other = Integer.parseInt(words.get(yearLast ? 1 : 2));
        boolean dayFirst = yearLast && other <= 12;
        return dayFirst ? of(year, other, one) : of(year, one, other);
    }

    private static Optional<DateQuery> ofWords(List<String> words) {
        if (words.isEmpty() || words.size() > 3) {
            return Optional.empty();
        }
        String year = words.get(words.size() - 1);
        if (!YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            return of(year, 0, 0);
        }
        boolean monthFirst = isMonth(words.get(0));
        String month = words.get(monthFirst || words.size() == 2 ? 0 : 1);
        Matcher day = DAY.matcher(words.size() == 2 ? "0" : words.get(monthFirst ? 1 : 0));
        if (!isMonth(month) || !day.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(day.group(1));
        if (words.size() == 3 && number == 0) {
            return Optional.empty();
        }
        boolean persian = PERSIAN.containsKey(month);
        return of(year, (persian ? PERSIAN : GREGORIAN).getOrDefault(month, 0), number)
                .filter(date -> (date.calendar == CalendarSystem.PERSIAN) == persian);
    }

    private static boolean isMonth(String word) {
        return PERSIAN.containsKey(word) || GREGORIAN.containsKey(word);
    }

    private static Optional<DateQuery> of(String yearText, int month, int day) {
        int year = Integer.parseInt(yearText);
        if (year >= PERSIAN_YEARS.get(0) && year < PERSIAN_YEARS.get(1)) {
            return Optional.of(new DateQuery(CalendarSystem.PERSIAN, year, month, day));
        }
        return year >= GREGORIAN_YEARS.get(0) && year < GREGORIAN_YEARS.get(1)
                ? Optional.of(new DateQuery(CalendarSystem.GREGORIAN, year, month, day))
                : Optional.empty();
    }

    private boolean exists() {
        return month <= 12 && (day == 0 || (month > 0 && day <= Calendars.monthLength(calendar, year, month)));
    }

    /** Its first day, counted from 1970-01-01. */
    long first() {
        return day(year, Math.max(1, month), Math.max(1, day));
    }

    /** Its last day. */
    long last() {
        if (day > 0) {
            return first();
        }
        return (month == 0 || month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1)) - 1;
    }

    private long day(int ofYear, int ofMonth, int ofDay) {
        return Calendars.day(new CalendarDate(calendar, ofYear, ofMonth, ofDay)).toEpochDay();
    }

    /** Whether it is a single day. */
    boolean isDay() {
        return day > 0;
    }
}
