package org.baygan.markup;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Emphasis where Persian is written: beside a letter of the Arabic script or a half-space, punctuation doesn't keep a
 * run of asterisks or tildes from opening or closing. CommonMark 0.31, 6.2, would leave the asterisks of
 * {@code **«کیهان»**‌ها} in the text, since endings follow a quotation without a blank. Underscores, which mean
 * nothing within a word, close before a half-space, which joins an ending to its word, and open behind one.
 */
final class PersianEmphasis {
    private static final char ZWNJ = '\u200C';

    private PersianEmphasis() {}

    /** Emphasis between asterisks. */
    static final class Asterisks extends AsteriskDelimiterProcessor {
        Asterisks() {
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

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            // Runs that open and close make a pair if both are multiples of three: CommonMark 0.31, 6.2, rule 9.
            int used = super.getDelimiterUse(opener, closer);
            return used == 0 && opener.length() % 3 == 0 && closer.length() % 3 == 0 ? 2 : used;
        }
    }

    /** Emphasis between underscores. */
    static final class Underscores extends UnderscoreDelimiterProcessor {
        Underscores() {
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
            return !isHalfSpace(after)
                    && ((isHalfSpace(before) && !afterIsWhitespace)
                            || super.canBeOpener(
                                    before,
                                    after,
                                    leftFlanking,
                                    rightFlanking,
                                    beforeIsPunctuation,
                                    afterIsPunctuation,
                                    beforeIsWhitespace,
                                    afterIsWhitespace));
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
            return !isHalfSpace(before)
                    && ((isHalfSpace(after) && !beforeIsWhitespace)
                            || super.canBeCloser(
                                    before,
                                    after,
                                    leftFlanking,
                                    rightFlanking,
                                    beforeIsPunctuation,
                                    afterIsPunctuation,
                                    beforeIsWhitespace,
                                    afterIsWhitespace));
        }
    }

    /** Passages that are struck out. */
    static final class Tildes extends StrikethroughDelimiterProcessor {

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
    }

    private static boolean isHalfSpace(String character) {
        return character.charAt(0) == ZWNJ;
    }

    private static boolean isPersian(String character) {
        char c = character.charAt(0);
        return c == ZWNJ || (c >= '\u0620' && c <= '\u06D3' && Character.isLetter(c));
    }
}
