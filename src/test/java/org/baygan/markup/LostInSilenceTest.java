package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No tag of an author takes the rest of the article with it, and nothing is left out without a word. */
class LostInSilenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "title", "iframe", "textarea", "noscript", "object", "xmp", "plaintext"})
    void aTagThatIsNeverClosedIsText(String name) {
        RenderedBody body = Bodies.markdown("The <" + name + "> element, and *more*\n\n<" + name + ">\nnext\n\nlast");
        assertThat(body.text()).isEqualTo("The <" + name + "> element, and more\n<" + name + "> next\nlast");
        assertThat(body.html()).contains("<em>more</em>");
        assertThat(messages(body))
                .containsExactly(
                        "5: <" + name + "> is never closed; it is shown as text",
                        "7: <" + name + "> is never closed; it is shown as text");
    }

    @Test
    void whatFollowsAnUnclosedScriptOfManyLinesIsMarkdown() {
        RenderedBody body = Bodies.markdown("<script>\na\n\n## b\n\n<style>\n\n- c\n\n`<title>`");
        assertThat(body.html()).contains("<h2", "<li>c</li>", "<code>&lt;title&gt;</code>");
        assertThat(messages(body))
                .containsExactly(
                        "5: <script> is never closed; it is shown as text",
                        "10: <style> is never closed; it is shown as text");
    }

    @Test
    void commentsAndInstructionsWithoutAnEndAreText() {
        RenderedBody body = Bodies.markdown("a\n\n<!-- b\n\n*c*\n\n<?php d ?>\n\n*e*");
        assertThat(body.text()).isEqualTo("a\n<!-- b\nc\n<?php d ?>\ne");
        assertThat(messages(body))
                .containsExactly(
                        "7: <!-- is never closed; it is shown as text",
                        "11: <? means nothing in a page; it is shown as text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- more -->before **after**",
                "<!--more--> <!-- truncate --> before **after**",
                "<!-- a\nb --> before **after**",
                "<!-- wp:paragraph --><p>before <strong>after</strong></p><!-- /wp:paragraph -->",
                "<!-- c --> <p>before <b>after</b></p>",
                "- <!-- c --> before **after**",
                "> <!-- c --> before **after**",
                "> <!-- c\n> d --> before **after**",
                "<!--[if IE]> a <![endif]--> before **after**",
                "<!--[if !IE]><!--> before <!--<![endif]-->**after**",
                "before\n<!-- c --> **after**",
                "<!-- c --> - before <!-- d\ne --> **after**"
            })
    void whatStandsBehindACommentIsMarkdown(String text) {
        RenderedBody body = Bodies.markdown(text + "\n\n[x](data:y)");
        assertThat(body.text()).matches("before\\s+after\nx");
        assertThat(body.html()).containsPattern("<(strong|b)>after");
        long line = 7 + text.lines().count() - 1;
        assertThat(messages(body))
                .containsExactly(line + ": A link with the scheme \"data\" is left out; its text stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>", "<iframe src=x>", "<script>", "</script>", "<style>", "<!-- c", "<?php d ?>"})
    void aTagInCodeIsNothingButCode(String tag) {
        RenderedBody body = Bodies.markdown(("{{< highlight html >}}\n" + tag
                        + "\n{{< /highlight >}}\n\n*a*\n\n{% highlight html %}\n" + tag
                        + "\n{% endhighlight %}\n\n{{< code >}}\n" + tag + "\n\n# b\n{{< /code >}}\n\n*e* {{< code >}}"
                        + tag + "{{< /code >}}\n\n")
                .repeat(2));
        assertThat(body.text())
                .isEqualTo((tag + "\na\n" + tag + "\n" + tag + "\n# b\ne " + tag + "\n")
                        .repeat(2)
                        .strip());
        assertThat(messages(body)).isEmpty();
    }

    @Test
    void aTagInAnElementOfCodeIsText() {
        RenderedBody body = Bodies.markdown("<pre><code><title> <?php a ?></code></pre>\n\nb <code><script></code>");
        assertThat(body.text()).isEqualTo("<title> <?php a ?>\nb <script>");
        assertThat(messages(body)).isEmpty();
        assertThat(messages(Bodies.markdown("<code>a\n\n<title> b"))).hasSize(1);
    }

    @Test
    void anInstructionAmidHtmlIsText() {
        RenderedBody body = Bodies.markdown("<p>a <?php b ?> <!-- <? --> c</p>\n\n<p>d <![CDATA[e]]></p>");
        assertThat(body.text()).matches("a <\\?php b \\?>\\s+c\nd <!\\[CDATA\\[e]]>");
        assertThat(messages(body))
                .containsExactly(
                        "5: <? means nothing in a page; it is shown as text",
                        "7: <![CDATA[ means nothing in a page; it is shown as text");
    }

    @Test
    void whatAnotherProgramDoesNotShowHidesNothing() {
        RenderedBody body = Bodies.markdown("{% comment %}\n<script>\n{% endcomment %}\n\n*a*");
        assertThat(body.text()).isEqualTo("a");
        assertThat(messages(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{::comment}", "{% comment %}", "{{< comment >}}"})
    void aCommentOfAnotherProgramThatNeverEndsIsText(String comment) {
        RenderedBody body = Bodies.markdown(comment + "\n\n*a*");
        assertThat(body.text()).isEqualTo(comment + "\na");
        assertThat(messages(body)).containsExactly("5: Another program's \"" + comment + "\" is shown as text");
    }

    @Test
    void aCommentInCodeIsCode() {
        assertThat(Bodies.markdown("```\n<!-- c --> a\n```\n\n    <!-- d --> b\n\n`<!-- e --> c`")
                        .text())
                .isEqualTo("<!-- c --> a\n<!-- d --> b\n<!-- e --> c");
    }

    @Test
    void manyUnclosedCommentsLoseNothing() {
        RenderedBody body = Bodies.markdown("<!-- word\n\n".repeat(30) + "last");
        assertThat(body.text()).isEqualTo("<!-- word\n".repeat(30) + "last");
    }

    @Test
    void closedScriptsAreLeftOutAndToldOnce() {
        RenderedBody body = Bodies.markdown("a\n\n<script>\nx('<title>')\n\ny\n</script>\n\nb <script>z</script> c");
        assertThat(body.text()).isEqualTo("a\nb c");
        assertThat(messages(body)).containsExactly("7: The HTML element <script> is left out, with what stands in it");
    }

    @Test
    void aTitleOfAPageIsLeftOutAndTold() {
        RenderedBody body = Bodies.markdown("a <title>b</title>c");
        assertThat(body.text()).isEqualTo("a c");
        assertThat(messages(body)).containsExactly("5: The HTML element <title> is left out, with what stands in it");
    }

    @Test
    void filesOfTheSitePlay() {
        RenderedBody body = Bodies.markdown("![a film](x.mp4)\n\n<video src=y.webm width=300>old</video>\n\n"
                + "<audio controls><source src='z.mp3' type='audio/mpeg'>old</audio>");
        assertThat(body.html().replaceAll("[\uFDD0\uFDD1]", "'"))
                .isEqualTo("<figure><video src=\"'0'\" controls=\"\" preload=\"none\" aria-label=\"a film\"></video>"
                        + "</figure>\n<p><video controls=\"\" preload=\"none\" src=\"'1'\"></video></p>\n"
                        + "<p><audio controls=\"\" preload=\"none\" src=\"'2'\"></audio></p>");
        assertThat(body.references()).extracting(FileReference::target).containsExactly("x.mp4", "y.webm", "z.mp3");
        assertThat(body.references()).extracting(FileReference::kind).containsOnly(FileReference.Kind.MEDIA);
        assertThat(messages(body))
                .containsExactly(
                        "7: HTML attributes are left out: \"width\"",
                        "7: What stands in an element to be shown in its place is left out: \"<video>\" and 1 more");
    }

    @Test
    void whatIsShownInAFilmsPlaceIsToldAndItsSubtitlesAreALink() {
        RenderedBody body = Bodies.markdown("<video src=a.mp4><track src=a.vtt label=Subtitles></video>\n\n"
                + "<object data=b.pdf>[<a href=c.md>d</a>]</object> e\n\n<iframe src=https://youtu.be/f>g</iframe>");
        assertThat(body.text()).isEqualTo("Subtitles\nb.pdf e\nyoutu.be/f");
        assertThat(body.references()).extracting(FileReference::target).containsExactly("a.mp4", "a.vtt", "b.pdf");
        assertThat(messages(body))
                .containsExactly(
                        "9: What another host would play or show in a frame is shown as a link",
                        "7: What stands in an element to be shown in its place is left out: \"<object>\" and 1 more");
    }

    @Test
    void theAddressOfAnElementThatIsNotKnownIsTold() {
        assertThat(messages(Bodies.markdown("a <Chart src=\"b.csv\" /> c")))
                .containsExactly(
                        "5: HTML elements are left out, and their text stays: \"chart\"",
                        "5: HTML attributes are left out: \"src\"");
    }

    @Test
    void footnotesThatNothingRefersToStandAtTheEnd() {
        RenderedBody body = Bodies.markdown("a[^1]\n\n[^x]: b *c*\n[^1]: d\n\n[^y]: e[^z]\n\n[^z]: f");
        assertThat(body.text()).isEqualTo("a\nd\nb c\ne\nf");
        assertThat(body.html()).contains("<li id=\"fn-4\"><p>f <a href=\"#fnref-4\"");
        assertThat(messages(body))
                .containsExactly("7: Nothing refers to a footnote, which stands at the end: \"[^x]\" and 1 more");
    }

    @Test
    void whatIsDefinedNowhereIsToldOnceForAFile() {
        RenderedBody body = Bodies.markdown("[a][b] ![c][d] [e]\n\n[f][] g[^h] i[^j]\n\n`[k][l]`");
        assertThat(body.text()).isEqualTo("[a][b] ![c][d] [e]\n[f][] g[^h] i[^j]\n[k][l]");
        assertThat(messages(body))
                .containsExactly(
                        "5: No address is defined for what is shown as text: \"[a][b]\" and 2 more",
                        "7: No footnote is defined for what is shown as text: \"[^h]\" and 1 more");
    }

    @Test
    void boxesOfPythonsMarkdownAndNamesOfBlocksAreToldOnceForAFile() {
        RenderedBody body = Bodies.markdown("!!! note\n    a ^b1\n\nc ^d2\n\n!!! tip\n    e\n\n`!!! f`");
        assertThat(body.text()).isEqualTo("!!! note a\nc\n!!! tip e\n!!! f");
        assertThat(messages(body))
                .containsExactly(
                        "5: Another program's \"!!! note\" and 1 more are shown as text",
                        "6: Attributes of another program are left out: \"^b1\" and 1 more");
    }

    @Test
    void anAddressOfAnotherProgramWithoutAnArticleIsText() {
        RenderedBody body = Bodies.markdown("a {{< ref >}} {% post_url %} {% link %}");
        assertThat(body.text()).isEqualTo("a {{< ref >}} {% post_url %} {% link %}");
        assertThat(messages(body)).containsExactly("5: Another program's \"{{< ref >}}\" and 2 more are shown as text");
    }

    @Test
    void whatMdxImportsAndExportsIsLeftOutAndToldOnceForAFile() {
        RenderedBody body = Bodies.markdown("""
                import Tabs from '@theme/Tabs';
                import {
                  A
                } from "x"
                import './a.css'

                import duties fell from 'high' to low.

                export const meta = {
                  a: 1
                }

                exports const rose. `import a from 'b'`

                ```
                import a from 'b'
                ```""");
        assertThat(body.text())
                .isEqualTo("import duties fell from 'high' to low.\nexports const rose. import a from 'b'\n"
                        + "import a from 'b'");
        assertThat(messages(body))
                .containsExactly(
                        "5: Statements of a program are left out: \"import Tabs from '@theme/Tabs';\" and 3 more");
    }

    @Test
    void argumentsOfAPictureThatMeanNothingAreTold() {
        assertThat(messages(Bodies.markdown("{{< figure src=a.png width=300 >}}\n\n{{< img src=b.png class=c >}}")))
                .containsExactly(
                        "5: Attributes of another program are left out: \"{{< figure src=a.png width=300 >}}\" and 1 more");
    }

    @Test
    void tagsAndAttributesOfHtmlAreToldOnceForAFile() {
        RenderedBody body = Bodies.markdown("""
                a

                <div class='x' STYLE='color:red'><font color=red>b</font></div>

                <p align=left onclick='f()'>c <blink>d</blink> <a href="e.md" target=_blank rel=nofollow>f</a></p>

                <span lang=fa dir=rtl title=t id=i>g</span>""");
        assertThat(body.text()).isEqualTo("a\nb\nc d f\ng");
        assertThat(messages(body))
                .containsExactly(
                        "7: HTML elements are left out, and their text stays: \"font\", \"blink\"",
                        "7: HTML attributes are left out: \"class\", \"style\", \"align\" and 3 more");
    }

    @Test
    void whatStandsInADrawingIsNoMarkupOfTheArticle() {
        RenderedBody body = Bodies.markdown(
                "a <svg width=9><g fill=red><svg><path d='M0'/></svg><text>b</text></g></svg> c\n\n<b class=d>e</b>");
        assertThat(body.text()).isEqualTo("a c\ne");
        assertThat(messages(body))
                .containsExactly(
                        "5: The HTML element <svg> is left out, with what stands in it",
                        "7: HTML attributes are left out: \"class\"");
    }

    @Test
    void picturesLoseNothingThatTheyGetAnyway() {
        assertThat(messages(Bodies.markdown("<img src=a.png alt=b loading=eager decoding=sync>")))
                .isEmpty();
        assertThat(messages(Bodies.markdown("<img src=a.png alt=b width=300 srcset='a.png 2x'>")))
                .containsExactly("5: HTML attributes are left out: \"width\", \"srcset\"");
    }

    @Test
    void theTitleOfAPictureThatIsNotShownIsText() {
        RenderedBody body = Bodies.markdown("""
                a ![b](https://x.example/b.png "c d")

                ![e](data:x 'f')

                <img src=https://x.example/g.png alt=h title=i> <img src=data:x title=j>

                ![k](https://x.example/k.png 'k') ![](https://www.aparat.com/v/l 'm')""");
        assertThat(body.text()).isEqualTo("a b (c d)\ne (f)\nh (i) j\nk m aparat.com");
    }

    @Test
    void whatAnotherHostPlaysIsALink() {
        RenderedBody body = Bodies.markdown(
                "<iframe src=\"https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame\" title='t' />\n\n"
                        + "a ![](https://youtu.be/q)");
        assertThat(body.html())
                .contains(
                        "<a class=\"card url\" href=\"https://www.aparat.com/v/abc12\">t <bdi dir=\"ltr\">aparat.com</bdi></a>")
                .contains("<a class=\"card url\" href=\"https://youtu.be/q\"><bdi dir=\"ltr\">youtu.be/q</bdi></a>");
        assertThat(messages(body))
                .containsExactlyInAnyOrder(
                        "5: What another host would play or show in a frame is shown as a link",
                        "7: What another host would play or show in a frame is shown as a link");
    }

    @Test
    void whatHasNoPlainMeaningIsToldOnceForAFile() {
        RenderedBody body = Bodies.markdown("a\n\n{{< gallery >}}\n\n{% include x.html %}\n\n`{{< b >}}`");
        assertThat(messages(body))
                .containsExactly("7: Another program's \"{{< gallery >}}\" and 1 more are shown as text");
    }

    @Test
    void ofAPairThatIsShownBothEndsAre() {
        RenderedBody body = Bodies.markdown("a [youtube]b c[/youtube] d");
        assertThat(body.text()).isEqualTo("a [youtube]b c[/youtube] d");
        assertThat(messages(body)).containsExactly("5: Another program's \"[youtube]\" and 1 more are shown as text");
    }

    @Test
    void whatIsQuotedInAFindingHoldsNoQuotationMarks() {
        assertThat(messages(Bodies.markdown("{{< hn id=\"1\" >}}\n\n[d](e.md){:target=\"_blank\"}")))
                .containsExactlyInAnyOrder(
                        "5: Another program's \"{{< hn id='1' >}}\" is shown as text",
                        "7: Attributes of another program are left out: \"{:target='_blank'}\"");
    }

    @Test
    void attributesThatMeanNothingAreToldOnceForAFile() {
        RenderedBody body = Bodies.markdown(
                "a\n{: .note}\n\n![b](c.png){width=300}\n\n[d](e.md){:target=\"_blank\"} [f]{lang=de}\n\n## g {#h .i}");
        assertThat(messages(body))
                .containsExactly("6: Attributes of another program are left out: \"{: .note}\" and 3 more");
        assertThat(messages(Bodies.markdown("[f]{lang=de}\n\n## g {#h}\n\n`x`{.math}")))
                .isEmpty();
    }

    @Test
    void findingsNameLinesOfTheSourceThoughLinesWereAdded() {
        RenderedBody body = Bodies.markdown("a\n| b | c |\n|---|---|\n| d | e |\n\n:::note\n[x](data:y)\n:::");
        assertThat(messages(body)).containsExactly("11: A link with the scheme \"data\" is left out; its text stays");
    }

    private static List<String> messages(RenderedBody body) {
        return body.diagnostics().stream()
                .map((Diagnostic d) -> d.line() + ": " + d.message())
                .toList();
    }
}
