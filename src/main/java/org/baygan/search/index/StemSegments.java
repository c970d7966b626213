package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the segments of one stem after another from a merge. Not thread-safe. */
final class StemSegments implements AutoCloseable {
    private final SegmentMerge terms;
    private List<Segment> ahead;

    StemSegments(SegmentMerge terms) throws IOException {
        this.terms = terms;
        this.ahead = terms.next();
    }

    /** The next stem; null after the last. */
    @Nullable
    String stem() {
        return ahead.isEmpty() ? null : ahead.get(0).key().stem();
    }

    /** All segments of a stem if it is the next, in order; else none. */
    List<Segment> take(String stem) throws IOException {
        List<Segment> taken = new ArrayList<>();
        while (stem.equals(stem())) {
            taken.addAll(ahead);
            ahead = terms.next();
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        terms.close();
    }
}
