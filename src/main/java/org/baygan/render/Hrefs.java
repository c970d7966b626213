package org.baygan.render;

import java.nio.charset.StandardCharsets;

/** Percent-encoding for references (RFC 3986, section 2). */
final class Hrefs {
    private static final String PLAIN = "-._~!$'()*+,;=:@/?";

    private Hrefs() {}

    /** The text as UTF-8, with everything but letters, digits and harmless signs encoded: safe in an attribute. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) && c != '\'') {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
