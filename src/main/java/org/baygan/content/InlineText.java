package org.baygan.content;

import java.util.regex.Pattern;
import org.baygan.text.ControlCharacters;

/** Single lines of text. */
final class InlineText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\{[^}]*\\})");
    private static final Pattern ATTRIBUTES = Pattern.compile("[ \\t]*\\{[^}]*\\}$");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|`)(.+?)\\1");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    /** No headline is longer; the patterns take quadratic time on hostile lines. */
    static final int LONGEST_LINE = 1000;

    private InlineText() {}

    /**
     * The text without control characters and blanks at its ends, and with every run of blanks and line ends as one
     * space. Empty if nothing of it could be seen.
     */
    static String collapse(String text) {
        String line =
                BLANKS.matcher(ControlCharacters.removed(text)).replaceAll(" ").strip();
        return ControlCharacters.isVisible(line) ? line : "";
    }

    /**
     * What is seen of a line: without invisible characters at its ends, and without those between its characters that
     * take no room. Blanks inside stay.
     */
    static String visible(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && CodePoints.isInvisible(line.charAt(start))) {
            start++;
        }
        while (end > start && CodePoints.isInvisible(line.charAt(end - 1))) {
            end--;
        }
        String seen = line.substring(start, end);
        if (seen.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT)) {
            return seen;
        }
        StringBuilder out = new StringBuilder();
        seen.chars().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** A line of Markdown as plain text: without emphasis, links' targets, attributes and escapes. */
    static String plain(String markdown) {
        if (markdown.length() > LONGEST_LINE) {
            return collapse(markdown);
        }
        String text = ATTRIBUTES.matcher(markdown).replaceFirst("");
        text = LINK.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        return collapse(ESCAPE.matcher(text).replaceAll("$1"));
    }
}
