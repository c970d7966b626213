package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What blocks and what stands in them become. ¶ stands for a line feed, references are in braces. */
class BlocksTest {
    private static final String LAZY = "\" loading=\"lazy\" decoding=\"async\">";

    private static String html(String body) {
        return Bodies.markdown(body.replace('¶', '\n'))
                .html()
                .replace(FileReference.OPEN, '{')
                .replace(FileReference.CLOSE, '}')
                .replace(LAZY, "\">")
                .replace('\n', '¶');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "![a](a.png)¶![b](b.png \"c\") ~ <div class=\"gallery\">¶<figure><a href=\"{0}\"><img src=\"{1}\" alt=\"a\"></a></figure>¶<figure><a href=\"{2}\"><img src=\"{3}\" alt=\"b\"></a><figcaption>c</figcaption></figure>¶</div>",
                "![](a.png) ![b](b.png) ~ <div class=\"gallery\">¶<figure><img src=\"{0}\" alt=\"\"></figure>¶<figure><a href=\"{1}\"><img src=\"{2}\" alt=\"b\"></a></figure>¶</div>",
                "![a](a.png) b ![c](c.png) ~ <p><img src=\"{0}\" alt=\"a\"> b <img src=\"{1}\" alt=\"c\"></p>",
                "![a](a.png) ![b](b.mp4) ~ <p><img src=\"{0}\" alt=\"a\"> <video src=\"{1}\" controls=\"\" preload=\"none\" aria-label=\"b\"></video></p>",
                "![a](a.png) ![b](b.pdf) ~ <p><img src=\"{0}\" alt=\"a\"> <a href=\"{1}\">b</a></p>",
                "![a *b* `c`¶d &amp; \\*](a.png) ~ <figure><img src=\"{0}\" alt=\"a b c d &amp; *\"></figure>",
                "![a](a.png) ~ <figure><img src=\"{0}\" alt=\"a\"></figure>",
                "a ![](b/c.pdf \"d\") e ~ <p>a <a href=\"{0}\">c.pdf</a> (d) e</p>",
                "[![a](a.png)](b.md) ~ <p><a href=\"{0}\"><img src=\"{1}\" alt=\"a\"></a></p>",
                "[![a](a.pdf)](b.md) ~ <p><a href=\"{0}\">a</a></p>",
                "[a][b]¶¶[b]: c.md \"d\" ~ <p><a href=\"{0}\" title=\"d\">a</a></p>",
                "![a][b] c¶¶[b]: c.png \"d\" ~ <p><img src=\"{0}\" alt=\"a\" title=\"d\"> c</p>",
                "a[^1]¶¶[^1]: b¶¶    - c ~ <p>a<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup></p>¶<div class=\"footnotes\" role=\"doc-endnotes\">¶<ol>¶<li id=\"fn-1\"><p>b</p>¶<ul>¶<li>c</li>¶</ul>¶<p> <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"↩ 1\">↩</a></p>¶</li>¶</ol>¶</div>",
                "§a¶:   b¶¶    c§ ~ <dl>¶<dt>a</dt>¶<dd><p>b</p>¶<p>c</p>¶</dd>¶</dl>",
                "a¶:   b¶:   c ~ <dl>¶<dt>a</dt>¶<dd>b</dd>¶<dd>c</dd>¶</dl>",
                "- a¶¶- b ~ <ul>¶<li><p>a</p>¶</li>¶<li><p>b</p>¶</li>¶</ul>",
                "- a¶  - b ~ <ul>¶<li>a¶<ul>¶<li>b</li>¶</ul>¶</li>¶</ul>",
                "§    a¶¶    b¶¶c§ ~ <pre dir=\"ltr\" tabindex=\"0\"><code>a¶¶b¶</code></pre>¶<p>c</p>",
                "```math¶a¶``` ~ <pre dir=\"ltr\" tabindex=\"0\"><code class=\"math\">a¶</code></pre>",
                "{lang=fa} ~ <p>{lang=fa}</p>",
                "a¶¶{lang=fa} ~ <p lang=\"fa\" dir=\"rtl\">a</p>",
                "a¶¶{lang=fa} b ~ <p>a</p>¶<p>{lang=fa} b</p>",
            })
    void blocksAreWritten(String text, String expected) {
        assertThat(html(text)).isEqualTo(expected);
        assertThat(Bodies.markdown(text.replace('¶', '\n')).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "![](https://b.c/d.jpg \"e\") ~ <p><a href=\"https://b.c/d.jpg\">https://b.c/d.jpg</a> (e)</p>",
                "[![](https://b.c/d.jpg)](https://e.f) ~ <p><a href=\"https://e.f\">https://b.c/d.jpg</a></p>",
                "[![](https://b.c/d.jpg) g](https://e.f) ~ <p><a href=\"https://e.f\"> g</a></p>",
            })
    void aPictureOfAnotherHostHasWords(String text, String expected) {
        assertThat(html(text)).isEqualTo(expected);
    }

    @Test
    void anAddressInAngleBracketsThatNoPageLeadsToIsText() {
        assertThat(html("a <javascript:x> b")).isEqualTo("<p>a javascript:x b</p>");
        assertThat(Bodies.markdown("a <javascript:x> b").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("A link with the scheme \"javascript\" is left out; its text stays");
    }

    @Test
    void attributesBehindCodeAreTold() {
        assertThat(Bodies.markdown("```\na\n```\n\n{.b}").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("Attributes of another program are left out: \"{.b}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<table><thead><tr><th>a<tbody><tr><td>b</table> ~ head(a) body(b)",
                "<TABLE><THEAD><TR><TH>a<TBODY><TR><TD>b</TABLE> ~ head(a) body(b)",
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table> ~ head(a) body(b)",
                "<table><tbody><tr><td>a<td>b<tbody><tr><td>c<tfoot><tr><td>d</table> ~ body(a b) body(c) foot(d)",
                "<table><tr><td>a<table><tr><td>b</table><tbody><tr><td>c</table> ~ body(a b) body(b) body(c)",
            })
    void partsOfATableEndTheCellBeforeThem(String table, String parts) {
        Document page =
                Jsoup.parseBodyFragment(Bodies.markdown(table + "\n\nbehind").html());

        assertThat(page.select("thead,tbody,tfoot").stream()
                        .map(part -> part.normalName().substring(1) + "(" + part.text() + ")"))
                .containsExactly(parts.split(" (?=[a-z]{4}\\()"));
        assertThat(page.select("table p")).isEmpty();
        assertThat(page.select("p").text()).isEqualTo("behind");
    }
}
