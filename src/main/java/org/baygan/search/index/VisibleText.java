package org.baygan.search.index;

import java.util.Locale;
import java.util.Set;

/** Takes the visible text out of a body's safe HTML, as the page shows it. Stateless. */
final class VisibleText {
    /** Elements that don't interrupt a word. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "u", "var", "wbr");

    private VisibleText() {}

    /** The text; where a block, a line, a superscript or a picture begins or ends stands a blank. */
    static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int plain = 0;
        int tag = find(html, '<', 0);
        int reference = find(html, '&', 0);
        while (Math.min(tag, reference) < html.length()) {
            int start = Math.min(tag, reference);
            text.append(html, plain, start);
            int end = html.indexOf(start == tag ? '>' : ';', start);
            if (end < 0) { // neither: a sign that stands for itself
                end = start;
                text.append(html.charAt(start));
            } else if (start == reference) {
                text.append(character(html.substring(start + 1, end)));
            } else if (!INLINE.contains(element(html, start + 1, end))) {
                text.append(' ');
            }
            plain = end + 1;
            tag = tag < plain ? find(html, '<', plain) : tag;
            reference = reference < plain ? find(html, '&', plain) : reference;
        }
        return text.append(html, plain, html.length()).toString();
    }

    /** Where a character stands next; the text's length if nowhere. */
    private static int find(String html, char c, int from) {
        int at = html.indexOf(c, from);
        return at < 0 ? html.length() : at;
    }

    private static String element(String html, int from, int end) {
        int start = html.charAt(from) == '/' ? from + 1 : from;
        int stop = start;
        while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
            stop++;
        }
        return html.substring(start, stop).toLowerCase(Locale.ROOT);
    }

    /** The character of a reference; our HTML has no named ones but these. */
    private static String character(String reference) {
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> numeric(reference);
        };
    }

    private static String numeric(String reference) {
        if (!reference.startsWith("#")) {
            return " ";
        }
        boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
        try {
            int code = Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
        } catch (NumberFormatException notANumber) {
            return " ";
        }
    }
}
