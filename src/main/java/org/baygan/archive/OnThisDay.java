package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;

/**
 * What was published on the days of a year, in all years, by the months and days of the language's calendar. Which of
 * them is today only a reader's machine can tell.
 *
 * @param months by month, 1 to 12, and day, 1 to 31, the stories of that day, newest first; days without any are left
 *     out
 */
public record OnThisDay(SortedMap<Integer, SortedMap<Integer, List<Story>>> months) {
    /** What an archive without a dated article has. */
    public static final OnThisDay NOTHING = new OnThisDay(new TreeMap<>());

    /** A day has the stories of so many years at most, the newest. */
    private static final int YEARS = 5;

    /** No month of either calendar has more days. */
    private static final int LONGEST_MONTH = 31;

    private static final int MONTHS = 12;

    /**
     * A story of a day.
     *
     * @param date the day as the language's calendar names it
     */
    public record Story(CalendarDate date, ArticleSummary article) {}

    /**
     * Chooses one story for each day of each year: the newest that has something to show beside its headline, else the
     * newest.
     *
     * @param elsewhere articles that aren't chosen, as readers see them already
     */
    public static OnThisDay of(LanguageArchive own, Collection<ArticleSummary> elsewhere) {
        Set<ArticleSummary> above = Set.copyOf(elsewhere);
        SortedMap<Integer, SortedMap<Integer, List<Story>>> months = new TreeMap<>();
        for (YearShelf year : own.shelves().years()) {
            for (MonthShelf month : year.months()) {
                for (DayShelf day : month.days()) {
                    List<Story> stories = months.computeIfAbsent(month.month(), m -> new TreeMap<>())
                            .computeIfAbsent(day.date().day(), d -> new ArrayList<>());
                    if (stories.size() < YEARS) {
                        choose(day, above).ifPresent(article -> stories.add(new Story(day.date(), article)));
                    }
                }
            }
        }
        months.values().forEach(days -> days.values().removeIf(List::isEmpty));
        months.values().removeIf(Map::isEmpty);
        return new OnThisDay(months);
    }

    private static Optional<ArticleSummary> choose(DayShelf day, Set<ArticleSummary> above) {
        List<ArticleSummary> left = day.articles().stream()
                .filter(article -> !above.contains(article))
                .toList();
        return left.stream()
                .filter(FrontPage::hasMoreThanAHeadline)
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    /** How many stories each day has, as one digit a day, twelve months of 31; empty if there are none. */
    public String counts() {
        StringBuilder digits = new StringBuilder();
        if (!months.isEmpty()) {
            for (int month = 1; month <= MONTHS; month++) {
                SortedMap<Integer, List<Story>> days = months.getOrDefault(month, new TreeMap<>());
                for (int day = 1; day <= LONGEST_MONTH; day++) {
                    digits.append(days.getOrDefault(day, List.of()).size());
                }
            }
        }
        return digits.toString();
    }
}
