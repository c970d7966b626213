package org.baygan.scaffold;

import java.util.regex.Pattern;
import org.baygan.markup.PlainLine;

/**
 * Writes plain text as Markdown that shows the same: paragraphs parted by blank lines, items one below the other, signs
 * that mean something in Markdown escaped (CommonMark 0.31.2, 2.4).
 */
final class PlainTextAsMarkdown {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    /** What begins a list, a quotation or an underlined heading where it stands first. */
    private static final Pattern BLOCK_START = Pattern.compile("(?:[-+=>#:]|[0-9۰-۹٠-٩]{1,9}(?=[.)-]))");

    /** What begins a line that programs read, and no reader. */
    private static final Pattern MDX = Pattern.compile("(?:import|export)\\s");

    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#?[0-9A-Za-z]+;");

    private PlainTextAsMarkdown() {}

    /** The Markdown; empty if the text is blank. */
    static String convert(String text) {
        StringBuilder out = new StringBuilder(text.length() * 5 / 4);
        PlainLine before = new PlainLine(PlainLine.Kind.PARAGRAPH, 0, "");
        // Of two numbered lists in a row the second gets another sign, or they would be one.
        boolean other = false;
        for (PlainLine line : PlainLine.of(text)) {
            boolean goesOn = line.continues(before);
            other ^= !goesOn && line.kind() == before.kind();
            out.append(out.isEmpty() ? "" : goesOn ? "\n" : "\n\n");
            switch (line.kind()) {
                case HEADING -> heading("#".repeat(line.number()), line.words(), out);
                case PARAGRAPH -> paragraph(line.words(), out);
                case BULLET -> paragraph(line.words(), out.append("- "));
                case NUMBERED ->
                    paragraph(line.words(), out.append(line.number()).append(other ? ") " : ". "));
            }
            before = line;
        }
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
        if (MDX.matcher(line).lookingAt()) {
            out.append("&#").append((int) line.charAt(0)).append(';'); // a letter can't have a backslash
            inline(line.substring(1), out);
            return;
        }
        if (line.startsWith("–")) {
            out.append("&ndash;"); // a backslash doesn't take the meaning from it
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
            case '\\', '`', '*', '[', ']', '<', '~', '{', '^', '$' -> true;
            case '=' -> text.startsWith("==", i);
            case '%' -> text.startsWith("%%", i);
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
