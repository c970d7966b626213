package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on a month's page.
 *
 * @param id its fragment
 * @param date the day with its weekday
 * @param total how many articles it has
 * @param stories its articles, or the first few of them
 * @param all the page with all of them, relative; null if they are all here
 * @param sameDay the ways to the same day in other years, by the language's own calendar, then by the other
 */
public record DayView(
        String id,
        DateView date,
        int total,
        List<StoryCard> stories,
        @Nullable String all,
        List<SameDayView> sameDay) {}
