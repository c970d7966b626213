package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param src relative to the page
 * @param width in pixels; null if unknown
 * @param height in pixels; null if unknown
 * @param alt its text alternative, perhaps empty
 */
public record ImageView(
        String src, @Nullable Integer width, @Nullable Integer height, String alt) {}
