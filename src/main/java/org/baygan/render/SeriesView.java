package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series, as seen from one of its parts.
 *
 * @param name its name
 * @param parts its parts, in their order
 */
public record SeriesView(String name, List<Part> parts) {
    /**
     * A part.
     *
     * @param number which one it is; null if that isn't said
     * @param title its headline
     * @param href its page; empty for the part that the page shows
     */
    public record Part(@Nullable Integer number, String title, String href) {}
}
