package org.baygan.archive;

import org.baygan.model.ArticleSummary;

/** Knows on which line of an article's file a front matter key stands; asked only when something is wrong. */
@FunctionalInterface
public interface FrontMatterPlaces {
    /** The line of {@code key}, from 1; 0 if the article doesn't have it. */
    int line(ArticleSummary article, String key);

    /** The line of the first of {@code keys} that the article has; the file's first line if it has none. */
    default int firstLine(ArticleSummary article, String... keys) {
        for (String key : keys) {
            int line = line(article, key);
            if (line > 0) {
                return line;
            }
        }
        return 1;
    }
}
