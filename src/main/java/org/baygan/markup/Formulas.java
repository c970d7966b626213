package org.baygan.markup;

/** Tells formulas in TeX from prices and brackets. */
final class Formulas {
    private static final int LONGEST_NAME = 3;

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

    private static boolean isPersian(char c) {
        return c >= '\u0600' && c <= '\u06FF';
    }
}
