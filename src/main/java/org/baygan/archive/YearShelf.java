package org.baygan.archive;

import java.util.List;
import org.baygan.model.ArticleSummary;

/**
 * The articles of one year of the language's calendar.
 *
 * @param year the year
 * @param months its months that have articles, newest first
 * @param inexact articles whose month is not known, in the order of their ids
 */
public record YearShelf(int year, List<MonthShelf> months, List<ArticleSummary> inexact) {
    public YearShelf {
        months = List.copyOf(months);
        inexact = List.copyOf(inexact);
    }

    /** How many articles the year has. */
    public int size() {
        return inexact.size() + months.stream().mapToInt(MonthShelf::size).sum();
    }
}
