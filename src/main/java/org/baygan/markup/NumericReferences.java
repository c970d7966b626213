package org.baygan.markup;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.baygan.text.WellFormed;

/**
 * Writes every numeric character reference of a piece of HTML in one way, {@code &#} with at most seven decimal digits
 * and a semicolon. The sanitiser reads references in a way of its own, cuts long ones and lets large numbers overflow,
 * so that no look at the text can tell what it will make of them; of the rewritten ones it makes what the standard
 * does. A reference to what no page may hold becomes one to U+FFFD, so none can spell our marks.
 */
final class NumericReferences {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int REPLACEMENT = 0xFFFD;

    private final String html;
    private int end;

    private NumericReferences(String html) {
        this.html = html;
    }

    /** The HTML with its references rewritten; what begins like one and has no digits is text. */
    static String rewritten(String html) {
        return html.contains("&#") ? new NumericReferences(html).rewrite() : html;
    }

    private String rewrite() {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int done = 0;
        for (int at = html.indexOf("&#"); at >= 0; at = html.indexOf("&#", done)) {
            out.append(html, done, at);
            int value = read(at);
            out.append(value < 0 ? "&amp;#" : "&#" + value + ";");
            done = end;
        }
        return out.append(html, done, html.length()).toString();
    }

    /** The code point that the reference at {@code at} stands for, -1 if it is none; moves to its end. */
    private int read(int at) {
        boolean hexadecimal = at + 2 < html.length() && (html.charAt(at + 2) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : 10;
        int start = at + (hexadecimal ? 3 : 2);
        int value = 0;
        for (end = start; end < html.length() && digit(html.charAt(end), radix) >= 0; end++) {
            value = Math.min(value * radix + digit(html.charAt(end), radix), Character.MAX_CODE_POINT + 1);
        }
        if (end == start) {
            end = at + 2;
            return -1;
        }
        end += end < html.length() && html.charAt(end) == ';' ? 1 : 0;
        return meant(value);
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    /** What a number stands for (HTML Living Standard, 13.2.5.80), with U+FFFD for what a page may not hold. */
    private static int meant(int value) {
        if (value >= 0x80 && value < 0xA0) {
            int letter = WINDOWS_1252
                    .decode(ByteBuffer.wrap(new byte[] {(byte) value}))
                    .get(0);
            return letter < 0xA0 ? REPLACEMENT : letter;
        }
        boolean valid =
                value == '\t' || value == '\n' || (value >= ' ' && value != 0x7F && value <= Character.MAX_CODE_POINT);
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return valid && !surrogate && !WellFormed.isNoncharacter(value) ? value : REPLACEMENT;
    }
}
