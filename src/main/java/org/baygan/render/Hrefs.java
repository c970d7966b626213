package org.baygan.render;

import java.nio.charset.StandardCharsets;

/** Percent-encoding for references (RFC 3986, section 2). */
final class Hrefs {
    /** What means something between the parts of a reference, or nothing at all. */
    private static final String PLAIN = "-._~!$()*+,;=:@/?";

    /** What means nothing in any part. */
    private static final String UNRESERVED = "-._~!*()";

    /** What means nothing in the content of a data: address. */
    static final String OF_DATA = UNRESERVED + ":/,;=@$+";

    /** What means nothing in the subject and text of a mailto: address (RFC 6068, 2). */
    static final String OF_MAIL = UNRESERVED + ":/,@";

    private static final String QUOTES = "«»،؛؟";

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private Hrefs() {}

    /** The text as UTF-8, with everything but letters, digits and harmless signs encoded: safe in an attribute. */
    static String encode(String text) {
        return encode(text, PLAIN);
    }

    /** The same of a text that is one part of a reference, such as a value in a query: no sign in it divides parts. */
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
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ZERO_WIDTH_NON_JOINER || (c >= 128 && (Character.isLetterOrDigit(c) || QUOTES.indexOf(c) >= 0))) {
                out.append(encode(text.substring(from, i), plain)).append(c);
                from = i + 1;
            }
        }
        return out.append(encode(text.substring(from), plain)).toString();
    }

    private static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
