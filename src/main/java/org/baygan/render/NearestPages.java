package org.baygan.render;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.MonthShelf;
import org.baygan.archive.Shelves;
import org.baygan.archive.YearShelf;
import org.baygan.model.ArticleSummary;
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
            String page = shelves.monthPage(date.year(), date.month()).path();
            boolean sameDay = exactDay && month.get().has(day);
            return Optional.of(sameDay ? page + "#d" + date.day() : page);
        }
        return shelves.year(date.year())
                .map(year -> shelves.yearPage(date.year()).path());
    }

    /** An article on the shelf that is found: on the day's, if it has any. */
    static Optional<ArticleSummary> article(LanguageArchive other, LocalDate day) {
        Shelves shelves = other.shelves();
        CalendarDate date = Calendars.in(shelves.calendar(), day);
        Optional<MonthShelf> month = shelves.month(date.year(), date.month());
        return month.isPresent()
                ? first(month.get(), day)
                : shelves.year(date.year()).flatMap(NearestPages::first);
    }

    private static Optional<ArticleSummary> first(MonthShelf month, LocalDate day) {
        return Stream.of(month.days().stream().filter(shelf -> shelf.day().equals(day)), month.days().stream())
                .flatMap(days -> days)
                .flatMap(shelf -> shelf.articles().stream())
                .findFirst()
                .or(() -> month.inexact().stream().findFirst());
    }

    private static Optional<ArticleSummary> first(YearShelf year) {
        return Stream.concat(
                        year.inexact().stream(),
                        year.months().stream().flatMap(month -> first(month, LocalDate.MIN).stream()))
                .findFirst();
    }
}
