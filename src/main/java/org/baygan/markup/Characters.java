package org.baygan.markup;

import org.baygan.text.WellFormed;

/** What the parser is given of a body. */
final class Characters {
    private Characters() {}

    /** The text with line feeds as line ends and without noncharacters and NUL. */
    static String prepare(String body) {
        boolean clean = true;
        char[] chars = body.toCharArray();
        for (int i = 0; i < chars.length && clean; i++) {
            char c = chars[i];
            clean = c != '\r' && c != 0 && !WellFormed.isNoncharacter(c);
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
            } else if (c != 0 && !WellFormed.isNoncharacter(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
