package org.baygan.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a page's characters and keeps them as UTF-8 (RFC 3629), so that a page is never held as text and encoded as a
 * whole. A lone surrogate becomes a question mark, as {@link String#getBytes} has it. For one thread.
 */
final class PageBytes extends Writer {
    private static final int USUAL_BYTES = 24_576;

    /** How many characters are encoded at a time. */
    private static final int STEP = 4_096;

    private static final int MOST_OF_A_CHARACTER = 3;

    private final int most;
    private final char[] step = new char[STEP];
    private byte[] bytes = new byte[USUAL_BYTES];
    private int size;
    private long characters;
    private char high; // a surrogate whose other half is yet to come; 0 if there is none
    private boolean borrowed;

    /** @param most how many UTF-16 code units it takes: a template that writes more is taken for endless */
    PageBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int c) {
        step[0] = (char) c;
        encode(step, 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) {
        for (int done = 0; done < length; done += STEP) {
            encode(text, from + done, Math.min(STEP, length - done));
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int length) {
        for (int done = 0; done < length; done += STEP) {
            int count = Math.min(STEP, length - done);
            text.getChars(from + done, from + done + count, step, 0);
            encode(step, 0, count);
        }
    }

    private void encode(char[] text, int from, int length) {
        characters += length;
        if (characters > most) {
            throw new RenderingLimits.EndlessTemplateException("It writes without end");
        }
        if (size + (length + 1) * MOST_OF_A_CHARACTER > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + (length + 1) * MOST_OF_A_CHARACTER));
        }
        byte[] to = bytes;
        int at = size;
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (high != 0) {
                at = endPair(c, to, at);
                if (Character.isLowSurrogate(c)) {
                    continue;
                }
            }
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = lead(0xC0, c >> 6);
                to[at++] = continuation(c);
            } else {
                at = encode(c, to, at);
            }
        }
        size = at;
    }

    /** The character that a high surrogate begins, if the next one ends it. */
    private int endPair(char next, byte[] to, int from) {
        int at = from;
        if (Character.isLowSurrogate(next)) {
            int codePoint = Character.toCodePoint(high, next);
            to[at++] = lead(0xF0, codePoint >> 18);
            to[at++] = continuation(codePoint >> 12);
            to[at++] = continuation(codePoint >> 6);
            to[at++] = continuation(codePoint);
        } else {
            to[at++] = '?';
        }
        high = 0;
        return at;
    }

    /** A code unit from U+0800 on. */
    private int encode(char c, byte[] to, int from) {
        int at = from;
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            to[at++] = '?';
        } else {
            borrowed |= BorrowedTexts.isMark(c);
            to[at++] = lead(0xE0, c >> 12);
            to[at++] = continuation(c >> 6);
            to[at++] = continuation(c);
        }
        return at;
    }

    private static byte lead(int kind, int bits) {
        return (byte) (kind | bits);
    }

    /** A byte after the first: of six bits. */
    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /** Whether there are marks of {@link BorrowedTexts} in the page. */
    boolean hasBorrowedTexts() {
        return borrowed;
    }

    /** The page, as far as it has come. */
    byte[] toBytes() {
        byte[] all = Arrays.copyOf(bytes, high == 0 ? size : size + 1);
        if (high != 0) {
            all[size] = '?';
        }
        return all;
    }

    @Override
    public String toString() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
