package org.baygan.markup;

import java.util.Optional;

/**
 * What stands in braces behind a passage, a heading or a block: {@code {lang=ar}}, {@code {#name .class}}. Only the
 * language, the name and the class of formulas mean anything here; other classes and keys, which other generators use,
 * are left out with a finding.
 *
 * @param language the value of {@code lang}; empty if there is none
 * @param name the name after {@code #}; empty if there is none
 * @param formula whether the class {@code math} is there
 * @param hasMore whether there is something else, which means nothing here
 * @param written the list as it stands in the text
 * @param end the index after the closing brace
 */
record AttributeList(String language, String name, boolean formula, boolean hasMore, String written, int end) {
    private static final int MAX_LENGTH = 200;

    /** Reads the list whose opening brace stands at {@code start}; empty if it isn't a well-formed list. */
    static Optional<AttributeList> at(CharSequence text, int start) {
        if (start >= text.length() || text.charAt(start) != '{') {
            return Optional.empty();
        }
        int limit = Math.min(text.length(), start + MAX_LENGTH);
        int end = start + 1;
        while (end < limit && text.charAt(end) != '}') {
            if (text.charAt(end) == '{' || text.charAt(end) == '\n') {
                return Optional.empty();
            }
            end++;
        }
        if (end == limit) {
            return Optional.empty();
        }
        String inner = text.subSequence(start + 1, end).toString();
        return read(inner.startsWith(":") ? inner.substring(1) : inner, "{" + inner + "}", end + 1);
    }

    private static Optional<AttributeList> read(String inner, String written, int end) {
        String language = "";
        String name = "";
        boolean formula = false;
        boolean more = false;
        boolean any = false;
        int i = 0;
        while (i < inner.length()) {
            if (inner.charAt(i) == ' ') {
                i++;
                continue;
            }
            int to = tokenEnd(inner, i);
            String token = inner.substring(i, to);
            int equals = token.indexOf('=');
            if (token.length() > 1 && token.charAt(0) == '#') {
                name = token.substring(1);
            } else if (equals > 0 && token.substring(0, equals).equals("lang")) {
                language = unquoted(token.substring(equals + 1));
            } else if (equals <= 0 && (token.length() < 2 || token.charAt(0) != '.')) {
                return Optional.empty();
            } else {
                more |= !token.equals(".math");
            }
            formula |= token.equals(".math");
            any = true;
            i = to;
        }
        return any ? Optional.of(new AttributeList(language, name, formula, more, written, end)) : Optional.empty();
    }

    private static int tokenEnd(String inner, int from) {
        char quote = 0;
        for (int i = from; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == ' ') {
                return i;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return inner.length();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
