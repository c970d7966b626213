package org.baygan.markup;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;

/**
 * Emphasis with asterisks where Persian is written: beside a letter of the Arabic script or a half-space, punctuation
 * doesn't keep a run of asterisks from opening or closing. CommonMark 0.31, 6.2, would leave the asterisks of
 * {@code **«کیهان»**‌ها} in the text, since endings follow a quotation without a blank.
 */
final class PersianEmphasis extends AsteriskDelimiterProcessor {
    private static final char ZWNJ = '\u200C';

    PersianEmphasis() {
        super(false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return leftFlanking || (!afterIsWhitespace && isPersian(before));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return rightFlanking || (!beforeIsWhitespace && isPersian(after));
    }

    private static boolean isPersian(String character) {
        char c = character.charAt(0);
        return c == ZWNJ || (c >= '\u0620' && c <= '\u06D3' && Character.isLetter(c));
    }
}
