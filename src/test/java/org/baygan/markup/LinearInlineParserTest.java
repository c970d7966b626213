package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How labels, destinations, titles and addresses in angle brackets are read. */
class LinearInlineParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[a](//b \"c\") ~ <a href=\"https://b\" title=\"c\">a</a>",
                "[a](//b 'c') ~ <a href=\"https://b\" title=\"c\">a</a>",
                "[a](//b (c)) ~ <a href=\"https://b\" title=\"c\">a</a>",
                "[a](//b \"c'd\") ~ <a href=\"https://b\" title=\"c'd\">a</a>",
                "[a](//b \"c\\\"d\") ~ <a href=\"https://b\" title=\"c&quot;d\">a</a>",
                "[a](//b 'c\\'d') ~ <a href=\"https://b\" title=\"c'd\">a</a>",
                "[a](//b (c\\)d)) ~ <a href=\"https://b\" title=\"c)d\">a</a>",
                "[a](//b \"c\\d\") ~ <a href=\"https://b\" title=\"c\\d\">a</a>",
                "[a](<//b>) ~ <a href=\"https://b\">a</a>",
                "[a](<//b/c d>) ~ <a href=\"https://b/c%20d\">a</a>",
                "[a](<//b/c\\>d>) ~ <a href=\"https://b/c%3Ed\">a</a>",
                "<http://a> ~ <a class=\"url\" href=\"http://a\">http://a</a>",
                "<a@b.c> ~ <a href=\"mailto:a@b.c\">a@b.c</a>",
            })
    void linksAreRead(String text, String html) {
        assertThat(Bodies.markdown(text).html()).isEqualTo("<p>" + html + "</p>");
        assertThat(Bodies.markdown("z " + text + " z").html()).isEqualTo("<p>z " + html + " z</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](//b \"c)",
                "[a](//b \"c\\\")",
                "[a](//b 'c\")",
                "[a](//b (c(d))",
                "[a](//b c)",
                "[a](<//b)",
                "[a](<//b<c>)",
                "[a](<//b\\>)",
                "<a b>",
                "<a:b>",
                "<ab:c d>",
                "<ab:c",
                "<",
                "< >",
                "<ab>c</ab>",
            })
    void whatGoesWrongIsNoLink(String text) {
        assertThat(Bodies.markdown(text).html()).doesNotContain("href");
        assertThat(Bodies.markdown("z " + text + "\nz").html()).doesNotContain("href");
    }

    @Test
    void aLabelHasNineHundredNinetyNineCharactersAtMost() {
        String most = "a".repeat(999);
        assertThat(Bodies.markdown("[b][" + most + "]\n\n[" + most + "]: //c").html())
                .isEqualTo("<p><a href=\"https://c\">b</a></p>");
        assertThat(Bodies.markdown("[b][a" + most + "]\n\n[a" + most + "]: //c").html())
                .doesNotContain("href=\"https://c\"");
    }

    @Test
    void labelsMayHoldEscapedBrackets() {
        assertThat(Bodies.markdown("[a][b\\]]\n\n[b\\]]: //c").html()).isEqualTo("<p><a href=\"https://c\">a</a></p>");
        assertThat(Bodies.markdown("[a][b[]\n\n[b[]: //c").html()).doesNotContain("href=\"https://c\"");
    }
}
