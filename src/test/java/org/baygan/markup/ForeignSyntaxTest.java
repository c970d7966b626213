package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs' syntax becomes in Markdown. ¶ stands for a line feed. */
class ForeignSyntaxTest {
    private static String markdown(String text) {
        return markdown(text, "en");
    }

    private static String markdown(String text, String language) {
        Edits edits = new Edits();
        ForeignSyntax.translate(text, Regions.none(text.length()), language, edits);
        return edits.apply(text).text().replace('\n', '¶');
    }

    private static ForeignSyntax.Untranslated untranslated(String text) {
        return ForeignSyntax.translate(text, Regions.none(text.length()), "en", new Edits());
    }

    private static List<String> standing(List<Call> calls, String text) {
        return calls.stream()
                .map(call -> text.substring(call.start(), call.end()))
                .toList();
    }

    private static String lines(String text) {
        return text.replace('¶', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{{< note >}}¶a¶b¶{{< /note >}} ~ > [!note]¶>¶> ¶> a¶> b¶",
                "{{< note >}}a{{< /note >}} ~ > [!note]¶>¶> a¶",
                "{{< note >}}a{{< /note >}} b ~ > [!note]¶>¶> a¶ b",
                "{{< note >}}¶a¶{{< /note >}} b ~ > [!note]¶>¶> ¶> a¶¶ b",
                "{{< note >}}¶a¶ {{< /note >}}\t ~ > [!note]¶>¶> ¶> a¶ ",
                "{{< note \"b!\" >}}¶a¶{{< /note >}} ~ > [!note] b\\!¶>¶> ¶> a¶",
                "{{< note title=b >}}¶a¶{{< /note >}} ~ > [!note] b¶>¶> ¶> a¶",
                "{{< notice tip >}}¶a¶{{< /notice >}} ~ > [!tip]¶>¶> ¶> a¶",
                "{{< admonition type=tip title=b >}}¶a¶{{< /admonition >}} ~ > [!tip] b¶>¶> ¶> a¶",
                "{{< alert >}}¶a¶{{< /alert >}} ~ > [!box]¶>¶> ¶> a¶",
                "{{< details b >}}¶a¶{{< /details >}} ~ > [!details] b¶>¶> ¶> a¶",
                ":::warning b c¶a¶::: ~ > [!warning] b c¶>¶> ¶> a¶",
                "{{< quote >}}¶a¶b¶{{< /quote >}}¶c ~ > ¶> a¶> b¶¶c",
                "{{< quote >}}a¶b{{< /quote >}}¶c ~ > a¶> b¶¶c",
                "{{< quote b >}}a{{< /quote >}} ~ > a¶",
                "x¶{{< quote >}}a{{< /quote >}} ~ x¶> a¶",
                "`  {{< quote >}}¶  a¶ b¶    c¶  {{< /quote >}}` ~ `  > ¶  > a¶ > b¶  >   c¶  `",
                "{{< quote >}}¶¶a¶¶{{< /quote >}} ~ > ¶> ¶> a¶> ¶",
                "{{< note >}}¶{{< tip >}}¶a¶{{< /tip >}}¶b¶{{< /note >}} ~ > [!note]¶>¶> ¶> > [!tip]¶> >¶> > ¶> > a¶> ¶> b¶",
                "{{< note >}}¶{{< quote >}}a{{< /quote >}}¶b¶{{< /note >}} ~ > [!note]¶>¶> ¶> > a¶> ¶> b¶",
                "{{< note >}}a{{< /note >}}¶{{< tip >}}b{{< /tip >}} ~ > [!note]¶>¶> a¶¶> [!tip]¶>¶> b¶",
                "x {{< note >}}a{{< /note >}} y ~ x **Note** a y",
                "x {{< note \"b!\" >}}a{{< /note >}} y ~ x **b\\!** a y",
                "x {{< details >}}a{{< /details >}} y ~ x a y",
                "x {{< quote >}}a{{< /quote >}} y ~ x a y",
                "x {{< callout tip >}}a{{< /callout >}} y ~ x **Tip** a y",
            })
    void boxesAreCallouts(String text, String expected) {
        assertThat(markdown(lines(text)).strip()).isEqualTo(expected.strip());
        assertThat(untranslated(lines(text)).shown()).isEmpty();
        assertThat(untranslated(lines(text)).leftOut()).isEmpty();
    }

    @Test
    void aUsualBoxHasATitleInTheArticlesLanguage() {
        assertThat(markdown("x {{< note >}}a{{< /note >}}", "fa")).isEqualTo("x **یادداشت** a");
        assertThat(markdown("x {{< note >}}a{{< /note >}}", "ar")).isEqualTo("x **Note** a");
    }

    @Test
    void boxesNestEightDeep() {
        String eight = "{{< note >}}\n".repeat(8) + "a\n" + "{{< /note >}}\n".repeat(8);
        assertThat(markdown(eight)).contains("¶" + "> ".repeat(8) + "[!note]¶").doesNotContain("**");
        String nine = "{{< note >}}\n".repeat(9) + "a\n" + "{{< /note >}}\n".repeat(9);
        assertThat(markdown(nine))
                .contains("¶" + "> ".repeat(8) + "[!note]¶")
                .contains("¶" + "> ".repeat(8) + "**Note** ¶")
                .doesNotContain("> ".repeat(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "{{< highlight go >}}¶a¶{{< /highlight >}} ~ ```go¶a¶```",
                "{{< highlight go >}}a{{< /highlight >}} ~ ```go¶a¶```",
                "{{< highlight go >}} ¶a {{< /highlight >}} b ~ ```go ¶a ¶```¶ b",
                "{{< highlight c++ >}}a{{< /highlight >}} ~ ```c++¶a¶```",
                "{{< highlight \"a b\" >}}a{{< /highlight >}} ~ ```¶a¶```",
                "{{< highlight abcdefghijklmnopqrst >}}a{{< /highlight >}} ~ ```abcdefghijklmnopqrst¶a¶```",
                "{{< highlight abcdefghijklmnopqrstu >}}a{{< /highlight >}} ~ ```¶a¶```",
                "{{< code lang=go >}}a{{< /code >}} ~ ```go¶a¶```",
                "x¶ {{< code >}}a{{< /code >}} ~ x¶ ```¶a¶```",
                "{{< code >}}```{{< /code >}} ~ ````¶```¶````",
                "x {{< code go >}}a{{< /code >}} y ~ x `a` y",
                "x {{< code >}} a¶b {{< /code >}} y ~ x `a b` y",
                "x {{< code >}}a`b{{< /code >}} y ~ x ``a`b`` y",
                "x {{< code >}}`a{{< /code >}} y ~ x `` `a `` y",
                "x {{< code >}}a`{{< /code >}} y ~ x `` a` `` y",
                "x {{< code >}}[[a]] {{< b >}}{{< /code >}} y ~ x `[[a]] {{< b >}}` y",
                "{% raw %}{{ a }} [[b]]{% endraw %} ~ {{ a }} [[b]]",
                "{{< rtl >}}[[b]]{{< /rtl >}} ~ [b](<b>)",
                "x $a^b$ y ~ x `a^b`{.math} y",
                "$a^b$ ~ `a^b`{.math}",
                "$$a^b$$ ~ ```math¶a^b¶```",
                " $$ a^b $$ ¶c ~ ```math¶a^b¶``` ¶c",
                "$$a^b$$ c ~ `a^b`{.math} c",
                "x $$a^b$$ ~ x `a^b`{.math}",
                "$$a¶b$$ ~ ```math¶a¶b¶```",
                "x $$a¶b$$ ~ x `a b`{.math}",
                "{{< math >}}¶a¶{{< /math >}} ~ ```math¶a¶```",
                "x {{< math >}}a{{< /math >}} ~ x `a`{.math}",
                "{{< katex \"a^b\" >}} ~ `a^b`{.math}",
            })
    void codeAndFormulasAreCode(String text, String expected) {
        assertThat(markdown(lines(text)).strip()).isEqualTo(expected);
        assertThat(untranslated(lines(text)).shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "{{< youtube a-b >}} ~ ![](<https://www.youtube.com/watch?v=a-b>)",
                "[youtube]https://youtu.be/a[/youtube] b ~ ![](<https://youtu.be/a>) b",
                "[youtube] https://youtu.be/a [/youtube] b ~ ![](<https://youtu.be/a>) b",
                "{{< figure src=a.png >}}[[b]]{{< /figure >}} ~ ![](<a.png>)[b](<b>)",
                "{{< figure src=a.png alt=b >}} ~ ![b](<a.png>)",
                "[[a|b]] ~ [b](<a>)",
                "x[[toc]]y ~ xy",
                "![[a.png]] ~ ![](<a.png>)",
                "{{< ref \"a b.md\" >}} ~ [a b\\.md](<a b.md>)",
                "[x]({{< ref \"a b.md\" >}}) ~ [x](a%20b.md)",
                "[x]: {{< ref \"a b.md\" >}} ~ [x]: a%20b.md",
                "[x]:{{< ref a.md >}} ~ [x]:a.md",
                "]: {{< ref a.md >}} ~ ]: a.md",
                "x: {{< ref a.md >}} ~ x: [a\\.md](<a.md>)",
                "[x] {{< ref a.md >}} ~ [x] [a\\.md](<a.md>)",
                ":{{< ref a.md >}} ~ :[a\\.md](<a.md>)",
                "[x]({{ site.baseurl }}/a) ~ [x](/a)",
                "{{ site.baseurl }}/a ~ /a",
                "{{ 'a' }} ~ [a](<a>)",
                "x{{< toc >}}y ~ xy",
                "x{{< toc >}}{{< q >}}{{< /toc >}}y ~ xy",
                "x{{< comment >}}[[a]]{{< /comment >}}y ~ xy",
                "x %%a%%y ~ x y",
                "{{</* a */>}} ~ \\{\\{\\< a \\>\\}\\}",
            })
    void callsWithAMeaningAreWrittenInMarkdown(String text, String expected) {
        assertThat(markdown(lines(text))).isEqualTo(expected);
        assertThat(untranslated(lines(text)).shown()).isEmpty();
        assertThat(untranslated(lines(text)).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "{{< q >}} ~ {{< q >}}",
                "{{< q >}}a{{< /q >}} ~ {{< q >}} {{< /q >}}",
                "{{< /note >}} ~ {{< /note >}}",
                "{{< note >}}a ~ {{< note >}}",
                "{{< note >}}a{{< tip >}}b{{< /note >}} ~ {{< tip >}}",
                "{{< note >}}a{{< /tip >}}b{{< /note >}} ~ {{< /tip >}}",
                "{{< note >}}a{{< /note >}}{{< /note >}} ~ {{< /note >}}",
                "{{< note >}}{{< note >}}a{{< /note >}} ~ {{< note >}}",
                "{{< code >}}a ~ {{< code >}}",
                "{{< rtl >}}a ~ {{< rtl >}}",
                "{{< comment >}}a ~ {{< comment >}}",
                "{{< katex >}} ~ {{< katex >}}",
                "{{< youtube >}} ~ {{< youtube >}}",
                "{{< ref >}} ~ {{< ref >}}",
                "[x]({{< youtube a >}}) ~ {{< youtube a >}}",
                "!!! note ~ !!! note",
            })
    void whatHasNoMeaningIsShownAndTold(String text, String shown) {
        List<String> told = standing(untranslated(text).shown(), text);
        assertThat(told).containsExactly(shown.replace("}} {{", "}}¶{{").split("¶"));
        for (String stands : told) {
            assertThat(markdown(text)).contains(MarkdownText.escaped(stands));
        }
        assertThat(untranslated(text).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "a¶{:.b}¶c ~ a¶¶c ~ {:.b}",
                "a ^b ~ a ~ ^b",
                "{::options b=c /} ~ §§ ~ {::options b=c /}",
                "import 'a'¶¶b ~ ¶¶b ~ import 'a'",
                "![a](b =3x4) ~ ![a](b) ~ =3x4",
                "{{< figure src=a.png width=3 >}} ~ ![](<a.png>) ~ {{< figure src=a.png width=3 >}}",
            })
    void attributesAndStatementsAreLeftOutAndTold(String text, String expected, String leftOut) {
        assertThat(markdown(lines(text)).strip()).isEqualTo(expected);
        assertThat(standing(untranslated(lines(text)).leftOut(), lines(text)))
                .singleElement()
                .extracting(String::strip)
                .isEqualTo(leftOut);
        assertThat(untranslated(lines(text)).shown()).isEmpty();
    }

    @Test
    void onlyPairsOfCodeAndCommentsAreVerbatim() {
        assertThat(ForeignSyntax.holdsVerbatim("a {{< code >}}")).isTrue();
        assertThat(ForeignSyntax.holdsVerbatim("{{< note >}}{% comment %}")).isTrue();
        assertThat(ForeignSyntax.holdsVerbatim("{{< note >}} {{< /code >}} [[a]]"))
                .isFalse();
        String text = "{{< note >}}a{{< /note >}}{{< code >}}<b>{{< /code >}}{% raw %}<i>{% endraw %}{{< q >}}"
                + "{% comment %}<u>{% endcomment %}{{< /code >}}{{< code >}}";
        Edits edits = new Edits();
        ForeignSyntax.translateVerbatim(text, Regions.none(text.length()), "en", edits);
        assertThat(edits.apply(text).text())
                .isEqualTo("{{< note >}}a{{< /note >}}`<b>`{% raw %}<i>{% endraw %}{{< q >}}{{< /code >}}{{< code >}}");
    }

    @Test
    void amidHtmlAnAddressIsAnAddressAndAnythingElseIsText() {
        RenderedBody body = Bodies.markdown("<p title='{{< q >}}'><a href=\"{{< ref \"b.md\" >}}\">c</a></p>\n\n"
                + "<p title='{{< code >}}d{{< /code >}}{{< youtube e >}}'>f</p>");
        assertThat(body.references()).extracting(FileReference::target).containsExactly("b.md");
        assertThat(body.html())
                .contains("title=\"{{&lt; q &gt;}}\"")
                .contains("title=\"{{&lt; code &gt;}}d{{&lt; /code &gt;}}{{&lt; youtube e &gt;}}\"");
        assertThat(body.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("Another program's \"{{< q >}}\" and 3 more are shown as text");
    }

    @Test
    void aFindingQuotesNoMoreThanSixtyCharacters() {
        String call = "{{< q " + "a".repeat(50) + "\n\"b\" >}}";
        assertThat(Bodies.markdown(call).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("Another program's \"{{< q " + "a".repeat(50) + " 'b'\" is shown as text");
        assertThat(Bodies.markdown("{{< q >}}").diagnostics())
                .extracting(Diagnostic::line, Diagnostic::message)
                .containsExactly(tuple(5, "Another program's \"{{< q >}}\" is shown as text"));
    }
}
