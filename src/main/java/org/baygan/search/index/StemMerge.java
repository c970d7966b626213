package org.baygan.search.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Brings together the postings of each stem from several sorted sources. Not thread-safe. */
final class StemMerge implements AutoCloseable {
    private final List<StemCursor> all;
    private final PriorityQueue<StemCursor> queue = new PriorityQueue<>(
            Comparator.comparing((StemCursor cursor) -> cursor.current().stem()));
    private @Nullable StemPostings ahead;

    StemMerge(List<StemCursor> cursors) throws IOException {
        this.all = List.copyOf(cursors);
        for (StemCursor cursor : all) {
            if (cursor.advance()) {
                queue.add(cursor);
            }
        }
        this.ahead = read();
    }

    private @Nullable StemPostings read() throws IOException {
        StemPostings read = null;
        while (!queue.isEmpty()
                && (read == null || queue.peek().current().stem().equals(read.stem()))) {
            StemCursor cursor = queue.remove();
            read = read == null ? cursor.current() : read.with(cursor.current());
            if (cursor.advance()) {
                queue.add(cursor);
            }
        }
        return read;
    }

    /** The next stem; null after the last. */
    @Nullable
    String stem() {
        return ahead == null ? null : ahead.stem();
    }

    /** All segments of the next stem, in order; none after the last. */
    List<Segment> next() throws IOException {
        List<Segment> segments = ahead == null ? List.of() : ahead.segments();
        ahead = read();
        return segments;
    }

    /** All segments of a stem if it is the next, in order; else none. */
    List<Segment> take(String stem) throws IOException {
        return stem.equals(stem()) ? next() : List.of();
    }

    @Override
    public void close() throws IOException {
        for (StemCursor cursor : all) {
            cursor.close();
        }
    }
}
