package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year's calendar.
 *
 * @param name the year
 * @param other the years it covers in the other calendar
 * @param total how many articles it has
 * @param weekdays the weekdays' short names, in the order of the grids' columns
 * @param weekdayNames their full names
 * @param months its twelve months
 * @param inexact articles whose month is not known, or the first of them
 * @param inexactAll the way to all of them; null if they are all here
 * @param earlier the year before that has articles; null if there is none
 * @param later the year after that has articles; null if there is none
 */
public record YearView(
        String name,
        String other,
        int total,
        List<String> weekdays,
        List<String> weekdayNames,
        List<MonthGrid> months,
        List<StoryCard> inexact,
        @Nullable Link inexactAll,
        @Nullable Link earlier,
        @Nullable Link later) {}
