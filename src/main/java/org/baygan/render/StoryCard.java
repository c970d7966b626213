package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param href relative to the page
 * @param headlines what is said of it
 * @param date when it was published; null if undated
 * @param section its section's name, perhaps empty
 * @param picture its picture; null if it has none, or cards show none
 * @param lang its language's tag if that isn't the page's; else null
 * @param dir its direction if its language isn't the page's; else null
 */
public record StoryCard(
        String href,
        Lines headlines,
        @Nullable DateView date,
        String section,
        @Nullable ImageView picture,
        @Nullable String lang,
        @Nullable String dir) {
    /**
     * What a card says of an article.
     *
     * @param title the headline
     * @param kicker the line above it, perhaps empty
     * @param deck the line below it, perhaps empty
     */
    public record Lines(String title, String kicker, String deck) {}

    // For templates that need not know in which part they are.

    public String title() {
        return headlines.title;
    }

    public String kicker() {
        return headlines.kicker;
    }

    public String deck() {
        return headlines.deck;
    }
}
