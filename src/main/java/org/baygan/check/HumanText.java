package org.baygan.check;

import java.util.List;
import org.baygan.content.ProseSpans;
import org.baygan.model.Article.Markup;

/** Finds what readers read in an article's file: the body, and those values of its front matter that are texts. */
final class HumanText {
    private HumanText() {}

    /** The passages of a text, in its order. */
    static List<Passage> of(String text, boolean markdown) {
        return ProseSpans.of(text, markdown ? Markup.MARKDOWN : Markup.PLAIN_TEXT).stream()
                .map(span -> Passage.of(text, span.start(), span.end()))
                .toList();
    }
}
