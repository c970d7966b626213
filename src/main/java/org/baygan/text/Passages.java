package org.baygan.text;

import java.util.Arrays;

/**
 * Which characters of a text are copy, which are in another language, and which are code, addresses or markup. Not
 * thread-safe.
 */
final class Passages {
    private static final byte COPY = 0;
    private static final byte FOREIGN = 1;
    private static final byte VERBATIM = 2;

    private final byte[] kinds;
    /** How many foreign passages begin at each place, less those that end there: they may overlap any number of times. */
    private int[] foreign = {};

    Passages(int length) {
        this.kinds = new byte[length];
    }

    /** From {@code start} to before {@code end} nothing may change. */
    void verbatim(int start, int end) {
        Arrays.fill(kinds, Math.max(0, start), Math.min(end, kinds.length), VERBATIM);
    }

    /** From {@code start} to before {@code end} the letters are another language's, once that is {@link #settle}d. */
    void foreign(int start, int end) {
        if (start < end && start < kinds.length) {
            foreign = foreign.length == 0 ? new int[kinds.length + 1] : foreign;
            foreign[Math.max(0, start)]++;
            foreign[Math.min(end, kinds.length)]--;
        }
    }

    /** Makes foreign what lies in a foreign passage and isn't verbatim. */
    void settle() {
        int depth = 0;
        for (int i = 0; i < foreign.length - 1; i++) {
            depth += foreign[i];
            if (depth > 0 && kinds[i] == COPY) {
                kinds[i] = FOREIGN;
            }
        }
        foreign = new int[0];
    }

    boolean isVerbatim(int i) {
        return kinds[i] == VERBATIM;
    }

    boolean isCopy(int i) {
        return kinds[i] == COPY;
    }
}
