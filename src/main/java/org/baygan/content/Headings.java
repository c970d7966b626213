package org.baygan.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.Article.Markup;

/** Finds headings that stand on lines of their own (CommonMark 0.31, 4.2 and 4.3). */
final class Headings {
    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#*)?[ \\t]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{2,})[ \\t]*");
    private static final Pattern NO_PARAGRAPH =
            Pattern.compile(" {0,3}(?:[-*+][ \\t]|\\d{1,9}[.)][ \\t]|[>|<#!\\[]|```|~~~).*|(?: {4}|\\t).*");

    private Headings() {}

    /**
     * A heading.
     *
     * @param text its text, plain
     * @param line the line it begins on
     * @param end the line after it
     */
    record Heading(String text, int line, int end) {}

    /** The heading that begins on a line; empty if none does. */
    static Optional<Heading> at(SourceLines lines, int line, Markup markup) {
        if (lines.line(line).length() > InlineText.LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher atx = ATX.matcher(lines.line(line));
        if (atx.matches()) {
            return heading(atx.group(2), line, line + 1, markup);
        }
        boolean underlined = markup == Markup.MARKDOWN
                && isParagraph(lines.line(line))
                && UNDERLINE.matcher(lines.line(line + 1)).matches();
        return underlined ? heading(lines.line(line), line, line + 2, markup) : Optional.empty();
    }

    /** The first {@code # heading} of Markdown from a line on, code left out. */
    static Optional<Heading> firstOfLevelOne(SourceLines lines, int from) {
        CodeFences fences = new CodeFences();
        for (int i = from; i <= lines.count(); i++) {
            String line = lines.line(i);
            Matcher atx = ATX.matcher(line);
            if (!fences.take(line)
                    && line.length() <= InlineText.LONGEST_LINE
                    && atx.matches()
                    && atx.group(1).length() == 1) {
                return heading(atx.group(2), i, i + 1, Markup.MARKDOWN);
            }
        }
        return Optional.empty();
    }

    /** Whether a line of Markdown begins a paragraph of running text. */
    static boolean isParagraph(String line) {
        return !line.isBlank() && !NO_PARAGRAPH.matcher(line).matches();
    }

    private static Optional<Heading> heading(String text, int line, int end, Markup markup) {
        String plain = markup == Markup.MARKDOWN ? InlineText.plain(text) : InlineText.collapse(text);
        return plain.isEmpty() ? Optional.empty() : Optional.of(new Heading(plain, line, end));
    }
}
