package org.baygan.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;

/**
 * The Solar Hijri calendar. From 1 to 1501 its leap years follow a cycle of 33 years, which integer arithmetic finds in
 * a few nanoseconds; outside it ICU's calendar is asked. Both agree on every day of that range. Stateless.
 */
final class SolarHijri {
    private static final int LAST_CYCLIC_YEAR = 1501;
    private static final int DAYS_OF_CYCLE = 12053;
    /** 1 Farvardin 1 is 21 March 622 in the proleptic Gregorian calendar. */
    private static final int EPOCH = -492268;

    private static final int JULIAN_DAY_OF_1970 = 2440588;
    private static final int FIRST_OF_1502 = yearStart(LAST_CYCLIC_YEAR + 1);

    private SolarHijri() {}

    static CalendarDate of(long epochDay) {
        if (epochDay < EPOCH || epochDay >= FIRST_OF_1502) {
            return byIcu(epochDay);
        }
        int days = (int) (epochDay - EPOCH);
        int year = (int) ((33L * days + 3) / DAYS_OF_CYCLE) + 1;
        while (yearStart(year) > epochDay) {
            year--;
        }
        while (yearStart(year + 1) <= epochDay) {
            year++;
        }
        int dayOfYear = (int) (epochDay - yearStart(year));
        int month = dayOfYear < 186 ? dayOfYear / 31 : 6 + (dayOfYear - 186) / 30;
        return new CalendarDate(CalendarSystem.PERSIAN, year, month + 1, dayOfYear - daysBefore(month) + 1);
    }

    /** The epoch day of a date; its month and day must exist. */
    static long epochDay(int year, int month, int day) {
        return (isCyclic(year) ? yearStart(year) : yearStartByIcu(year)) + daysBefore(month - 1) + day - 1L;
    }

    static int monthLength(int year, int month) {
        if (month < 12) {
            return month < 7 ? 31 : 30;
        }
        return isLeap(year) ? 30 : 29;
    }

    static boolean isLeap(int year) {
        return epochDay(year + 1, 1, 1) - epochDay(year, 1, 1) == 366;
    }

    private static boolean isCyclic(int year) {
        return year >= 1 && year <= LAST_CYCLIC_YEAR + 1;
    }

    private static int yearStart(int year) {
        return EPOCH + 365 * (year - 1) + (8 * year + 21) / 33;
    }

    private static int daysBefore(int monthsPassed) {
        return monthsPassed <= 6 ? 31 * monthsPassed : 30 * monthsPassed + 6;
    }

    private static long yearStartByIcu(int year) {
        Calendar calendar = icuCalendar();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        return calendar.get(Calendar.JULIAN_DAY) - (long) JULIAN_DAY_OF_1970;
    }

    private static CalendarDate byIcu(long epochDay) {
        Calendar calendar = icuCalendar();
        calendar.set(Calendar.JULIAN_DAY, Math.toIntExact(epochDay + JULIAN_DAY_OF_1970));
        return new CalendarDate(
                CalendarSystem.PERSIAN,
                calendar.get(Calendar.EXTENDED_YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    private static Calendar icuCalendar() {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
        calendar.clear();
        return calendar;
    }
}
