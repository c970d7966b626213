package org.baygan.text;

import java.util.Arrays;

/** Which characters of a text are copy, which are in another language, and which are code, addresses or markup. */
final class Passages {
    private static final byte COPY = 0;
    private static final byte FOREIGN = 1;
    private static final byte VERBATIM = 2;

    private final byte[] kinds;

    Passages(int length) {
        this.kinds = new byte[length];
    }

    /** From {@code start} to before {@code end} nothing may change. */
    void verbatim(int start, int end) {
        Arrays.fill(kinds, Math.max(0, start), Math.min(end, kinds.length), VERBATIM);
    }

    /** From {@code start} to before {@code end} the letters are another language's. */
    void foreign(int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, kinds.length); i++) {
            if (kinds[i] == COPY) {
                kinds[i] = FOREIGN;
            }
        }
    }

    boolean isVerbatim(int i) {
        return kinds[i] == VERBATIM;
    }

    boolean isCopy(int i) {
        return kinds[i] == COPY;
    }
}
