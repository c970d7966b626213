package org.baygan.text;

/**
 * The gate through which every string goes that is put into XML, JSON or HTML: without the characters that one of them
 * doesn't allow (XML 1.0, 2.2; HTML Living Standard, 13.2.3.5): controls other than tab and line feed, lone surrogates,
 * noncharacters. Stateless.
 */
public final class WellFormed {
    private WellFormed() {}

    /** The text without the characters that aren't allowed; the same string if there are none. */
    public static String of(String text) {
        int valid = 0;
        char[] chars = text.toCharArray();
        while (valid < chars.length && (isAlwaysAllowed(chars[valid]) || chars[valid] == '\n')) {
            valid++;
        }
        if (valid == chars.length) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, valid);
        for (int i = valid; i < text.length(); i++) {
            i += append(text, i, text.charAt(i), out);
        }
        return out.length() == text.length() ? text : out.toString();
    }

    /**
     * Appends the character {@code c} that stands at {@code i} of a text, if it is allowed.
     *
     * @return how many further units of the text it took: 1 for a surrogate pair, else 0
     */
    public static int append(CharSequence text, int i, char c, StringBuilder to) {
        if (isAlwaysAllowed(c)) {
            to.append(c);
        } else if (Character.isHighSurrogate(c)) {
            if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (!isNoncharacter(Character.toCodePoint(c, text.charAt(i + 1)))) {
                    to.append(c).append(text.charAt(i + 1));
                }
                return 1;
            }
        } else if (c == '\n' || c == '\t' || (c >= 0xE000 && !isNoncharacter(c))) {
            to.append(c);
        }
        return 0;
    }

    /** Whether a UTF-16 code unit is allowed wherever it stands; of the others some are. */
    public static boolean isAlwaysAllowed(char c) {
        return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xD800);
    }

    /** Whether a code point is one of Unicode's noncharacters (The Unicode Standard, 23.7). */
    public static boolean isNoncharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
