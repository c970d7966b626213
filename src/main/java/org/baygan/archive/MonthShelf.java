package org.baygan.archive;

import java.time.LocalDate;
import java.util.List;
import org.baygan.model.ArticleSummary;

/**
 * The articles of one month of the language's calendar.
 *
 * @param year the year
 * @param month the month, 1 to 12
 * @param days its days that have articles, newest first
 * @param inexact articles whose day is not known, in the order of their ids
 */
public record MonthShelf(int year, int month, List<DayShelf> days, List<ArticleSummary> inexact) {
    public MonthShelf {
        days = List.copyOf(days);
        inexact = List.copyOf(inexact);
    }

    /** Whether it has articles of this very day. */
    public boolean has(LocalDate day) {
        for (DayShelf shelf : days) {
            if (shelf.day().equals(day)) {
                return true;
            }
        }
        return false;
    }

    /** How many articles the month has. */
    public int size() {
        return inexact.size()
                + days.stream().mapToInt(day -> day.articles().size()).sum();
    }
}
