package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Brings together the segments of each term from several sorted sources. Not thread-safe. */
final class SegmentMerge implements AutoCloseable {
    private final List<SegmentCursor> all;
    private final PriorityQueue<SegmentCursor> queue = new PriorityQueue<>(
            Comparator.comparing((SegmentCursor cursor) -> cursor.current().key()));

    SegmentMerge(List<SegmentCursor> cursors) throws IOException {
        this.all = List.copyOf(cursors);
        for (SegmentCursor cursor : all) {
            if (cursor.advance()) {
                queue.add(cursor);
            }
        }
    }

    /** All segments of the next term; empty after the last. */
    List<Segment> next() throws IOException {
        List<Segment> same = new ArrayList<>(2);
        while (!queue.isEmpty()
                && (same.isEmpty()
                        || queue.peek().current().key().equals(same.get(0).key()))) {
            SegmentCursor cursor = queue.remove();
            same.add(cursor.current());
            if (cursor.advance()) {
                queue.add(cursor);
            }
        }
        return same;
    }

    /** How many documents segments are of. */
    static int documents(List<Segment> segments) {
        return segments.stream().mapToInt(Segment::documents).sum();
    }

    @Override
    public void close() throws IOException {
        for (SegmentCursor cursor : all) {
            cursor.close();
        }
    }
}
