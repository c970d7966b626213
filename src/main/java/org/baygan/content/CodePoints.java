package org.baygan.content;

import java.util.Locale;

/** Code points that content may not hold. */
final class CodePoints {
    private CodePoints() {}

    /** Whether a code point is one of Unicode's noncharacters (The Unicode Standard, 23.7). */
    static boolean isNoncharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Whether a code point opens or closes a bidirectional embedding, override or isolate (UAX #9, 2). */
    static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Whether an escape in front matter may stand for a code point: no NUL, half surrogate pair or noncharacter. */
    static boolean isAllowed(int codePoint) {
        return codePoint != 0 && !isNoncharacter(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** The code point's name in the Unicode Standard's notation, {@code U+FDD0}. */
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
