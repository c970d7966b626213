package org.baygan.render;

import java.util.List;

/**
 * How much was written about a thing over time, as a drawing of bars and as numbers.
 *
 * @param inMonths whether it is counted in months; else in years
 * @param first the first of these
 * @param last the last
 * @param width the drawing's width, in its own units
 * @param height its height
 * @param thickness the width of a bar
 * @param bars the bars, the oldest first; none for a time without articles
 */
public record CoverageView(
        boolean inMonths, String first, String last, int width, int height, int thickness, List<Bar> bars) {
    /**
     * A bar.
     *
     * @param name the year or month
     * @param count how many articles there are
     * @param x where it stands, from the left
     * @param y where it begins, from the top
     * @param height how high it is
     */
    public record Bar(String name, int count, int x, int y, int height) {}
}
