package org.baygan.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;

/** A language's articles by year, month and day of its calendar. Immutable. */
public final class Shelves {
    private final CalendarSystem calendar;
    private final String language;
    private final NavigableMap<Integer, YearShelf> years = new TreeMap<>();

    private Shelves(CalendarSystem calendar, String language) {
        this.calendar = calendar;
        this.language = language;
    }

    private record Placed(ArticleSummary article, CalendarDate date) {}

    /** Shelves {@code articles}, which come newest first; undated ones stay out. */
    static Shelves of(CalendarSystem calendar, String language, List<ArticleSummary> articles) {
        Shelves shelves = new Shelves(calendar, language);
        NavigableMap<Integer, List<Placed>> byYear = new TreeMap<>();
        for (ArticleSummary article : articles) {
            article.shelfDay().ifPresent(day -> {
                CalendarDate date = Calendars.in(calendar, day);
                byYear.computeIfAbsent(date.year(), y -> new ArrayList<>()).add(new Placed(article, date));
            });
        }
        byYear.forEach((year, placed) -> shelves.years.put(year, year(year, placed)));
        return shelves;
    }

    private static YearShelf year(int year, List<Placed> placed) {
        NavigableMap<Integer, List<Placed>> byMonth = new TreeMap<>(Comparator.reverseOrder());
        List<ArticleSummary> inexact = new ArrayList<>();
        for (Placed p : placed) {
            if (p.article().date() instanceof PublicationDate.Year) {
                inexact.add(p.article());
            } else {
                byMonth.computeIfAbsent(p.date().month(), m -> new ArrayList<>())
                        .add(p);
            }
        }
        List<MonthShelf> months = new ArrayList<>();
        byMonth.forEach((month, ofMonth) -> months.add(month(year, month, ofMonth)));
        inexact.sort(Comparator.comparing(ArticleSummary::id));
        return new YearShelf(year, months, inexact);
    }

    private static MonthShelf month(int year, int month, List<Placed> placed) {
        NavigableMap<LocalDate, List<ArticleSummary>> byDay = new TreeMap<>(Comparator.reverseOrder());
        List<ArticleSummary> inexact = new ArrayList<>();
        for (Placed p : placed) {
            if (p.article().date() instanceof PublicationDate.Day day) {
                byDay.computeIfAbsent(day.date(), d -> new ArrayList<>()).add(p.article());
            } else {
                inexact.add(p.article());
            }
        }
        List<DayShelf> days = new ArrayList<>();
        byDay.forEach((day, articles) -> {
            CalendarSystem system = placed.get(0).date().system();
            days.add(new DayShelf(day, Calendars.in(system, day), articles));
        });
        inexact.sort(Comparator.comparing(ArticleSummary::id));
        return new MonthShelf(year, month, days, inexact);
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

    /** The nearest year before {@code year} that has articles. */
    public Optional<YearShelf> yearBefore(int year) {
        return Optional.ofNullable(years.lowerEntry(year)).map(java.util.Map.Entry::getValue);
    }

    /** The nearest year after {@code year} that has articles. */
    public Optional<YearShelf> yearAfter(int year) {
        return Optional.ofNullable(years.higherEntry(year)).map(java.util.Map.Entry::getValue);
    }

    /** A year's page. */
    public Permalink yearPage(int year) {
        return new Permalink(language + "/" + yearFolder(year) + "/index.html");
    }

    /** A month's page. */
    public Permalink monthPage(int year, int month) {
        return new Permalink(language + "/" + yearFolder(year) + "/" + twoDigits(month) + "/index.html");
    }

    /** A day's page, made only for days with many articles. */
    public Permalink dayPage(CalendarDate date) {
        return new Permalink(language + "/" + yearFolder(date.year()) + "/" + twoDigits(date.month()) + "/"
                + twoDigits(date.day()) + ".html");
    }

    static String yearFolder(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
