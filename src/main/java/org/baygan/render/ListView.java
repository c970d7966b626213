package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of articles. Templates find the head's facts here as well, as in {@code list.title}.
 *
 * @param head what stands above the articles
 * @param stories the page's articles
 * @param pager the way to its other pages
 * @param index the ways to the pages above it, such as that of all lists of this kind
 * @param brief whether titles and dates are enough: an article stands in several such lists, and at length in its
 *     section's and its month's
 * @param dated whether the articles' dates are to be shown: not where all have the same
 */
public record ListView(
        Head head, List<StoryCard> stories, PagerView pager, List<Link> index, boolean brief, boolean dated) {
    /**
     * What stands above a list.
     *
     * @param title the list's name
     * @param total how many articles the whole list has; null on all pages but the newest, which a new article leaves as
     *     they are
     * @param introduction the text that introduces the list; null if there is none
     * @param coverage when they were written, on the newest page; null if they are too few
     * @param series the series that the list is of, on its newest page; null if it is of none
     * @param timeline when the series' parts were published; null if it is of none, or of one day
     * @param sameDay of a day's list, on its newest page: the ways to the same day in other years, by each calendar
     */
    public record Head(
            String title,
            @Nullable Integer total,
            @Nullable IntroductionView introduction,
            @Nullable CoverageView coverage,
            @Nullable SeriesView series,
            @Nullable TimelineView timeline,
            List<SameDayView> sameDay) {}

    // For templates that need not know in which part they are.

    public String title() {
        return head.title;
    }

    public @Nullable Integer total() {
        return head.total;
    }

    public @Nullable IntroductionView introduction() {
        return head.introduction;
    }
}
