package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.Article.Markup;

/**
 * Where in an article's file the texts stand that people read: those values of its front matter, and everything below
 * it. Keys, dates, addresses, slugs and paths are not among them. Stateless.
 */
public final class ProseSpans {
    /** The folded keys that hold the text in a group, as corrections and authors are written. */
    private static final Set<String> INNER_KEYS = Set.of("text", "name");

    private ProseSpans() {}

    /**
     * A part of a file's text.
     *
     * @param start the offset of its first character
     * @param end the offset behind its last one
     */
    public record Span(int start, int end) {}

    /**
     * The parts of a file's text, in its order, without the quotes around values.
     *
     * @param text the whole file
     * @param markup how its body is written
     */
    public static List<Span> of(String text, Markup markup) {
        SourceLines lines = new SourceLines(text);
        Findings unused = new Findings("", lines);
        FrontMatter frontMatter = FrontMatterReader.read(lines, markup, unused);
        List<Span> spans = new ArrayList<>();
        for (Entry entry : frontMatter.entries()) {
            if (FrontMatterKey.of(entry.key()).map(FrontMatterKey::isProse).orElse(false)) {
                add(entry.value(), lines, text, spans);
            }
        }
        int body = frontMatter.form() == FrontMatter.Form.NONE ? lines.skipBlank(1) : frontMatter.bodyLine();
        spans.add(new Span(lines.start(body), text.length()));
        return List.copyOf(spans);
    }

    private static void add(FrontMatterValue value, SourceLines lines, String text, List<Span> spans) {
        if (value instanceof Items items) {
            items.items().forEach(item -> add(item, lines, text, spans));
        } else if (value instanceof Fields group) {
            group.entries().stream()
                    .filter(e -> INNER_KEYS.contains(FrontMatterKey.fold(e.key())))
                    .forEach(e -> add(e.value(), lines, text, spans));
        } else if (value instanceof Text written && written.end() > 0) {
            int start = lines.start(written.line()) + written.column() - 1;
            int end = written.end();
            boolean quoted = end - start > 1
                    && (text.charAt(start) == '"' || text.charAt(start) == '\'')
                    && text.charAt(end - 1) == text.charAt(start);
            spans.add(quoted ? new Span(start + 1, end - 1) : new Span(start, Math.max(start, end)));
        }
    }
}
