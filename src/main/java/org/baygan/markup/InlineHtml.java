package org.baygan.markup;

/**
 * Finds the ends of tags, comments, processing instructions, declarations and CDATA sections that stand amid text
 * (CommonMark 0.31, 6.6). Linear in what it reads, without recursion.
 */
final class InlineHtml {
    private final CharSequence text;
    private int at;
    private int attributes;

    private InlineHtml(CharSequence text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The index after the HTML that begins at {@code start}; -1 if none does. */
    static int end(CharSequence text, int start) {
        InlineHtml html = new InlineHtml(text, start + 1);
        return html.character(start) == '<' && html.read() ? html.at : -1;
    }

    /** How many attributes the start tag at {@code start} has, up to where it ends or goes wrong. */
    static int attributes(CharSequence text, int start) {
        InlineHtml html = new InlineHtml(text, start + 1);
        html.startTag();
        return html.attributes;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean read() {
        return switch (character(at)) {
            case '/' -> endTag();
            case '?' -> upTo("?>", at + 1);
            case '!' -> declaration();
            default -> startTag();
        };
    }

    private boolean declaration() {
        if (stands("!--")) {
            // <!--> and <!---> are comments too.
            return upTo("-->", stands("!-->") ? at + 1 : stands("!--->") ? at + 2 : at + 3);
        }
        if (stands("![CDATA[")) {
            return upTo("]]>", at + 8);
        }
        return isLetter(character(at + 1)) && upTo(">", at + 2);
    }

    private boolean endTag() {
        at++;
        if (!name()) {
            return false;
        }
        blanks();
        return one('>');
    }

    private boolean startTag() {
        if (!name()) {
            return false;
        }
        while (blanks() && isAttributeStart(character(at))) {
            if (!attribute()) {
                return false;
            }
            attributes++;
        }
        one('/');
        return one('>');
    }

    private boolean name() {
        if (!isLetter(character(at))) {
            return false;
        }
        while (isLetter(character(at)) || isDigit(character(at)) || character(at) == '-') {
            at++;
        }
        return true;
    }

    private static boolean isAttributeStart(char c) {
        return isLetter(c) || c == '_' || c == ':';
    }

    private boolean attribute() {
        while (isLetter(character(at)) || isDigit(character(at)) || "_:.-".indexOf(character(at)) >= 0) {
            at++;
        }
        int end = at;
        blanks();
        if (!one('=')) {
            at = end;
            return true;
        }
        blanks();
        return value();
    }

    private boolean value() {
        char quote = character(at);
        if (quote == '"' || quote == '\'') {
            return upTo(String.valueOf(quote), at + 1);
        }
        int start = at;
        while (character(at) > ' ' && "\"'=<>`".indexOf(character(at)) < 0) {
            at++;
        }
        return at > start;
    }

    /** Passes blanks; returns whether there were any. */
    private boolean blanks() {
        int start = at;
        while (" \t\n\f\r".indexOf(character(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean one(char c) {
        if (character(at) != c) {
            return false;
        }
        at++;
        return true;
    }

    private boolean stands(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (character(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes behind the next such word from {@code from} on, if there is one. */
    private boolean upTo(String word, int from) {
        for (at = from; at < text.length(); at++) {
            if (stands(word)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    /** The character there; NUL behind the end, which no body holds. */
    private char character(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }
}
