package org.baygan.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The postings of all terms of one stem.
 *
 * @param stem the stem
 * @param segments in {@linkplain Segment#ORDER order}; several of one term if they have been collected in several places
 */
record StemPostings(String stem, List<Segment> segments) {
    StemPostings {
        segments = List.copyOf(segments);
    }

    /** These and others of the same stem. */
    StemPostings with(StemPostings others) {
        return new StemPostings(stem, merge(segments, others.segments));
    }

    /** Two lists of one stem's segments, each in order, as one that is. */
    static List<Segment> merge(List<Segment> some, List<Segment> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Segment> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Segment.ORDER);
        return all;
    }
}
