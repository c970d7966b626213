package org.baygan.search.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through sorted segments once. Not thread-safe. */
abstract class SegmentCursor implements AutoCloseable {
    private @Nullable Segment current;

    /** Over segments in memory. */
    static SegmentCursor of(List<Segment> segments) {
        Iterator<Segment> iterator = segments.iterator();
        return new SegmentCursor() {
            @Override
            @Nullable
            Segment read() {
                return iterator.hasNext() ? iterator.next() : null;
            }
        };
    }

    /** The next segment, or null after the last. */
    abstract @Nullable Segment read() throws IOException;

    /** Moves on; returns whether there is a current segment. */
    boolean advance() throws IOException {
        current = read();
        return current != null;
    }

    /** The same, which adds the stems it passes to a set. */
    SegmentCursor noting(Set<String> stems) {
        SegmentCursor of = this;
        return new SegmentCursor() {
            @Override
            @Nullable
            Segment read() throws IOException {
                Segment segment = of.read();
                if (segment != null) {
                    stems.add(segment.key().stem());
                }
                return segment;
            }

            @Override
            public void close() throws IOException {
                of.close();
            }
        };
    }

    /** Where it stands, after {@link #advance} has returned true. */
    Segment current() {
        return java.util.Objects.requireNonNull(current);
    }

    @Override
    public void close() throws IOException {}
}
