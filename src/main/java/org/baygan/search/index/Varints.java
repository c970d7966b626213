package org.baygan.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whole numbers from 0 up in printable ASCII: small ones take one character, so that an index in text is hardly longer
 * than one in bytes, and compresses better than base64.
 *
 * <p>The alphabet is U+0021 to U+007E without quotation mark, reverse solidus and vertical line: {@value #SYMBOLS}
 * symbols. A number is written as n = p · {@value #LAST} + l: first p in bijective base {@value #MORE}, its digits being
 * the symbols from number {@value #LAST} on, then l as one of the first {@value #LAST} symbols. Numbers below
 * {@value #LAST} need no p.
 */
final class Varints {
    /** How many symbols there are. */
    static final int SYMBOLS = 91;

    /** How many symbols end a number. */
    static final int LAST = 72;

    private static final int MORE = SYMBOLS - LAST;

    /** The symbols in order. */
    static final String ALPHABET = alphabet();

    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < SYMBOLS; i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private Varints() {}

    private static String alphabet() {
        StringBuilder symbols = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if (c != '"' && c != '\\' && c != '|') {
                symbols.append(c);
            }
        }
        return symbols.toString();
    }

    /** How many characters a number takes. */
    static int length(int number) {
        int length = 1;
        for (int prefix = number / LAST; prefix > 0; prefix = (prefix - 1) / MORE) {
            length++;
        }
        return length;
    }

    /** Writes numbers one after another. Not thread-safe. */
    static final class Writer {
        /** Below this a number takes two symbols at the most, which are looked up: most numbers are small. */
        private static final int SMALL = LAST * (MORE + 1);

        /** No number takes more symbols. */
        private static final int LONGEST = 8;

        private static final byte[] FIRSTS = new byte[SMALL];
        private static final byte[] LASTS = new byte[SMALL];

        static {
            for (int number = 0; number < SMALL; number++) {
                FIRSTS[number] = number < LAST ? 0 : symbol(LAST + number / LAST - 1);
                LASTS[number] = symbol(number % LAST);
            }
        }

        private byte[] text;
        private int size;

        /** A writer of no number yet, with room for so many symbols. */
        Writer(int capacity) {
            text = new byte[capacity + LONGEST];
        }

        private static byte symbol(int value) {
            return (byte) ALPHABET.charAt(value);
        }

        /** Adds a number from 0 up. */
        void add(int number) {
            if (size + LONGEST > text.length) {
                text = Arrays.copyOf(text, 2 * text.length);
            }
            if (number < SMALL) {
                if (number >= LAST) {
                    text[size++] = FIRSTS[number];
                }
                text[size++] = LASTS[number];
            } else {
                prefix(number / LAST);
                text[size++] = symbol(number % LAST);
            }
        }

        private void prefix(int prefix) {
            if (prefix > 0) {
                int rest = prefix - 1;
                prefix(rest / MORE);
                text[size++] = symbol(LAST + rest % MORE);
            }
        }

        /** The numbers so far. */
        @Override
        public String toString() {
            return new String(text, 0, size, StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads numbers one after another. Not thread-safe. */
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        /**
         * The next number.
         *
         * @throws IllegalArgumentException if there is none, or what stands there is none
         */
        int next() {
            long prefix = 0;
            while (at < text.length()) {
                char c = text.charAt(at++);
                int value = c < VALUES.length ? VALUES[c] : -1;
                if (value < 0) {
                    break;
                }
                if (value < LAST) {
                    return Math.toIntExact(prefix * LAST + value);
                }
                prefix = prefix * MORE + value - LAST + 1;
                if (prefix > Integer.MAX_VALUE / LAST) {
                    break;
                }
            }
            throw new IllegalArgumentException("damaged number at " + at);
        }
    }
}
