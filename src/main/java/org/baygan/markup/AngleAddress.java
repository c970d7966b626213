package org.baygan.markup;

/** Tells which texts in angle brackets are addresses (CommonMark 0.31, 6.5). Linear, without recursion. */
final class AngleAddress {
    private static final int SCHEME = 32;
    private static final int LABEL = 63;

    private AngleAddress() {}

    /** Whether a text without blanks and angle brackets is an absolute URI: a scheme of 2 to 32 characters, a colon. */
    static boolean isAbsolute(CharSequence text) {
        int colon = 0;
        while (colon < text.length() && colon <= SCHEME && isScheme(text.charAt(colon))) {
            colon++;
        }
        return colon >= 2
                && colon <= SCHEME
                && colon < text.length()
                && text.charAt(colon) == ':'
                && InlineHtml.isLetter(text.charAt(0));
    }

    /** Whether a text is a mail address as HTML has it (HTML Living Standard, 4.10.5.1.5). */
    static boolean isMail(CharSequence text) {
        int at = 0;
        while (at < text.length() && isLocalPart(text.charAt(at))) {
            at++;
        }
        if (at == 0 || at == text.length() || text.charAt(at) != '@') {
            return false;
        }
        int start = at + 1;
        for (int i = start; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.') {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (!isAlphanumeric(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(CharSequence text, int start, int end) {
        return end > start && end - start <= LABEL && text.charAt(start) != '-' && text.charAt(end - 1) != '-';
    }

    private static boolean isScheme(char c) {
        return isAlphanumeric(c) || c == '+' || c == '.' || c == '-';
    }

    private static boolean isLocalPart(char c) {
        return isAlphanumeric(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(char c) {
        return InlineHtml.isLetter(c) || InlineHtml.isDigit(c);
    }
}
