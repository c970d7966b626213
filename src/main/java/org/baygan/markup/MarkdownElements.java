package org.baygan.markup;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * HTML elements whose content is Markdown, by kramdown's attribute {@code markdown="1"}. The tags go, since they carry
 * classes alone; one with a language or a direction stays, with blank lines around what is in it.
 */
final class MarkdownElements {
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "wbr", "source", "embed", "link", "meta");

    private final String text;
    private final Edits edits;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> count = new HashMap<>();

    private record Open(String name, boolean markdown, boolean stays) {}

    private MarkdownElements(String text, Edits edits) {
        this.text = text;
        this.edits = edits;
    }

    /** Adds the edits after which the content of such elements is Markdown. */
    static void free(String text, Document document, Edits edits) {
        if (text.contains("markdown=")) {
            MarkdownElements elements = new MarkdownElements(text, edits);
            Nodes.each(document, node -> {
                if (node instanceof HtmlBlock) {
                    elements.look(new HtmlTags(text, node.getStartOffset(), node.getEndOffset()));
                }
            });
        }
    }

    private void look(HtmlTags tags) {
        while (tags.next()) {
            if (tags.isClosing()) {
                close(tags);
            } else if (!VOID.contains(tags.name())) {
                Map<String, String> attributes = tags.attributes();
                String markdown = attributes.getOrDefault("markdown", "0");
                Open opened = new Open(
                        tags.name(),
                        !markdown.equals("0") && !markdown.equals("false"),
                        attributes.containsKey("lang") || attributes.containsKey("dir"));
                open.push(opened);
                count.merge(tags.name(), 1, Integer::sum);
                if (opened.markdown()) {
                    edits.replace(tags.start(), tags.end(), opened.stays() ? withoutMarkdown(tags) + "\n\n" : "\n");
                }
            }
        }
    }

    private void close(HtmlTags tags) {
        if (count.getOrDefault(tags.name(), 0) == 0) {
            return;
        }
        Open closed = open.pop();
        while (!closed.name().equals(tags.name())) {
            count.merge(closed.name(), -1, Integer::sum);
            closed = open.pop();
        }
        count.merge(closed.name(), -1, Integer::sum);
        if (closed.markdown()) {
            edits.replace(tags.start(), tags.end(), closed.stays() ? "\n\n</" + closed.name() + ">\n\n" : "\n");
        }
    }

    /** The tag as it is written but for the attribute, which must not be found again. */
    private String withoutMarkdown(HtmlTags tags) {
        return text.substring(tags.start(), tags.end())
                .replaceFirst("(?i)\\smarkdown=(?:\"[^\"]*\"|'[^']*'|[^\\s>]*)", "");
    }
}
