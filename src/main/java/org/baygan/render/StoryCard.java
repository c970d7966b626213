package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param href relative to the page
 * @param title the headline
 * @param kicker the line above it, perhaps empty
 * @param deck the line below it, perhaps empty
 * @param date when it was published; null if undated
 * @param section its section's name, perhaps empty
 * @param lang its language's tag if that isn't the page's; else null
 * @param dir its direction if its language isn't the page's; else null
 */
public record StoryCard(
        String href,
        String title,
        String kicker,
        String deck,
        @Nullable DateView date,
        String section,
        @Nullable String lang,
        @Nullable String dir) {}
