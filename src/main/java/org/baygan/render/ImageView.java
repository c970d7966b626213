package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param src relative to the page
 * @param srcset its sizes to choose from, relative to the page; empty if there is only one
 * @param width in pixels; null if unknown
 * @param height in pixels; null if unknown
 * @param alt its text alternative, perhaps empty
 * @param caption what it shows, perhaps empty
 * @param credit who made it, perhaps empty
 */
public record ImageView(
        String src,
        String srcset,
        @Nullable Integer width,
        @Nullable Integer height,
        String alt,
        String caption,
        String credit) {}
