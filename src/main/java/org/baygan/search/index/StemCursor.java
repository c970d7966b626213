package org.baygan.search.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the postings of sorted stems once. Not thread-safe. */
abstract class StemCursor implements AutoCloseable {
    private @Nullable StemPostings current;

    /** Over postings in memory. */
    static StemCursor of(List<StemPostings> stems) {
        Iterator<StemPostings> iterator = stems.iterator();
        return new StemCursor() {
            @Override
            @Nullable
            StemPostings read() {
                return iterator.hasNext() ? iterator.next() : null;
            }
        };
    }

    /** The next stem, or null after the last. */
    abstract @Nullable StemPostings read() throws IOException;

    /** Moves on; returns whether there is a current stem. */
    boolean advance() throws IOException {
        current = read();
        return current != null;
    }

    /** The same cursor, which adds each stem that it reads to a set. */
    StemCursor noting(Set<String> stems) {
        StemCursor of = this;
        return new StemCursor() {
            @Override
            @Nullable
            StemPostings read() throws IOException {
                StemPostings next = of.read();
                if (next != null) {
                    stems.add(next.stem());
                }
                return next;
            }

            @Override
            public void close() throws IOException {
                of.close();
            }
        };
    }

    /** Where it stands, after {@link #advance} has returned true. */
    StemPostings current() {
        return Objects.requireNonNull(current);
    }

    @Override
    public void close() throws IOException {}
}
