package org.baygan.model;

import java.util.Map;

/**
 * Where in its file each front matter key stands, for diagnostics that are found later than the reading.
 *
 * @param lineOf canonical key to line, from 1
 */
public record FrontMatterLines(Map<String, Integer> lineOf) {
    public static final FrontMatterLines NONE = new FrontMatterLines(Map.of());

    public FrontMatterLines {
        lineOf = Map.copyOf(lineOf);
    }

    /** The line of {@code key}, or 0 if the article doesn't have it. */
    public int of(String key) {
        return lineOf.getOrDefault(key, 0);
    }
}
