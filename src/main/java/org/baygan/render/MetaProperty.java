package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A property of a page for programs, as a {@code <meta>} element has it.
 *
 * @param property its name in the Open Graph protocol; null if it isn't one of that
 * @param name its name in other vocabularies; null if it is of none
 * @param content its value
 */
public record MetaProperty(
        @Nullable String property, @Nullable String name, String content) {}
