package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How deep a text is, is counted, and never found out by the end of the stack: articles that are deep or long in every
 * way that is allowed, and in some that aren't, make one site with a small stack and a large one, interpreted and
 * compiled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackSizesTest {
    private Path folder;
    private TempSite site;
    private Pages expected;

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("title", "[a](https://e.example/ \"" + "t\\\"".repeat(1_400) + "\")");
        bodies.put("long-title", "[a](https://e.example/ '" + "t".repeat(100_000) + "')");
        bodies.put("title-in-brackets", "[a](https://e.example/ (" + "t".repeat(9_000) + "))");
        bodies.put("title-without-end", "[a](https://e.example/ \"" + "t".repeat(9_000));
        bodies.put("destination", "[a](https://e.example/" + "b".repeat(20_000) + ")");
        bodies.put("destination-in-angles", "[a](<https://e.example/" + "b ".repeat(9_000) + ">)");
        bodies.put("destination-without-end", "[a](<https://e.example/" + "b".repeat(9_000));
        bodies.put(
                "definition", "[a]\n\n[a]: https://e.example/" + "b".repeat(9_000) + "\n  '" + "c".repeat(9_000) + "'");
        bodies.put("label", "[" + "a".repeat(999) + "]\n\n[" + "A".repeat(999) + "]: https://e.example/");
        bodies.put("long-label", "[" + "a".repeat(5_000) + "]\n\n[" + "a".repeat(5_000) + "]: https://e.example/");
        bodies.put(
                "attributes",
                "a <b " + words(100) + ">b</b>\n\n<b " + words(100) + ">\n\n<div " + words(90) + ">c</div>");
        bodies.put("more-attributes", "a <b " + words(3_000) + ">b</b>");
        bodies.put("tag-line", "<" + "x".repeat(100) + ">\n\n<" + "ی".repeat(90) + "\n");
        bodies.put("long-tag-line", "<" + "x".repeat(9_000));
        bodies.put("comment", "a <!-- " + "b - ".repeat(9_000) + "--> c");
        bodies.put("instruction", "a <?b " + "c".repeat(20_000) + "?> d <!E " + "f".repeat(20_000) + ">");
        bodies.put("mail", "<a@" + "b.".repeat(5_000) + "example> <a:" + "b".repeat(20_000) + ">");
        bodies.put("rule", "* ".repeat(150) + "\n\n" + "-".repeat(300) + "\n\n" + "_".repeat(299) + "x");
        bodies.put("table", "|a".repeat(99) + "|\n" + "|:-:".repeat(99) + "|\n" + "|b".repeat(99) + "|");
        bodies.put("dashes", "| a | b |\n|" + "-".repeat(19_990) + "|-|\n| c | d |");
        bodies.put("brackets", "[".repeat(5_000) + "a" + "]".repeat(5_000));
        bodies.put("images", "![".repeat(100) + "a" + "](b)".repeat(100));
        bodies.put("emphasis", "*a **a ".repeat(50) + "b" + " a** a*".repeat(50));
        bodies.put("quotations", "> ".repeat(40) + "a\n\n" + "> - ".repeat(20) + "b");
        bodies.put(
                "lists",
                IntStream.range(0, 50)
                        .mapToObj(depth -> "  ".repeat(depth) + "- a\n")
                        .collect(Collectors.joining()));
        bodies.put("footnotes", "a[^0]\n\n" + numbered(500, "[^%d]: b[^%d0]\n\n") + "[^a]: ".repeat(100) + "c");
        bodies.put("tags", "<b>".repeat(100) + "a" + "</b>".repeat(100) + "\n\n" + "<blockquote>\n".repeat(100));
        bodies.put("tags-in-lists", "<ul><li>".repeat(60) + "a");
        bodies.put("many-tags", "<i><b>".repeat(2_000) + "a");
        bodies.put("references", "&amp;".repeat(20_000));
        bodies.put("escapes", "\\*".repeat(20_000));
        bodies.put("backticks", "`".repeat(5_000) + "a" + "`".repeat(5_000));
        bodies.put("word", "a".repeat(100_000));
        return bodies;
    }

    private static String words(int count) {
        return numbered(count, "a%d='b c' ").strip();
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    @BeforeAll
    void buildHere(@TempDir Path temporary) throws Exception {
        folder = temporary;
        site = TempSite.withGoodArticle(folder.resolve("site"));
        for (Map.Entry<String, String> body : bodies().entrySet()) {
            site.write(
                    "content/en/" + body.getKey() + ".md", "---\ntitle: A\ndate: 2020\n---\n" + body.getValue() + "\n");
        }
        expected = site.buildAfresh();
        assertThat(expected.articles()).hasSize(bodies().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xss256k -Xint", "-Xss256k", "-Xss8m -XX:TieredStopAtLevel=1"})
    void oneSiteWithEveryStack(String options) throws Exception {
        Path output = folder.resolve(options.replaceAll("\\W+", "-"));
        OtherProcess.Result result = OtherProcess.build(site.folder(), output, 2, List.of(options.split(" ")));
        assertThat(result.status()).as(result.out()).isZero();
        assertThat(result.out()).doesNotContain("can't be read");
        assertThat(TreeDifference.between(output, expected.folder())).isEmpty();
    }
}
