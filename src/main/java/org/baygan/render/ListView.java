package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of articles.
 *
 * @param title the list's name
 * @param total how many articles the whole list has; null on all pages but the newest, which a new article leaves as
 *     they are
 * @param stories the page's articles
 * @param pager the way to its other pages
 * @param index the page of all lists of this kind
 * @param brief whether titles and dates are enough: an article stands in several such lists, and at length in its
 *     section's and its month's
 * @param introduction the text that introduces the list; null if there is none
 * @param dated whether the articles' dates are to be shown: not where all have the same
 */
public record ListView(
        String title,
        @Nullable Integer total,
        List<StoryCard> stories,
        PagerView pager,
        List<Link> index,
        boolean brief,
        @Nullable IntroductionView introduction,
        boolean dated) {
    /** A list without an introduction. */
    ListView(
            String title,
            @Nullable Integer total,
            List<StoryCard> stories,
            PagerView pager,
            List<Link> index,
            boolean brief,
            boolean dated) {
        this(title, total, stories, pager, index, brief, null, dated);
    }
}
