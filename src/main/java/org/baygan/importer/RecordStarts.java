package org.baygan.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Finds where a record of a WARC file may begin, so that one that can't be read doesn't hide the others. Stateless. */
final class RecordStarts {
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 0x08};
    private static final byte[] PLAIN = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 1 << 20;

    private RecordStarts() {}

    /**
     * The first place that looks like the beginning of a record.
     *
     * @param from where to begin to look
     * @return -1 if there is none
     */
    static long next(FileChannel file, long from) throws IOException {
        byte[] first = bytes(file, 0, 2);
        boolean compressed = first.length == 2 && first[0] == GZIP[0] && first[1] == GZIP[1];
        byte[] sign = compressed ? GZIP : PLAIN;
        long position = compressed ? from : from - 1; // a plain record begins behind the end of a line
        while (position < file.size()) {
            byte[] window = bytes(file, position, WINDOW);
            for (int i = 0; i + sign.length <= window.length; i++) {
                if (stands(sign, window, i)) {
                    return position + i + (compressed ? 0 : 1);
                }
            }
            position += Math.max(1, window.length - sign.length + 1);
        }
        return -1;
    }

    private static boolean stands(byte[] sign, byte[] window, int at) {
        for (int i = 0; i < sign.length; i++) {
            if (window[at + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(FileChannel file, long position, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - position)));
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {}
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
