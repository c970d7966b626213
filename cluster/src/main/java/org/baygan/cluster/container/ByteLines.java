package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream as bytes, without the LF that ends each. Not thread-safe. */
final class ByteLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] line = new byte[4096];
    private int length;
    private int at;
    private int end;
    private long number;

    /** @param longest how many bytes of a line are kept; of a longer one, one more */
    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** The next line, until the one after it is asked for; empty if there is none. */
    Optional<ByteBuffer> next() throws IOException {
        length = 0;
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(from, at);
            ended = at < end;
            at += ended ? 1 : 0;
        }
        return Optional.of(ByteBuffer.wrap(line, 0, length));
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private void keep(int from, int to) {
        int some = Math.min(to - from, longest + 1 - length);
        if (length + some > line.length) {
            line = Arrays.copyOf(line, Math.max(length + some, Math.min(2 * line.length, longest + 1)));
        }
        System.arraycopy(buffer, from, line, length, some);
        length += some;
    }
}
