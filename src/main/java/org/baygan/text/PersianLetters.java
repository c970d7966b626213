package org.baygan.text;

import org.baygan.model.DigitSet;

/** Writes the copy's letters and digits as the language has them, one for one. */
final class PersianLetters {
    private final boolean persian;
    private final DigitSet digits;

    PersianLetters(boolean persian, DigitSet digits) {
        this.persian = persian;
        this.digits = digits;
    }

    /** Maps the copy; adds to the changes that were made before. */
    Edit map(Edit before, Passages passages) {
        String text = before.text();
        StringBuilder out = new StringBuilder(text);
        int changed = before.changes();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DigitRuns.isDigit(c) && digits != DigitSet.ASCII) {
                int end = DigitRuns.end(text, i);
                changed += digits(text, out, passages, i, end);
                i = end - 1;
            } else if (persian && passages.isCopy(i) && letter(c) != c) {
                out.setCharAt(i, letter(c));
                changed++;
            }
        }
        return new Edit(out.toString(), changed);
    }

    private int digits(String text, StringBuilder out, Passages passages, int start, int end) {
        int changed = 0;
        if (passages.isCopy(start) && passages.isCopy(end - 1) && DigitRuns.isCopy(text, start, end)) {
            for (int i = start; i < end; i++) {
                if (DigitRuns.isDigit(text.charAt(i))) {
                    out.setCharAt(i, (char) (digits.zero() + (text.charAt(i) - '0')));
                    changed++;
                }
            }
        }
        return changed;
    }

    private static char letter(char c) {
        if (c >= '\u0660' && c <= '\u0669') {
            return (char) (c - '\u0660' + '\u06F0');
        }
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            default -> c;
        };
    }
}
