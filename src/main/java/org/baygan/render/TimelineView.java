package org.baygan.render;

import java.util.List;

/**
 * When the parts of a series were published, as a drawing of marks on a line; the list of the parts tells the same.
 *
 * @param first the first day
 * @param last the last one
 * @param width the drawing's width, in its own units
 * @param height its height
 * @param thickness the width of a mark
 * @param marks the marks, the oldest first
 */
public record TimelineView(String first, String last, int width, int height, int thickness, List<Mark> marks) {
    /**
     * A mark.
     *
     * @param name the day
     * @param x where it stands, from the left
     */
    public record Mark(String name, int x) {}
}
