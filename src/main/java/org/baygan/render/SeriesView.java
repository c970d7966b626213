package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series, as seen from its own page or from one of its parts.
 *
 * @param name its name
 * @param href its own page
 * @param whole whether all its parts are shown
 * @param parts the parts that are shown, in their order
 */
public record SeriesView(String name, String href, boolean whole, List<Part> parts) {
    /**
     * A part.
     *
     * @param number which one it is; null if that isn't said
     * @param title its headline
     * @param href its page; empty for the part that the page shows
     * @param date when it was published; null if that isn't known
     */
    public record Part(
            @Nullable Integer number,
            String title,
            String href,
            @Nullable DateView date) {}
}
