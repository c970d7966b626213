package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * An article in a feed.
 *
 * @param url absolute
 * @param title plain text
 * @param summary plain text, perhaps empty
 * @param published RFC 3339; null if the day isn't known
 * @param publishedRfc822 RFC 822; null if the day isn't known
 * @param updated RFC 3339; what Atom wants of every entry
 * @param author the writers in one line, perhaps empty
 * @param section its section, perhaps empty
 */
public record FeedItem(
        String url,
        String title,
        String summary,
        @Nullable String published,
        @Nullable String publishedRfc822,
        String updated,
        String author,
        String section) {}
