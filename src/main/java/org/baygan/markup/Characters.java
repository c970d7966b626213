package org.baygan.markup;

/** Which characters an HTML document may hold (HTML Living Standard, 13.2.3.5). */
final class Characters {
    private Characters() {}

    /** Appends the text without the characters that HTML doesn't allow. */
    static void appendValid(String from, StringBuilder to) {
        char[] chars = from.toCharArray();
        int plain = 0;
        while (plain < chars.length && isAlwaysValid(chars[plain])) {
            plain++;
        }
        if (plain == chars.length) {
            to.append(from);
            return;
        }
        for (int i = 0; i < from.length(); i++) {
            i += appendValid(from, i, from.charAt(i), to);
        }
    }

    /** Appends the character {@code c} at {@code i} if it is allowed; returns how many further units it took. */
    static int appendValid(CharSequence from, int i, char c, StringBuilder to) {
        if (isAlwaysValid(c)) {
            to.append(c);
        } else if (Character.isHighSurrogate(c)) {
            if (i + 1 < from.length() && Character.isLowSurrogate(from.charAt(i + 1))) {
                char low = from.charAt(i + 1);
                if ((Character.toCodePoint(c, low) & 0xFFFE) != 0xFFFE) {
                    to.append(c).append(low);
                }
                return 1;
            }
        } else if (c == '\n' || c == '\t' || (c >= 0xE000 && !isNoncharacter(c))) {
            to.append(c);
        }
        return 0;
    }

    /** Whether a UTF-16 code unit is allowed wherever it stands; of the others some are. */
    static boolean isAlwaysValid(char c) {
        return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xD800);
    }

    static boolean isNoncharacter(char c) {
        return (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
    }

    /** The text with line feeds as line ends and without noncharacters and NUL. */
    static String prepare(String body) {
        boolean clean = true;
        char[] chars = body.toCharArray();
        for (int i = 0; i < chars.length && clean; i++) {
            char c = chars[i];
            clean = c != '\r' && c != 0 && !isNoncharacter(c);
        }
        if (clean) {
            return body;
        }
        StringBuilder out = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\r') {
                if (i + 1 == body.length() || body.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c != 0 && !isNoncharacter(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
