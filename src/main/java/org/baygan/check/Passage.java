package org.baygan.check;

import java.util.Arrays;

/** A part of a file's text that people read, with LF as line end, and where its characters stand in the file. */
final class Passage {
    private final String text;
    /** The offset in the file of each character, and of the end. */
    private final int[] offsets;

    private Passage(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** The part from {@code start} to before {@code end} of a file's text. */
    static Passage of(String file, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int[] offsets = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            char c = file.charAt(i);
            boolean pair = c == '\r' && i + 1 < end && file.charAt(i + 1) == '\n';
            if (!pair) {
                offsets[text.length()] = i;
                text.append(c == '\r' ? '\n' : c);
            }
        }
        offsets[text.length()] = end;
        return new Passage(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
    }

    String text() {
        return text;
    }

    /** The same correction, its place counted in the file. Corrections never span a line's end. */
    Correction inFile(Correction correction) {
        int start = offsets[correction.start()];
        int end = correction.end() == correction.start() ? start : offsets[correction.end() - 1] + 1;
        return new Correction(correction.habit(), start, end, correction.replacement());
    }
}
