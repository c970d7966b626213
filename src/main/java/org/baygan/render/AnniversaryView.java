package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published on a day of the year, in all years.
 *
 * @param day the number of the day in its month
 * @param name the day with its month
 * @param stories a story of each year, the newest first
 */
public record AnniversaryView(int day, String name, List<Story> stories) {
    /**
     * A story.
     *
     * @param year its year
     * @param dayOfYear the way to all stories of that year's day, under the year's name
     * @param story the way to it, under its headline
     * @param dir its headline's direction if that isn't the page's; else null
     */
    public record Story(
            int year, Link dayOfYear, Link story, @Nullable String dir) {}
}
