package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;

/** Sees all that is read of a stream, also what is skipped; doesn't close it. */
abstract class PassingStream extends InputStream {
    private final InputStream in;
    private final byte[] one = new byte[1];

    PassingStream(InputStream in) {
        this.in = in;
    }

    /** Is told of bytes that have been read. */
    abstract void passed(byte[] bytes, int from, int length) throws IOException;

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count > 0) {
            passed(bytes, from, count);
        }
        return count;
    }
}
