package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which names headings are linked to. ¶ stands for a line feed. */
class AnchorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# A b ~ a-b ~ s-a-b",
                "# A b ~ A%20b ~ s-a-b",
                "# A b ~ A-b ~ s-a-b",
                "# A b ~ s-a-b ~ s-a-b",
                "# A b {#c} ~ c ~ s-c",
                "# A b {#c} ~ a-b ~ s-c",
                "# A b {#c} ~ A%20b ~ s-c",
                "# A *b* `c` &amp; d ~ A%20b%20c%20&%20d ~ s-a-b-c-d",
                "# a¶# a ~ a ~ s-a",
                "# a¶# a ~ a-1 ~ s-a-2",
                "# a¶# a ~ a-2 ~ s-a-2",
                "# a¶# a¶# a ~ a-2 ~ s-a-2",
                "# a¶# a¶# a ~ a-3 ~ s-a-3",
                "# a¶# a¶# a-1 ~ a-1 ~ s-a-1",
                "# a¶¶<p id=b>c</p> ~ b ~ s-b",
                "# a¶¶<p id=a>c</p> ~ a ~ s-a",
                "# a¶¶<p id='B c'>c</p> ~ b-c ~ s-b-c",
            })
    void aLinkFindsItsHeading(String text, String fragment, String id) {
        RenderedBody body = Bodies.markdown(text.replace('¶', '\n') + "\n\n[x](#" + fragment + ")");
        assertThat(body.html()).endsWith("<a href=\"#" + id + "\">x</a></p>").contains("id=\"" + id + "\"");
        assertThat(body.diagnostics()).isEmpty();
    }

    @Test
    void whatNothingIsNamedIsTold() {
        assertThat(Bodies.markdown("# a\n\n[x](#b)").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("No heading of this article has the name \"b\"; the link's text stays");
    }

    @Test
    void bracesBehindAHeadingThatAreNoAttributesAreItsWords() {
        assertThat(Bodies.markdown("# a {b}").html()).isEqualTo("<h2 id=\"s-a-b\">a {b}</h2>");
        assertThat(Bodies.markdown("# a {#b} c").html()).isEqualTo("<h2 id=\"s-a-b-c\">a {#b} c</h2>");
        assertThat(Bodies.markdown("# a {#b}").html()).isEqualTo("<h2 id=\"s-b\">a</h2>");
        assertThat(Bodies.markdown("# a {lang=fa}").html()).isEqualTo("<h2 id=\"s-a\" lang=\"fa\" dir=\"rtl\">a</h2>");
        assertThat(Bodies.markdown("# {#b}").html()).isEqualTo("<h2 id=\"s-b\"></h2>");
    }
}
