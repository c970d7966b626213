package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A correction.
 *
 * @param date when; null if unknown
 * @param text what
 */
public record CorrectionView(@Nullable DateView date, String text) {}
