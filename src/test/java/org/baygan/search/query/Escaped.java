package org.baygan.search.query;

/** Text in printable ASCII, everything else as in a script's string: it passes every driver, lone surrogates too. */
final class Escaped {
    /** The same in the browser: a function {@code ascii}. */
    static final String SCRIPT = "const ascii = text => text.replace(/[^ -~]/g,"
            + " c => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));";

    private Escaped() {}

    static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                out.append(c);
            } else {
                out.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
            }
        }
        return out.toString();
    }

    /** A literal of JavaScript. */
    static String literal(String text) {
        return '"' + ascii(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
}
