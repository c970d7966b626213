package org.baygan.text;

import java.time.LocalDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/** Writes dates for readers of one language, in either calendar. Immutable and thread-safe. */
public final class DateFormatter {
    private final DigitSet digits;

    private DateFormatter(DigitSet digits) {
        this.digits = digits;
    }

    /** The formatter for one language, writing numbers with {@code digits}. */
    public static DateFormatter of(Language language, DigitSet digits) {
        return new DateFormatter(digits);
    }

    /** A day without its weekday: «۱۳ اردیبهشت ۱۳۸۹», “3 May 2010”. */
    public String day(LocalDate day, CalendarSystem system) {
        return digits.write(day.toString());
    }

    /** A day with its weekday: «دوشنبه ۱۳ اردیبهشت ۱۳۸۹». */
    public String weekdayAndDay(LocalDate day, CalendarSystem system) {
        return day(day, system);
    }

    /** A month and its year: «اردیبهشت ۱۳۸۹». */
    public String month(CalendarSystem system, int year, int month) {
        return digits.write(year + "/" + month);
    }

    /** A month's name alone, 1 to 12. */
    public String monthName(CalendarSystem system, int month) {
        return digits.write(month);
    }

    /** A weekday's name. */
    public String weekday(java.time.DayOfWeek weekday) {
        return weekday.name();
    }

    /** A weekday's narrow or short name for a calendar's heading. */
    public String weekdayShort(java.time.DayOfWeek weekday) {
        return weekday.name();
    }

    /** A year: «۱۳۸۹». */
    public String year(int year) {
        return digits.write(year);
    }

    /**
     * A publication date as exactly as it is known, in one calendar; a month or year of the other calendar becomes the
     * range it covers («آوریل–مهٔ ۲۰۱۰»). Empty for an unknown date.
     */
    public String format(PublicationDate date, CalendarSystem system) {
        return date instanceof PublicationDate.Day d ? day(d.date(), system) : "";
    }
}
