package org.baygan.scaffold;

import java.util.regex.Pattern;

/**
 * Writes plain text, in which every line is a paragraph, as Markdown that shows the same: paragraphs parted by blank
 * lines, signs that mean something in Markdown escaped (CommonMark 0.31.2, 2.4).
 */
final class PlainTextAsMarkdown {
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?=[^#])\\s*(?=\\S)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    /** What begins a list, a quotation or an underlined heading where it stands first. */
    private static final Pattern BLOCK_START = Pattern.compile("(?:[-+=>#:]|\\d{1,9}(?=[.)]))");

    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#?[0-9A-Za-z]+;");

    private PlainTextAsMarkdown() {}

    static String convert(String text) {
        StringBuilder out = new StringBuilder(text.length() * 5 / 4);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            out.append(out.isEmpty() ? "" : "\n\n");
            var heading = HEADING.matcher(line);
            if (heading.lookingAt()) {
                heading(heading.group().strip(), line.substring(heading.end()), out);
            } else {
                paragraph(line, out);
            }
        });
        return out.toString();
    }

    private static void heading(String signs, String words, StringBuilder out) {
        out.append(signs).append(' ');
        inline(words, out);
        if (words.endsWith("#")) {
            out.insert(out.length() - 1, '\\'); // it would close the heading
        }
    }

    private static void paragraph(String line, StringBuilder out) {
        if (line.startsWith("[")) {
            out.append("&#91;"); // with a backslash it could begin a formula
            inline(line.substring(1), out);
            return;
        }
        var start = BLOCK_START.matcher(line);
        if (start.lookingAt()) {
            boolean number = Character.isDigit(line.charAt(0));
            out.append(number ? line.substring(0, start.end()) + "\\" : "\\");
            out.append(line.charAt(number ? start.end() : 0));
            inline(line.substring(start.end() + (number ? 1 : 0)), out);
        } else {
            inline(line, out);
        }
    }

    /** Addresses become links as they stand, so they are left alone. */
    private static void inline(String text, StringBuilder out) {
        var address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            escape(text.substring(end, address.start()), out);
            out.append(address.group());
            end = address.end();
        }
        escape(text.substring(end), out);
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            if (isActive(text, i)) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
    }

    private static boolean isActive(String text, int i) {
        return switch (text.charAt(i)) {
            case '\\', '`', '*', '[', ']', '<', '~', '{' -> true;
            case '_' -> !isLetter(text, i - 1) || !isLetter(text, i + 1);
            case '&' ->
                CHARACTER_REFERENCE.matcher(text).region(i, text.length()).lookingAt();
            default -> false;
        };
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
