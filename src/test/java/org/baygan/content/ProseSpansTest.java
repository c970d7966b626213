package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baygan.model.Article.Markup;
import org.junit.jupiter.api.Test;

class ProseSpansTest {
    private static List<String> prose(String text, Markup markup) {
        return ProseSpans.of(text, markup).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void aTextWithoutFrontMatterIsProseFromItsFirstLineOn() {
        assertThat(prose("\n\nTitle\n\nText.\n", Markup.PLAIN_TEXT)).containsExactly("Title\n\nText.\n");
    }

    @Test
    void ofFrontMatterWhatPeopleReadIs() {
        assertThat(prose("""
                ---
                title: "A title"
                deck: 'A deck'
                date: 2010-05-03
                slug: a-slug
                lead: plain
                topics: [one, "two"]
                author:
                  - name: Sara
                    email: a@b.example
                  - Reza
                corrections:
                  - text: Was wrong
                    date: 2010-05-04
                image: a.png
                ---
                Text.
                """, Markup.MARKDOWN))
                .containsExactly("A title", "A deck", "plain", "one", "two", "Sara", "Reza", "Was wrong", "Text.\n");
    }

    @Test
    void ofAFileWithoutABodyOnlyTheEndIsLeft() {
        assertThat(prose("---\ntitle: T\n---\n", Markup.MARKDOWN)).containsExactly("T", "");
    }

    @Test
    void quotesThatArePartOfAValueStay() {
        assertThat(prose("title=\"a\" b\nkicker=\"c\"\n~~~~~~\nText.\n", Markup.MARKDOWN))
                .containsExactly("\"a\" b", "c", "Text.\n");
    }
}
