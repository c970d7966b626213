package org.baygan.markup;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the tags in a piece of HTML, one after the other (HTML Living Standard, 13.2.5, as far as tags go). Comments
 * and what stands between tags are passed over; a tag that doesn't end is none. Linear in the text.
 */
final class HtmlTags {
    private final CharSequence text;
    private final int limit;
    private int start;
    private int end;
    private String name = "";
    private boolean closing;

    /** The tags from {@code from} to before {@code to}. */
    HtmlTags(CharSequence text, int from, int to) {
        this.text = text;
        this.limit = to;
        this.end = from;
    }

    /** Goes to the next tag; returns whether there is one. */
    boolean next() {
        for (int i = end; i < limit; i++) {
            if (text.charAt(i) != '<') {
                continue;
            }
            int comment = commentEnd(i);
            if (comment > i) {
                i = comment - 1;
            } else if (read(i)) {
                return true;
            }
        }
        end = limit;
        return false;
    }

    /** The index of the tag's {@code <}. */
    int start() {
        return start;
    }

    /** The index after the tag's {@code >}. */
    int end() {
        return end;
    }

    /** The element's name in small letters. */
    String name() {
        return name;
    }

    boolean isClosing() {
        return closing;
    }

    /**
     * The tag's attributes by their names in small letters, the first of each name; references in values are decoded.
     */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        int i = start + 1 + name.length();
        while (i < end - 1) {
            if (isBlank(text.charAt(i)) || text.charAt(i) == '/') {
                i++;
                continue;
            }
            int from = i;
            while (i < end - 1 && !isBlank(text.charAt(i)) && "/=".indexOf(text.charAt(i)) < 0) {
                i++;
            }
            String key = text.subSequence(from, i).toString().toLowerCase(Locale.ROOT);
            int equals = afterBlanks(i);
            String value = "";
            if (equals < end - 1 && text.charAt(equals) == '=') {
                int valueStart = afterBlanks(equals + 1);
                i = valueEnd(valueStart);
                value = value(valueStart, i);
            }
            i = Math.max(i, from + 1);
            attributes.putIfAbsent(key, value);
        }
        return attributes;
    }

    private int commentEnd(int at) {
        if (at + 3 >= limit || text.charAt(at + 1) != '!' || text.charAt(at + 2) != '-' || text.charAt(at + 3) != '-') {
            return at;
        }
        for (int i = at + 2; i + 2 < limit; i++) { // <!--> and <!---> are comments too
            if (text.charAt(i) == '-' && text.charAt(i + 1) == '-' && text.charAt(i + 2) == '>') {
                return i + 3;
            }
        }
        return limit;
    }

    private boolean read(int at) {
        int i = at + 1;
        closing = i < limit && text.charAt(i) == '/';
        i += closing ? 1 : 0;
        int from = i;
        while (i < limit && isNameCharacter(text.charAt(i), i > from)) {
            i++;
        }
        if (i == from) {
            return false;
        }
        int nameEnd = i;
        char quote = 0;
        for (; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                name = text.subSequence(from, nameEnd).toString().toLowerCase(Locale.ROOT);
                start = at;
                end = i + 1;
                return true;
            } else if (c == '<') {
                return false;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return false;
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < end - 1 && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int valueEnd(int from) {
        char quote = from < end - 1 ? text.charAt(from) : ' ';
        int i = from;
        if (quote == '"' || quote == '\'') {
            i++;
            while (i < end - 1 && text.charAt(i) != quote) {
                i++;
            }
            return Math.min(i + 1, end - 1);
        }
        while (i < end - 1 && !isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private String value(int from, int to) {
        String written = text.subSequence(from, to).toString();
        boolean quoted = written.length() > 1
                && (written.charAt(0) == '"' || written.charAt(0) == '\'')
                && written.charAt(written.length() - 1) == written.charAt(0);
        return Escaping.unescapeHtml(quoted ? written.substring(1, written.length() - 1) : written);
    }

    private static boolean isNameCharacter(char c, boolean notFirst) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (notFirst && ((c >= '0' && c <= '9') || c == '-' || c == ':'));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
