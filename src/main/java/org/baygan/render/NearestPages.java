package org.baygan.render;

import java.time.LocalDate;
import java.util.Optional;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.MonthShelf;
import org.baygan.archive.Shelves;
import org.baygan.model.CalendarDate;
import org.baygan.text.Calendars;

/** Finds, in another language, the shelf nearest to a day. */
final class NearestPages {
    private NearestPages() {}

    /**
     * The site path of the day's place on its month's page, else the month's, else the year's.
     *
     * @param exactDay whether the day itself is meant, and not only its month
     */
    static Optional<String> ofDay(LanguageArchive other, LocalDate day, boolean exactDay) {
        Shelves shelves = other.shelves();
        CalendarDate date = Calendars.in(shelves.calendar(), day);
        Optional<MonthShelf> month = shelves.month(date.year(), date.month());
        if (month.isPresent()) {
            String page = other.addresses().month(date.year(), date.month()).path();
            boolean sameDay = exactDay && month.get().has(day);
            return Optional.of(sameDay ? page + "#d" + date.day() : page);
        }
        return shelves.year(date.year())
                .map(year -> other.addresses().year(date.year()).path());
    }
}
