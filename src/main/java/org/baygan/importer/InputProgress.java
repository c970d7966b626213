package org.baygan.importer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far an import has come: sources count here the bytes or files that they have gone through. A source that goes
 * through its input more than once has a stretch for each time. Not thread-safe.
 */
final class InputProgress {
    private static final int ALL = 100;

    private final ImportListener listener;
    private int from;
    private int to;
    private long units;
    private long done;
    private int percent;
    private long items;

    InputProgress(ImportListener listener) {
        this.listener = listener;
    }

    /**
     * Begins a stretch, from where the import is.
     *
     * @param end the percent of the import that are done at its end
     * @param work how many bytes or files it has
     */
    void stretch(int end, long work) {
        from = percent;
        to = Math.max(percent, end);
        units = work;
        done = 0;
    }

    /** The last stretch. */
    void lastStretch(long work) {
        stretch(ALL, work);
    }

    /** Counts what was gone through. */
    void add(long count) {
        done += count;
        int now = units <= 0 ? from : from + (int) ((to - from) * Math.min(1, (double) done / units));
        if (now > percent) {
            percent = now;
            listener.moved(percent, items);
        }
    }

    /** Counts an item. */
    void item() {
        listener.moved(percent, ++items);
    }

    /** Opens a file, all of which a stretch goes through. */
    InputStream open(Path file, int end) throws IOException {
        stretch(end, Files.size(file));
        return new BufferedInputStream(counted(Files.newInputStream(file)), 1 << 16);
    }

    /** Opens a file, all of which the last stretch goes through. */
    InputStream openLast(Path file) throws IOException {
        return open(file, ALL);
    }

    /** Counts what is read. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                add(Math.max(0, count));
                return count;
            }
        };
    }
}
