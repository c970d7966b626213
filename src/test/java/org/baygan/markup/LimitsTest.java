package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes just at each limit and what doesn't just beyond it, and which texts want a larger stack. */
class LimitsTest {
    private static final String INDENTED = "a line is indented by more than 400 blanks";
    private static final String MARKERS = "more than 40 quotations or lists begin on one line";
    private static final String RULE = "a line begins with more than 300 of the characters *, - and _";
    private static final String LINES = "more than 10,000 lines follow one another without a blank line";
    private static final String LINES_IN_ALL = "the text has more than 50,000 lines";
    private static final String NAME = "a tag's name has more than 100 characters";
    private static final String ATTRIBUTES = "a tag has more than 100 attributes";
    private static final String COLUMNS = "a table has more than 100 columns";
    private static final String DASHES = "the dashes below a table's head are more than 20,000";
    private static final String CELLS = "its tables have more than 50,000 cells";
    private static final String BRACKETS = "a paragraph has more than 10,000 opening brackets";
    private static final String DELIMITERS = "a paragraph has more than 10,000 runs of the characters *, _, ~ and =";

    /** Empty if a text passes, else the offset and the message. */
    private static String excess(String body) {
        return Limits.check(body)
                .excess()
                .map(excess -> excess.offset() + ": " + excess.message())
                .orElse("");
    }

    private static boolean isDeep(String body) {
        return Limits.check(body).deep();
    }

    private static Arguments limit(String name, String within, String beyond, String message) {
        return Arguments.of(name, within, beyond, message);
    }

    static Stream<Arguments> linesAtTheirLimits() {
        return Stream.of(
                limit("blanks", " ".repeat(400) + "a", " ".repeat(401) + "a", INDENTED),
                limit("tabs", "\t".repeat(400) + "a", "\t".repeat(401) + "a", INDENTED),
                limit("blanks alone", " ".repeat(400), " ".repeat(401), INDENTED),
                limit("quotations", "> ".repeat(40) + "a", "> ".repeat(41) + "a", MARKERS),
                limit("quotations without blanks", ">".repeat(40) + "a", ">".repeat(41) + "a", MARKERS),
                limit("items", "- ".repeat(40) + "a", "- ".repeat(41) + "a", MARKERS),
                limit("items with tabs", "-\t".repeat(40) + "a", "-\t".repeat(41) + "a", MARKERS),
                limit("items of stars", "* ".repeat(40) + "a", "* ".repeat(41) + "a", MARKERS),
                limit("items of plus signs", "+ ".repeat(40) + "a", "+ ".repeat(41) + "a", MARKERS),
                limit("numbers", "1. ".repeat(40) + "a", "1. ".repeat(41) + "a", MARKERS),
                limit("numbers in brackets", "09) ".repeat(40) + "a", "09) ".repeat(41) + "a", MARKERS),
                limit("long numbers", "123456789. ".repeat(40) + "a", "123456789. ".repeat(41) + "a", MARKERS),
                limit("too long a number", "1234567890. ".repeat(41) + "a", "1. ".repeat(41), MARKERS),
                limit("a hyphen at the end", "> ".repeat(39) + "-", "> ".repeat(40) + "-", MARKERS),
                limit("a number at the end", "> ".repeat(40) + "1", "> ".repeat(40) + "1.", MARKERS),
                limit("a hyphen before a word", "> ".repeat(40) + "-a", "> ".repeat(40) + "- a", MARKERS),
                limit("a number before a word", "> ".repeat(40) + "1.a", "> ".repeat(40) + "1. a", MARKERS),
                limit("a word and a sign", "> ".repeat(40) + "a. b", "> ".repeat(40) + "0. b", MARKERS),
                limit("a sign of no item", "> ".repeat(40) + "/. b", "> ".repeat(40) + "9. b", MARKERS),
                limit("another sign of no item", "> ".repeat(40) + ":. b", "> ".repeat(40) + "9) b", MARKERS),
                limit("a number and a hyphen", "> ".repeat(40) + "1- b", "> ".repeat(40) + "+ b", MARKERS),
                limit("quotations far apart", (">" + " ".repeat(500)).repeat(40), "> ".repeat(41), MARKERS),
                limit("a drawing of 32 bits", "+" + " -".repeat(32) + " +", "+ " + "- ".repeat(40) + "+", MARKERS),
                limit("a rule of hyphens and blanks", "- ".repeat(150), "- ".repeat(150) + "-", MARKERS),
                limit("stars", "*".repeat(300), "*".repeat(301), RULE),
                limit("hyphens", "-".repeat(300), "-".repeat(301), RULE),
                limit("underscores", "_".repeat(300), "_".repeat(301), RULE),
                limit("blanks between", "_ ".repeat(150), "_ ".repeat(150) + "_", RULE),
                limit("tabs between", "_\t".repeat(150), "_\t".repeat(150) + "_", RULE),
                limit("stars before a word", "*".repeat(300) + "a", "*".repeat(301) + "a", RULE),
                limit("stars in a quotation", "> " + "*".repeat(300), "> " + "*".repeat(301), RULE),
                limit("other signs", "=".repeat(301), "*".repeat(301), RULE),
                limit("letters", "a<" + "b".repeat(100) + ">", "a<" + "b".repeat(101) + ">", NAME),
                limit("digits and signs", "<" + "b1_-.".repeat(20), "<" + "b1_-.".repeat(20) + "c", NAME),
                limit("an end tag", "a</" + "b".repeat(100) + ">", "a</" + "b".repeat(101) + ">", NAME),
                limit("letters of other scripts", "<" + "ب".repeat(100), "<" + "ب".repeat(101), NAME),
                limit("signs of other scripts", "<" + "·".repeat(100), "<" + "·".repeat(101), NAME),
                limit("signs of no name", "<" + "¶".repeat(101), "<" + "×".repeat(101), NAME),
                limit("attributes", "a<b" + " c".repeat(100) + ">", "a<b" + " c".repeat(101) + ">", ATTRIBUTES),
                limit("columns", "|-".repeat(100), "|-".repeat(101), COLUMNS),
                limit("columns with blanks", "|:-:\t ".repeat(100), "|:-:\t ".repeat(101), COLUMNS),
                limit("bars and words", "|a".repeat(101), "|:".repeat(101), COLUMNS),
                limit("a long separator", "|" + "-".repeat(19_999), "|" + "-".repeat(20_000), DASHES),
                limit("a separator in a quotation", "> |" + "-".repeat(19_999), "> |" + "-".repeat(20_000), DASHES),
                limit("colons without a bar", ":".repeat(20_001), "|" + ":".repeat(20_000), DASHES),
                limit("brackets", "[".repeat(10_000), "[".repeat(10_001), BRACKETS),
                limit("single stars", "a*".repeat(10_000), "a*".repeat(10_001), DELIMITERS),
                limit("double stars", "**a".repeat(10_000), "**a".repeat(10_001), DELIMITERS),
                limit("runs of underscores", "a__".repeat(10_000), "a__".repeat(10_001), DELIMITERS),
                limit("runs of tildes", "a~~".repeat(10_000), "a~~".repeat(10_001), DELIMITERS),
                limit("runs of equals signs", "a==".repeat(10_000), "a==".repeat(10_001), DELIMITERS),
                limit("different signs", "a*_~=".repeat(2500), "a*_~=".repeat(2500) + "*", DELIMITERS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesAtTheirLimits")
    void aLinePassesAtItsLimitAndNotBeyondIt(String name, String within, String beyond, String message) {
        assertThat(excess(within)).isEmpty();
        assertThat(excess("b\n\n" + within + "\n\nc")).isEmpty();
        assertThat(excess(beyond)).isEqualTo("0: " + message);
        assertThat(excess("b\n\n" + beyond + "\n\nc")).isEqualTo("3: " + message);
        assertThat(excess("b\n\n\n" + beyond)).isEqualTo("4: " + message);
    }

    static Stream<Arguments> textsAtTheirLimits() {
        String table = "a|b\n" + "-|".repeat(99) + "\n";
        String rows = "c\n".repeat(499);
        return Stream.of(
                limit("lines of a paragraph", "a\n".repeat(10_000), "a\n", LINES),
                limit("indented lines", "        a\n".repeat(10_000), "        a\n", LINES),
                limit("lines of a quotation", "> a\n".repeat(10_000), "> a\n", LINES),
                limit("items of a quotation", "> - a\n".repeat(10_000), "> - a\n", LINES),
                limit("items far from the edge", "      - a\n".repeat(10_000), "      - a\n", LINES),
                limit("lines of text and items far from it", "b\n" + "      - a\n".repeat(9_999), "c", LINES),
                limit("lines in all", "a\n\n".repeat(50_000), "a\n\n", LINES_IN_ALL),
                limit("items in all", "- a\n".repeat(50_000), "- a\n", LINES_IN_ALL),
                limit(
                        "brackets in a paragraph",
                        "a\n" + "[b] ".repeat(5_000) + "\n" + "[".repeat(5_000) + "\n",
                        "[",
                        BRACKETS),
                limit("stars in a paragraph", "a\n" + "*b* ".repeat(5_000) + "\n", "b*", DELIMITERS),
                limit("cells of one table", table + rows, "d", CELLS),
                limit("cells of two tables", table + "c\n".repeat(249) + "\n" + table + "c\n".repeat(249), "d", CELLS),
                limit(
                        "cells of a table in a quotation",
                        "> " + table.replace("\n", "\n> ") + "c" + "\n> c".repeat(498) + "\n",
                        "> d",
                        CELLS),
                limit("cells behind other bars", table + "|-\n" + "c\n".repeat(498), "d", CELLS),
                limit("rows of no table", table + rows + "\n" + "c\n".repeat(600) + "a|b\n", "-|".repeat(99), CELLS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textsAtTheirLimits")
    void aTextPassesAtItsLimitAndNotWithALineMore(String name, String within, String more, String message) {
        assertThat(excess(within)).isEmpty();
        assertThat(excess(within + more)).isEqualTo(within.length() + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "1. a\n", "     - a\n", "  100) a\n", "    - [a\n", "- *a\n"})
    void anItemBeginsAParagraph(String item) {
        assertThat(excess("b\n" + item.repeat(20_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\n", "a\n \t\n", "[*a\n\n", "a|b\n-|-\n\n"})
    void aBlankLineEndsAParagraph(String paragraph) {
        assertThat(excess(paragraph.repeat(15_000))).isEmpty();
    }

    @Test
    void aTextHasTwoMillionCharactersAtMost() {
        assertThat(excess("a".repeat(2_000_000))).isEmpty();
        assertThat(excess("a".repeat(2_000_001))).isEqualTo("0: the text has more than 2,000,000 characters");
        assertThat(isDeep("*".repeat(2_000_001))).isFalse();
        assertThat(excess("")).isEmpty();
        assertThat(excess("\n\n")).isEmpty();
    }

    static Stream<Arguments> stacks() {
        return Stream.of(
                Arguments.of("*".repeat(10), "*".repeat(11)),
                Arguments.of("_ _ _ _ __", "_ _ _ _ _ _"),
                Arguments.of("> " + "-".repeat(10) + "a", "> " + "-".repeat(11) + "a"),
                Arguments.of("a<" + "b".repeat(10) + ">", "a<" + "b".repeat(11) + ">"),
                Arguments.of("a</" + "b".repeat(10) + ">", "a</" + "b".repeat(11) + ">"),
                Arguments.of("a <b" + " c".repeat(10) + ">", "a <b" + " c".repeat(11) + ">"),
                Arguments.of("|-".repeat(10), "|-".repeat(11)),
                Arguments.of("|a".repeat(11), "|:".repeat(11)),
                Arguments.of("a < bcdefghijklmnop", "a <bcdefghijklmnop"),
                Arguments.of("a <", "a\n\n" + "*".repeat(11) + "\n\nb"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void whatMayBeNestedDeepInARegularExpressionWantsALargerStack(String shallow, String deep) {
        assertThat(isDeep(shallow)).isFalse();
        assertThat(isDeep(deep)).isTrue();
        assertThat(isDeep(deep + "\n\na")).isTrue();
        assertThat(excess(deep)).isEmpty();
    }

    @Test
    void workAndOutputMayGrowWithTheLength() {
        assertThat(Limits.readsOf(0)).isEqualTo(10_000_000);
        assertThat(Limits.readsOf(2_000_000)).isEqualTo(50_000_000);
        assertThat(Limits.outputOf(0)).isEqualTo(200_000);
        assertThat(Limits.outputOf(2_000_000)).isEqualTo(32_200_000);
    }
}
