package org.baygan.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;

/** A language's articles by year, month and day of its calendar. Immutable and thread-safe. */
public final class Shelves {
    private final CalendarSystem calendar;
    private final NavigableMap<Integer, YearShelf> years = new TreeMap<>();

    /** The days that have articles, newest first. */
    private final List<LocalDate> days = new ArrayList<>();

    /** These days by their month and day in each calendar that has been asked for. */
    private final Map<CalendarSystem, Map<Integer, List<Dated>>> byName = new ConcurrentHashMap<>();

    private Shelves(CalendarSystem calendar) {
        this.calendar = calendar;
    }

    /** A day, and what a calendar calls it. */
    private record Dated(LocalDate day, CalendarDate date) {}

    /** A year that is being filled, the newest of its days first. */
    private static final class Year {
        final NavigableMap<Integer, Month> months = new TreeMap<>(Comparator.reverseOrder());
        final List<ArticleSummary> inexact = new ArrayList<>();

        Month month(int month) {
            return months.computeIfAbsent(month, m -> new Month());
        }

        YearShelf shelf(int year) {
            List<MonthShelf> shelves = new ArrayList<>();
            months.forEach((month, of) -> shelves.add(new MonthShelf(year, month, of.days, sortedById(of.inexact))));
            return new YearShelf(year, shelves, sortedById(inexact));
        }

        private static List<ArticleSummary> sortedById(List<ArticleSummary> articles) {
            articles.sort(Comparator.comparing(ArticleSummary::id));
            return articles;
        }
    }

    private static final class Month {
        final List<DayShelf> days = new ArrayList<>();
        final List<ArticleSummary> inexact = new ArrayList<>();
    }

    /** Shelves {@code articles}, which come newest first; undated ones stay out. */
    static Shelves fill(CalendarSystem calendar, List<ArticleSummary> articles) {
        Map<Integer, Year> years = new HashMap<>();
        NavigableMap<LocalDate, List<ArticleSummary>> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (ArticleSummary article : articles) {
            if (article.date() instanceof PublicationDate.Day day) {
                byDay.computeIfAbsent(day.date(), d -> new ArrayList<>(1)).add(article);
            } else if (article.shelfDay().isPresent()) {
                CalendarDate middle = Calendars.in(calendar, article.shelfDay().get());
                Year year = years.computeIfAbsent(middle.year(), y -> new Year());
                boolean ofYear = article.date() instanceof PublicationDate.Year;
                (ofYear ? year.inexact : year.month(middle.month()).inexact).add(article);
            }
        }
        byDay.forEach((day, ofDay) -> {
            CalendarDate date = Calendars.in(calendar, day);
            Year year = years.computeIfAbsent(date.year(), y -> new Year());
            year.month(date.month()).days.add(new DayShelf(day, date, ofDay));
        });
        Shelves filled = new Shelves(calendar);
        years.forEach((year, shelf) -> filled.years.put(year, shelf.shelf(year)));
        filled.days.addAll(byDay.keySet());
        return filled;
    }

    /** The calendar the shelves are made by. */
    public CalendarSystem calendar() {
        return calendar;
    }

    /** The years that have articles, newest first. */
    public List<YearShelf> years() {
        return List.copyOf(years.descendingMap().values());
    }

    /** A year, if it has articles. */
    public Optional<YearShelf> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** A month, if it has articles. */
    public Optional<MonthShelf> month(int year, int month) {
        YearShelf shelf = years.get(year);
        if (shelf != null) {
            for (MonthShelf each : shelf.months()) {
                if (each.month() == month) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /** The days with articles that have a date's month and day, by its calendar, in other years; the newest first. */
    public List<LocalDate> sameDay(CalendarDate date) {
        return byName.computeIfAbsent(date.system(), this::byName).getOrDefault(name(date), List.of()).stream()
                .filter(other -> other.date.year() != date.year())
                .map(Dated::day)
                .toList();
    }

    private Map<Integer, List<Dated>> byName(CalendarSystem system) {
        return days.stream()
                .map(day -> new Dated(day, Calendars.in(system, day)))
                .collect(Collectors.groupingBy(each -> name(each.date)));
    }

    /** A number for the month and the day. */
    private static int name(CalendarDate date) {
        return 100 * date.month() + date.day();
    }

    /** The nearest year before {@code year} that has articles. */
    public Optional<YearShelf> yearBefore(int year) {
        return Optional.ofNullable(years.lowerEntry(year)).map(Map.Entry::getValue);
    }

    /** The nearest year after {@code year} that has articles. */
    public Optional<YearShelf> yearAfter(int year) {
        return Optional.ofNullable(years.higherEntry(year)).map(Map.Entry::getValue);
    }
}
