package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's articles.
 *
 * @param name the month and its year
 * @param other the months it covers in the other calendar
 * @param year its year's page
 * @param total how many articles it has
 * @param days its days that have articles, newest first
 * @param inexact articles whose day is not known, or the first of them
 * @param inexactAll the way to all of them; null if they are all here
 * @param earlier the month before that has articles; null if there is none
 * @param later the month after that has articles; null if there is none
 */
public record MonthView(
        String name,
        String other,
        Link year,
        int total,
        List<DayView> days,
        List<StoryCard> inexact,
        @Nullable Link inexactAll,
        @Nullable Link earlier,
        @Nullable Link later) {}
