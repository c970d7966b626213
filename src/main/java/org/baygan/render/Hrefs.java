package org.baygan.render;

import java.nio.charset.StandardCharsets;

/** Percent-encoding for references (RFC 3986, section 2). */
final class Hrefs {
    /** Signs that stay in a whole reference: those that divide its parts, and those that mean nothing. */
    private static final String PLAIN = "-._~!$()*+,;=:@/?";

    /** Signs that mean nothing in any part of a reference. */
    private static final String UNRESERVED = "-._~!*()";

    /** Signs that mean nothing in the content of a data: address. */
    static final String OF_DATA = UNRESERVED + ":/,;=@$+";

    /** Signs that mean nothing in the subject and text of a mailto: address (RFC 6068, 2). */
    static final String OF_MAIL = UNRESERVED + ":/,@";

    private static final String QUOTES = "«»،؛؟";

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private static final String HEX = "0123456789ABCDEF";

    private Hrefs() {}

    /** A reference with all but ASCII letters, digits and harmless signs encoded as UTF-8: safe in an attribute. */
    static String encode(String text) {
        return encode(text, PLAIN);
    }

    /** The same for one part of a reference, such as a value in a query: signs that divide parts are encoded too. */
    static String encodePart(String text) {
        return encode(text, UNRESERVED);
    }

    /**
     * The same with letters, digits and quotation marks of other scripts as they are, which browsers encode themselves
     * (URL Standard, 4.4): Persian takes a third of the bytes.
     *
     * @param plain the signs that mean nothing where the text will stand
     */
    static String encodeForBrowsers(String text, String plain) {
        return encode(text, plain, true);
    }

    private static String encode(String text, String plain) {
        return encode(text, plain, false);
    }

    private static String encode(String text, String plain, boolean forBrowsers) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c < 0x80 ? isAsciiLetterOrDigit(c) || plain.indexOf(c) >= 0 : forBrowsers && mayStay(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
                }
            }
            i = next;
        }
        return out.toString();
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static boolean mayStay(int c) {
        return c == ZERO_WIDTH_NON_JOINER
                || (Character.isBmpCodePoint(c) && Character.isLetterOrDigit(c))
                || QUOTES.indexOf(c) >= 0;
    }
}
