package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.text.DisplayNormalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of which a reader would see nothing is none. */
class InvisibleValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\x01",
                "\\e\\a\\b",
                "\\u202E",
                "\\u2066\\u202A",
                "\\u200B\\u200E",
                "\\u200C",
                "\\uFEFF",
                "\\u00AD",
                "\\u2028 \\x1F",
                "\\u0085",
                "\\u3000",
                "\\u3164\\uFE0F\\u2800"
            })
    void aTitleOfNothingIsAbsent(String title) {
        ArticleReader.Read read =
                Reading.read("en/a-name.md", "---\ntitle: \"" + title + "\"\ndeck: \"" + title + "\"\n---\nText.\n");
        Article article = read.article().orElseThrow();
        assertThat(article.title()).isEqualTo("A name");
        assertThat(article.deck()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("No title in the front matter: the file's name is used");
    }

    @Test
    void aFileWhoseNameIsInvisibleToo() {
        assertThat(Reading.article("en/\u202E.md", "Text that goes on and is no title at all.\n")
                        .title())
                .isEqualTo("Untitled");
    }

    @Test
    void aHeadingOfNothingIsNoTitle() {
        assertThat(Reading.article("en/a-name.md", "# \u0001\n\nText.\n").title())
                .isEqualTo("A name");
    }

    @Test
    void controlsInsideAValueAreTakenOut() {
        Article article = Reading.withFrontMatter(
                "kicker: \"a\\x01b\\e[31m\"\nauthor: [{name: \"c\\u202Ed\"}]\ntags: [\"\\x02\", \"e\\x03\"]");
        assertThat(article.kicker()).isEqualTo("ab[31m");
        assertThat(article.authors()).containsExactly("cd");
        assertThat(article.topics()).containsExactly("e");
    }

    /** In either language, whatever a title is made of, there is something to be seen once it is ready for display. */
    @Test
    void everyCodePointMakesATitleThatCanBeSeenOrNone() {
        DisplayNormalizer persian = DisplayNormalizer.of(Language.PERSIAN, DigitSet.PERSIAN);
        DisplayNormalizer english = DisplayNormalizer.of(Language.ENGLISH, DigitSet.ASCII);
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            String title = InlineText.collapse(Character.toString(c));
            if (!title.isEmpty()) {
                assertThat(persian.normalize(title).text()).as("U+%04X", c).isNotBlank();
                assertThat(english.normalize(title).text()).as("U+%04X", c).isNotBlank();
            } else {
                assertThat(Character.isLetterOrDigit(c)
                                && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL)
                        .as("U+%04X can be seen", c)
                        .isFalse();
            }
        }
    }
}
