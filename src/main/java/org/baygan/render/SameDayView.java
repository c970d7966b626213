package org.baygan.render;

import java.util.List;

/**
 * The ways from a day to the days of the same name in other years.
 *
 * @param label what stands before them; it names the day where that is the other calendar's
 * @param years the ways, the newest first, under the years' names
 */
public record SameDayView(String label, List<Link> years) {}
