package org.baygan.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baygan.content.ArticleReader;
import org.baygan.content.SourceFile;
import org.baygan.markup.BodyRenderer;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextAsMarkdownTest {
    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "`",
            "~~",
            "[",
            "](",
            ")",
            "!",
            "<b>",
            "&amp;",
            "&",
            "\\",
            "#",
            "##",
            "-",
            "+",
            "=",
            "===",
            ">",
            "1.",
            "12)",
            "{",
            "}",
            "|",
            ":",
            "---",
            "***",
            " ",
            " ",
            "word",
            "سلام",
            "a_b",
            "<",
            "[^1]",
            "\n",
            "\n- ",
            "\n1. ",
            "\n2. ",
            "\n• ",
            "==",
            "^",
            "~",
            "$",
            "%%",
            "\nimport a from 'b'\n");
    private static final ArticleReader READER =
            new ArticleReader(List.of(Language.ENGLISH, Language.PERSIAN), ZoneId.of("UTC"), Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "* star",
                "- minus",
                "1. one",
                "a *b* _c_ `d` [e](f) <i>g</i>",
                "snake_case_name",
                "AT&T &amp; &copy;",
                "---",
                "===",
                "# Heading #",
                "## C#",
                "#hashtag here",
                "> quoted",
                "see https://example.org/a_b_c and www.example.org",
                "{lang=ar}",
                "| a | b |",
                "[^1]: note",
                "• one",
                "۱. یک",
                "– یک",
                "a ==b== c^2^ d~2~",
                "- one\n- two\n\n* three\n* four",
                "۱- یک\n۲- دو\n\n۱) یک\n۲) دو\nسه",
                "7. seven\n8. eight\n- nine\n- #ten",
                "back\\slash",
                "He paid $a$ and %%this%% goes.",
                "import a from 'b'",
                "export a from 'b'"
            })
    void a_line_looks_the_same_as_markdown(String line) {
        assertSame(line);
    }

    @Test
    void random_lines_look_the_same_as_markdown() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder("x\n");
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertSame(text.toString());
        }
    }

    private static void assertSame(String text) {
        String plain = render("a.txt", text);
        String markdown = PlainTextAsMarkdown.convert(text);
        assertThat(render("a.md", markdown)).as("of “%s” (%s)", markdown, text).isEqualTo(plain);
    }

    private static String render(String path, String body) {
        String text = "---\ntitle: T\nlang: en\n---\n" + body;
        Article article = READER.read(new SourceFile(path, text, StandardCharsets.UTF_8.name()))
                .article()
                .orElseThrow();
        return withoutIds(new BodyRenderer().render(article, body).html());
    }

    /** Headings' anchors are numbers in plain text and words in Markdown. */
    private static String withoutIds(String html) {
        return html.replaceAll("(<h[2-6]) id=\"[^\"]*\"", "$1");
    }
}
