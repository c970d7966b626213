package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
    private static String text(String html) {
        return new String(VisibleText.of(html)).strip().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '¬',
            value = {
                "<p>one</p><p>two</p> ¦ one two",
                "one<br>two ¦ one two",
                "<li>one</li><li>two</li> ¦ one two",
                "<td>one</td><td>two</td> ¦ one two",
                "un<em>believ</em>able ¦ unbelievable",
                "خانه<strong>ها</strong> ¦ خانهها",
                "<bdi dir=\"ltr\">1-2</bdi>ی ¦ 1-2ی",
                "<A HREF=\"x\">link</A>s ¦ links",
                "word<sup>1</sup> ¦ word 1",
                "a<img src=\"x\" alt=\"hidden\">b ¦ a b",
                "&lt;b&gt; &amp;amp; &quot;q&quot; ¦ <b> &amp; \"q\"",
                "&#1705;&#x62A;&#X627;ب ¦ کتاب",
                "&#xD83D; &#x110000; &#x; &unknown; ¦ \uD83D",
                "AT&T and R&D ¦ AT&T and R&D",
            })
    void tags_and_references_give_what_is_seen(String html, String seen) {
        assertThat(text(html)).isEqualTo(seen);
    }

    @Test
    void what_ends_too_early_is_taken_as_it_stands() {
        assertThat(new String(VisibleText.of("a < b & c"))).isEqualTo("a < b & c");
        assertThat(new String(VisibleText.of("<"))).isEqualTo("<");
        assertThat(new String(VisibleText.of("<>&;"))).isEqualTo("  ");
    }
}
