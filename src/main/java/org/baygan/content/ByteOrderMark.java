package org.baygan.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The byte order marks that files begin with which programs of today write (Unicode 16.0, table 23-6). */
public enum ByteOrderMark {
    /** Of UTF-8. */
    UTF_8(StandardCharsets.UTF_8),
    /** Of UTF-16 with the lower byte first. */
    UTF_16LE(StandardCharsets.UTF_16LE),
    /** Of UTF-16 with the higher byte first. */
    UTF_16BE(StandardCharsets.UTF_16BE);

    /** How many bytes the longest has. */
    public static final int MAX_BYTES = 3;

    private final Charset charset;

    ByteOrderMark(Charset charset) {
        this.charset = charset;
    }

    /**
     * The mark that a file begins with; empty if it begins with none.
     *
     * @param start the file, or its first {@link #MAX_BYTES} bytes
     */
    public static Optional<ByteOrderMark> at(byte[] start) {
        return Arrays.stream(values()).filter(mark -> mark.begins(start)).findFirst();
    }

    private boolean begins(byte[] start) {
        return start.length >= length() && Arrays.equals(start, 0, length(), bytes(), 0, length());
    }

    private byte[] bytes() {
        return "\uFEFF".getBytes(charset);
    }

    /** How many bytes it has. */
    public int length() {
        return bytes().length;
    }

    /** What the file is encoded in. */
    public Charset charset() {
        return charset;
    }
}
