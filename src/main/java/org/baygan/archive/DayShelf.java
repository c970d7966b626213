package org.baygan.archive;

import java.time.LocalDate;
import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;

/**
 * The articles of one day.
 *
 * @param day the day
 * @param date the day as the language's calendar names it
 * @param articles the articles, newest first
 */
public record DayShelf(LocalDate day, CalendarDate date, List<ArticleSummary> articles) {
    public DayShelf {
        articles = List.copyOf(articles);
    }
}
