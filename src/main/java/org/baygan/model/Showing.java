package org.baygan.model;

import java.util.List;
import java.util.Optional;

/**
 * How an article is shown among others.
 *
 * @param hasDeck whether what stands below its headline was written for that place
 * @param pictures the paths of its pictures as its file has them; the first that is there and can be measured is shown
 * @param featured its rank among those that are pinned to the first page, from 1; {@link Article#FEATURED_WITHOUT_RANK}
 *     if it is one without a rank; empty if it is none of them
 * @param series its place in a series
 * @param keywords the words by which articles on the same subject are found
 */
public record Showing(
        boolean hasDeck,
        List<String> pictures,
        Optional<Integer> featured,
        Optional<Series> series,
        Keywords keywords) {
    /** In no special way. */
    public static final Showing PLAIN =
            new Showing(false, List.of(), Optional.empty(), Optional.empty(), Keywords.NONE);

    public Showing {
        pictures = List.copyOf(pictures);
    }
}
