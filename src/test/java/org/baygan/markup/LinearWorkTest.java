package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body twice as long takes no more than about twice the work, or is refused. Work is counted, not timed. */
class LinearWorkTest {
    private static final int SIZE = 8_000;

    static Stream<Arguments> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        for (String piece : new String[] {
            "a b c\n\n",
            "# a\n\n",
            "# a\n",
            "a\n=\n\n",
            "---\n\n",
            "    a\n\n",
            "    a\n",
            "```\na\n```\n\n",
            "> a\n\n",
            "> a\n",
            "> - ",
            "> - a\n\n",
            "- \n",
            "- a\n",
            "- a\n\n",
            "- a\n  - b\n",
            "1. a\n",
            "***a",
            "***a\n\n",
            "*a* ",
            "**a ",
            "_a ",
            "a_b_",
            "~~a~~ ",
            "==a== ",
            "==a ",
            "===a ==b ",
            "a~b",
            "a~b~ ",
            "a^b ",
            "a^b^",
            "> [!a] b\n\n",
            "`a` ",
            "`a",
            "a``b```",
            "[a](b) ",
            "[a](b \"c\") ",
            "[a](<b> 'c",
            "[a] ",
            "[a][b] ",
            "[a](",
            "![a](b.png)\n\n",
            "![",
            "[",
            "]",
            "[a]: /b\n\n",
            "[a]: /b\n",
            "[^a]",
            "[^a]\n\n",
            "[^a]: b\n\n",
            "<x>\n\n",
            "<b>a</b> ",
            "<b>a</b>\n\n",
            "<b>",
            "</b>",
            "<div>\n\n",
            "<div>\n",
            "<ul><li>",
            "<dl><dt><dd>",
            "<p a=b>",
            "<a b='c' ",
            "<!--",
            "<!-- a -->",
            "<http://a.b> ",
            "<a@b.c> ",
            "<a",
            "a@b.c ",
            "www.a.b ",
            "&amp;",
            "&#",
            "&#x301;&#x323;",
            "\\*",
            "\\",
            "a  \n",
            "a\\\n",
            "{a=b}",
            "[a]{lang=ar}",
            "|a|b|\n",
            "import a\n",
            "import {a\n",
            "import 'a'\n",
            "export class A {\n",
            "export {a from\n",
            "a|",
            "\r\r\n",
            "a\r\r\n",
            "\n",
            "\t",
            "a\u0301\u0323",
        }) {
            shapes.put(piece.replace("\n", "\\n").replace("\r", "\\r"), n -> piece.repeat(n / piece.length()));
        }
        shapes.put("a table's rows", n -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n / 6));
        shapes.put(
                "short rows of a broad table",
                n -> "|".repeat(50) + "\n" + "|-".repeat(50) + "\n" + "|\n".repeat(n / 2));
        shapes.put("words of a tag", n -> "<p " + numbered(n / 8, "a%d=1 ") + ">a</p>");
        shapes.put("definitions", n -> numbered(n / 12, "[a%d]: /b\n\n") + numbered(n / 12, "[a%d] "));
        shapes.put("footnotes", n -> numbered(n / 24, "a[^%1$d]\n\n[^%1$d]: b\n\n"));
        shapes.put("a long definition used often", n -> "[a]: /" + "b".repeat(n / 2) + "\n\n" + "[a] ".repeat(n / 8));
        shapes.put("a long title", n -> "[a](b \"" + "c".repeat(n) + "\")");
        shapes.put("a long label", n -> "[" + "c".repeat(n) + "]: d");
        shapes.put("a long comment", n -> "a <!-- " + "- ".repeat(n / 2) + "-->");
        shapes.put("brackets in brackets", n -> "[".repeat(n / 2) + "a" + "]".repeat(n / 2));
        shapes.put("emphasis in emphasis", n -> "*a ".repeat(n / 6) + "b" + " a*".repeat(n / 6));
        return shapes.entrySet().stream().map(shape -> Arguments.of(shape.getKey(), shape.getValue()));
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void workGrowsWithTheLengthAlone(String name, IntFunction<String> shape) {
        long once = work(shape.apply(SIZE));
        long twice = work(shape.apply(2 * SIZE));
        long fourTimes = work(shape.apply(4 * SIZE));
        assertThat(twice).as("a body of twice the length").isLessThan(5 * once / 2 + 10_000);
        assertThat(fourTimes).as("a body of four times the length").isLessThan(5 * once + 20_000);
    }

    /** Reads of the text and characters written; nothing for a body that is shown as plain paragraphs. */
    private static long work(String body) {
        AtomicLong work = new AtomicLong();
        RenderedBody rendered =
                new BodyRenderer(work::addAndGet).render(Bodies.article("fa", Article.Markup.MARKDOWN, body), body);
        boolean refused = rendered.diagnostics().stream()
                .anyMatch(found -> found.message().startsWith("The article is shown as plain paragraphs"));
        assertThat(rendered.html()).hasSizeLessThan(200_000 + 16 * body.length());
        return refused ? 0 : work.get() + rendered.html().length();
    }
}
