package org.baygan.markup;

import java.util.regex.Pattern;

/** Tells formulas in TeX from prices and brackets. */
final class Formulas {
    private static final int LONGEST_NAME = 3;

    /** A command, a power, an index of a letter that stands alone, or an equation. */
    private static final Pattern CERTAIN = Pattern.compile(
            "\\\\[a-zA-Z]{2,}|[\\w)}]\\^[\\w({\\\\]|(?<![a-zA-Z])[a-zA-Z]_[\\w{]|(?<![a-zA-Z])[a-zA-Z0-9)}] ?= ?[\\w({\\\\-]");

    private Formulas() {}

    /** Whether what stands between two signs of a formula is likely to be one. */
    static boolean isLikely(String inside) {
        boolean sign = false;
        boolean letters = true;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            sign |= "\\^_={}<>".indexOf(c) >= 0;
            letters &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (isPersian(c) && inside.indexOf("\\text") < 0) {
                return false;
            }
        }
        return sign || (letters && inside.length() <= LONGEST_NAME);
    }

    /** Whether it can hardly be anything else: amid a text, escaped brackets are mostly brackets. */
    static boolean isCertain(String inside) {
        return CERTAIN.matcher(inside).find() && isLikely(inside.strip());
    }

    private static boolean isPersian(char c) {
        return c >= '\u0600' && c <= '\u06FF';
    }
}
