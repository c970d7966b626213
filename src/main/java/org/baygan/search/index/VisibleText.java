package org.baygan.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Takes the visible text out of a body's safe HTML, as the page shows it. Stateless. */
final class VisibleText {
    /** Elements that don't interrupt a word. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "u", "var", "wbr");

    private VisibleText() {}

    /** The text. A blank stands where a block, a line, a superscript or a picture begins or ends. */
    static char[] of(String html) {
        // What takes the place of a tag or a reference is never longer.
        char[] text = html.toCharArray();
        int size = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            int end = c == '<' ? html.indexOf('>', i) : c == '&' ? html.indexOf(';', i) : -1;
            if (end < 0) { // a sign that stands for itself
                text[size++] = c;
            } else if (c == '&') {
                String character = character(html.substring(i + 1, end));
                character.getChars(0, character.length(), text, size);
                size += character.length();
                i = end;
            } else {
                if (!INLINE.contains(element(html, i + 1, end))) {
                    text[size++] = ' ';
                }
                i = end;
            }
        }
        return Arrays.copyOf(text, size);
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
