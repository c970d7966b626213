package org.baygan.render;

import java.util.List;

/**
 * A feed.
 *
 * @param lang its language
 * @param title plain text
 * @param description plain text, never empty
 * @param home the absolute address of the page it follows
 * @param self its own absolute address
 * @param updated when its newest entry changed, RFC 3339
 * @param items the entries, newest first
 */
public record FeedView(
        String lang,
        String title,
        String description,
        String home,
        String self,
        String updated,
        List<FeedItem> items) {}
