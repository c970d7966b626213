package org.baygan.render;

import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed. Templates find the moments and the text here as well, as in {@code item.updated}.
 *
 * @param url absolute
 * @param title plain text
 * @param text what the feed has of it
 * @param moments when it was published and changed
 * @param authors its writers
 * @param section its section, perhaps empty
 * @param topics its topics
 * @param picture its picture; null if it has none
 */
public record FeedItem(
        String url,
        String title,
        Text text,
        Moments moments,
        List<String> authors,
        String section,
        List<String> topics,
        @Nullable Picture picture) {
    /**
     * What a feed has of an article.
     *
     * @param summary plain text, perhaps empty
     * @param content its whole text as safe HTML with absolute addresses; null if the feed has summaries alone. It was
     *     made well-formed as part of its story, and isn't looked through again.
     */
    public record Text(String summary, @Nullable TemplateScalarModel content) {}

    /**
     * When an article was published and changed.
     *
     * @param published RFC 3339; null if the day isn't known
     * @param publishedRfc822 RFC 822; null if the day isn't known
     * @param updated RFC 3339; what Atom wants of every entry
     */
    public record Moments(
            @Nullable String published, @Nullable String publishedRfc822, String updated) {}

    /**
     * A picture.
     *
     * @param url absolute
     * @param width in pixels; null if it can't be measured
     * @param height in pixels; null if it can't be measured
     */
    public record Picture(
            String url, @Nullable Integer width, @Nullable Integer height) {}

    // For templates that need not know in which part they are.

    public String summary() {
        return text.summary;
    }

    public @Nullable TemplateScalarModel content() {
        return text.content;
    }

    public @Nullable String published() {
        return moments.published;
    }

    public @Nullable String publishedRfc822() {
        return moments.publishedRfc822;
    }

    public String updated() {
        return moments.updated;
    }
}
