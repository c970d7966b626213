package org.baygan.content;

import java.util.Locale;
import org.baygan.text.WellFormed;

/** Code points that content may not hold. */
final class CodePoints {
    private CodePoints() {}

    /** Whether a code point opens or closes a bidirectional embedding, override or isolate (UAX #9, 2). */
    static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /**
     * Whether nobody sees a code point at a line's edge or inside a key: blanks of every kind, controls, format
     * characters such as byte order marks and direction marks, variation selectors, fillers.
     */
    static boolean isInvisible(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                codePoint == 0x034F
                        || codePoint == 0x115F
                        || codePoint == 0x1160
                        || codePoint == 0x2800
                        || codePoint == 0x3164
                        || codePoint == 0xFFA0
                        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
        };
    }

    /** Whether an escape in front matter may stand for a code point: no NUL, half surrogate pair or noncharacter. */
    static boolean isAllowed(int codePoint) {
        return codePoint != 0
                && !WellFormed.isNoncharacter(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** The code point's name in the Unicode Standard's notation, {@code U+FDD0}. */
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
