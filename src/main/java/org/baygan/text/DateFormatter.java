package org.baygan.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/**
 * Writes dates for readers of one language, in either calendar: weekday, day, month, year, without commas. Making one
 * reads CLDR's names once; writing a date then only joins strings. Immutable and thread-safe.
 */
public final class DateFormatter {
    private final DigitSet digits;
    private final Map<CalendarSystem, List<String>> months;
    private final List<String> weekdays;
    private final List<String> shortWeekdays;

    private DateFormatter(Language language, DigitSet digits) {
        this.digits = digits;
        Map<CalendarSystem, List<String>> names = new EnumMap<>(CalendarSystem.class);
        for (CalendarSystem system : CalendarSystem.values()) {
            names.put(system, MonthNames.of(language, system));
        }
        this.months = names;
        DateFormatSymbols symbols = MonthNames.symbols(language, CalendarSystem.GREGORIAN);
        this.weekdays = fromMonday(symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE));
        // Where the script is Arabic the short names are whole words, but the narrow ones are known and distinct.
        int width = ULocale.forLanguageTag(language.tag()).isRightToLeft()
                ? DateFormatSymbols.NARROW
                : DateFormatSymbols.SHORT;
        this.shortWeekdays = fromMonday(symbols.getWeekdays(DateFormatSymbols.STANDALONE, width));
    }

    /** The formatter for one language, writing numbers with {@code digits}. */
    public static DateFormatter of(Language language, DigitSet digits) {
        return new DateFormatter(language, digits);
    }

    /** A day without its weekday: «۱۳ اردیبهشت ۱۳۸۹», “3 May 2010”. */
    public String day(LocalDate day, CalendarSystem system) {
        CalendarDate date = Calendars.in(system, day);
        return dayOfAnyYear(date) + " " + year(date.year());
    }

    /** A day of whatever year: «۱۳ اردیبهشت», “3 May”. */
    public String dayOfAnyYear(CalendarDate date) {
        return digits.write(date.day()) + " " + monthName(date.system(), date.month());
    }

    /** A day with its weekday: «دوشنبه ۱۳ اردیبهشت ۱۳۸۹». */
    public String weekdayAndDay(LocalDate day, CalendarSystem system) {
        return weekday(day.getDayOfWeek()) + " " + day(day, system);
    }

    /** A time of day, to the minute: «۰۹:۲۰». */
    public String time(LocalTime time) {
        return digits.write(String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    /** A month and its year: «اردیبهشت ۱۳۸۹». */
    public String month(CalendarSystem system, int year, int month) {
        return monthName(system, month) + " " + year(year);
    }

    /**
     * A month's name alone.
     *
     * @param month 1 to 12
     */
    public String monthName(CalendarSystem system, int month) {
        return names(system).get(month - 1);
    }

    /** A weekday's name. */
    public String weekday(DayOfWeek weekday) {
        return weekdays.get(weekday.getValue() - 1);
    }

    /** A weekday's narrow or short name for a calendar's heading. */
    public String weekdayShort(DayOfWeek weekday) {
        return shortWeekdays.get(weekday.getValue() - 1);
    }

    /** A year: «۱۳۸۹». */
    public String year(int year) {
        return digits.write(year);
    }

    /**
     * A publication date as exactly as it is known, in one calendar; a month or year of the other calendar becomes the
     * range it covers («آوریل–مه ۲۰۱۰»). Empty for an unknown date.
     */
    public String format(PublicationDate date, CalendarSystem system) {
        if (date instanceof PublicationDate.Day d) {
            return day(d.date(), system);
        }
        if (date instanceof PublicationDate.Month m) {
            return m.system() == system
                    ? month(system, m.year(), m.month())
                    : DateRange.of(m).map(range -> months(range, system)).orElse("");
        }
        if (date instanceof PublicationDate.Year y) {
            return y.system() == system
                    ? year(y.year())
                    : DateRange.of(y).map(range -> years(range, system)).orElse("");
        }
        return "";
    }

    private String months(DateRange range, CalendarSystem system) {
        CalendarDate first = Calendars.in(system, range.first());
        CalendarDate last = Calendars.in(system, range.last());
        if (first.year() != last.year()) {
            return month(system, first.year(), first.month()) + " – " + month(system, last.year(), last.month());
        }
        return monthName(system, first.month()) + "–" + month(system, last.year(), last.month());
    }

    private String years(DateRange range, CalendarSystem system) {
        int first = Calendars.in(system, range.first()).year();
        int last = Calendars.in(system, range.last()).year();
        return year(first) + "–" + year(last);
    }

    private List<String> names(CalendarSystem system) {
        List<String> names = months.get(system);
        if (names == null) {
            throw new IllegalStateException("no month names for " + system);
        }
        return names;
    }

    /** ICU's names start with an empty one and Sunday. */
    private static List<String> fromMonday(String[] names) {
        List<String> days = new ArrayList<>(List.of(names).subList(2, 8));
        days.add(names[1]);
        return List.copyOf(days);
    }
}
