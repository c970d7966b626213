package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a month's grid.
 *
 * @param number the day of the month; 0 for a cell outside the month
 * @param count how many articles the day has
 * @param level how dark the cell is, 0 (nothing) to 4
 * @param href the day's shelf, relative to the page; null if it has none
 * @param label the day and its count for a screen reader
 */
public record DayCell(
        int number, int count, int level, @Nullable String href, String label) {}
