package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month on a year's calendar.
 *
 * @param name the month's name
 * @param href its page, relative; null if it has no articles
 * @param count how many articles it has
 * @param weeks its weeks, seven cells each
 */
public record MonthGrid(String name, @Nullable String href, int count, List<List<DayCell>> weeks) {}
