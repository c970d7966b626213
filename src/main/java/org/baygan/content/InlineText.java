package org.baygan.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.text.ControlCharacters;
import org.jsoup.parser.Parser;

/** Single lines of text. */
final class InlineText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\{[^}]*\\})");
    private static final Pattern ATTRIBUTES = Pattern.compile("[ \\t]*\\{[^}]*\\}$");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|`)(.+?)\\1");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    /** Without one of these none of the patterns finds anything. */
    private static final String MARKUP = "{[*_`\\";

    /** No headline is longer; the patterns take quadratic time on hostile lines. */
    static final int LONGEST_LINE = 1000;

    /** From here on there are letters that nobody sees. */
    private static final char HANGUL = '\u1100';

    private InlineText() {}

    /**
     * The text without control characters and blanks at its ends, and with every run of blanks and line ends as one
     * space. Empty if nothing of it could be seen.
     */
    static String collapse(String text) {
        if (isPlain(text)) {
            return text;
        }
        String line =
                BLANKS.matcher(ControlCharacters.removed(text)).replaceAll(" ").strip();
        return ControlCharacters.isVisible(line) ? line : "";
    }

    /** Whether a text is letters, digits and signs with single blanks between them, as nearly all are. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean seen = (c > ' ' && c < 0x7F) || (c < HANGUL && Character.isLetterOrDigit(c));
            if (!seen && (c != ' ' || blank)) {
                return false;
            }
            blank = !seen;
        }
        return !blank;
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
        StringBuilder without = null;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean format = c >= 0x7F && Character.getType(c) == Character.FORMAT;
            if (format && without == null) {
                without = new StringBuilder(end - start).append(line, start, i);
            } else if (!format && without != null) {
                without.append(c);
            }
        }
        return without == null ? line.substring(start, end) : without.toString();
    }

    /** The text with its HTML entities as the characters they stand for; only what ends in a semicolon is one. */
    static String withoutEntities(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(e -> Matcher.quoteReplacement(Parser.unescapeEntities(e.group(), false)));
    }

    /** The sentence with a small first letter, to stand behind a colon. */
    static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A line of Markdown as plain text: without emphasis, links' targets, attributes and escapes. */
    static String plain(String markdown) {
        if (markdown.length() > LONGEST_LINE || !mayHaveMarkup(markdown)) {
            return collapse(markdown);
        }
        String text = ATTRIBUTES.matcher(markdown).replaceFirst("");
        text = LINK.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        return collapse(ESCAPE.matcher(text).replaceAll("$1"));
    }

    private static boolean mayHaveMarkup(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (MARKUP.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
