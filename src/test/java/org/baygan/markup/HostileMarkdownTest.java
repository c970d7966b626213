package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies made to exhaust a parser's time or stack. The tests run with a small stack. */
class HostileMarkdownTest {
    private static final int N = 100_000;

    private static final String[] REPEATED = {
        "[",
        "]",
        "*",
        "**",
        "***a",
        "_",
        "_a __a ",
        "`",
        "`a``b```c",
        "`` ` ",
        "> ",
        ">",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "![",
        "<",
        "&",
        "&#",
        "&amp;",
        "(",
        ")",
        "[a](",
        "![a](",
        "[a](<",
        "[a](b",
        "[a](b(",
        "[a](b \"c",
        "[a]",
        "[a][b]",
        "[[a](b)",
        "![![a](b)",
        "*[a](b)*",
        "*a_ ",
        "*a **a ",
        "a**b",
        "~",
        "~~a ",
        "<a ",
        "<a href='",
        "<b>",
        "</b>",
        "<b><p>",
        "<!--",
        "<![CDATA[",
        "<?",
        "<x y='",
        "<http://a>",
        "<a@b.c>",
        "a@a",
        "a@a.",
        "a.a@",
        "http://a",
        "http://a(",
        "www.",
        "www.a.",
        "|",
        "|a\n",
        "a|b\n",
        "{",
        "}",
        "{a",
        "{a=b}",
        "[a]{lang=ar}",
        "[a]{lang=\"",
        "[^a]",
        "[^a]: ",
        "[^a]: b\n\n[^a]",
        "[a]: b\n",
        "[a]: b\n\n",
        "[a]: <",
        "[a\n",
        "[a]: b 'c\n",
        "#",
        "# a\n",
        "# ",
        "```\n",
        "~~~\n",
        "a\n",
        "a  \n",
        "\n",
        "\t",
        "    a\n",
        "- a\n",
        "1. a\n",
        "<div>\n",
        "<table><tr><td>\n",
        "=",
        "a\n=\n",
        "-\n",
        "\\",
        "\\[",
        "!",
        "![]",
        "x*",
        "\u200c",
        "\uD800",
        "\0",
        ":",
        "\"",
    };

    static Stream<Arguments> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String piece : REPEATED) {
            bodies.put(piece.replace("\n", "\\n").replace("\0", "NUL") + " repeated", piece.repeat(N));
        }
        bodies.put("brackets in brackets", "[".repeat(N / 2) + "a" + "]".repeat(N / 2));
        bodies.put("links in links", "[".repeat(N / 2) + "a" + "](b)".repeat(N / 2));
        bodies.put("images in images", "![".repeat(N / 2) + "a" + "](b)".repeat(N / 2));
        bodies.put("a run of asterisks on both sides", "x" + "*".repeat(N / 2) + "a" + "*".repeat(N / 2));
        bodies.put("emphasis in emphasis", "*a **a ".repeat(2000) + "b" + " a** a*".repeat(2000));
        bodies.put("two kinds of emphasis", "*a_ ".repeat(4000) + "b* ".repeat(4000));
        bodies.put("lists in lists by indentation", indented(1000));
        bodies.put("quotations and lists on one line", "> - ".repeat(15) + "a\n" + "b\n".repeat(5000));
        bodies.put("quotations, then lazy lines", ">".repeat(30) + "a\n".repeat(9000));
        bodies.put(
                "a table of 10,000 columns",
                "|a".repeat(N / 10) + "\n" + "|-".repeat(N / 10) + "\n" + "|b".repeat(N / 10));
        bodies.put(
                "a table of 1,000 columns and rows",
                "|a".repeat(1000) + "\n" + "|-".repeat(1000) + "\n|b|\n".repeat(1000));
        bodies.put("a table of 9,000 rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(9000));
        bodies.put("a footnote that refers to itself", "a[^1]\n\n[^1]: b[^1]\n");
        bodies.put("a chain of footnotes", chain(5000));
        bodies.put("footnotes among delimiters", "[^1]: b\n\n" + "*[^1]".repeat(9000));
        bodies.put("9,900 definitions in one paragraph", definitions(9900, "\n"));
        bodies.put("50,000 definitions", definitions(50_000, "\n\n"));
        bodies.put("growing runs of backticks", backticks(1000));
        bodies.put("attributes of attributes", "[a]{lang=".repeat(5000) + "}".repeat(5000));
        bodies.put("tags in tags", "<b>".repeat(3000) + "</b>".repeat(3000));
        bodies.put("blocks in blocks", "<div>\n<b>\n".repeat(4000));
        bodies.put("players without an end", "<video> ".repeat(200_000));
        bodies.put("a long word", "\u06A9".repeat(1_900_000));
        bodies.put("too much of everything", "*a* [b](c) `d` <e@f.g>\n\n".repeat(200_000));
        return bodies.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void hostileMarkdownIsRenderedOrRefused(String name, String body) {
        RenderedBody rendered = Bodies.markdown(body);
        for (Diagnostic diagnostic : rendered.diagnostics()) {
            if (diagnostic.message().startsWith("The article is shown")) {
                assertThat(diagnostic.message()).startsWith("The article is shown as plain paragraphs: ");
            }
            assertThat(diagnostic.message()).doesNotContain("can't be read");
        }
    }

    private static String indented(int depth) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            body.append(" ".repeat(2 * i)).append("- a\n");
        }
        return body.toString();
    }

    private static String chain(int length) {
        StringBuilder body = new StringBuilder("a[^0]\n\n");
        for (int i = 0; i < length; i++) {
            body.append("[^").append(i).append("]: b[^").append(i + 1).append("]\n\n");
        }
        return body.toString();
    }

    private static String definitions(int count, String separator) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("[a").append(i).append("]: /b").append(separator);
        }
        return body.append("\n[a5]".repeat(20)).toString();
    }

    private static String backticks(int longest) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < longest; i++) {
            body.append('a').append("`".repeat(i));
        }
        return body.toString();
    }
}
