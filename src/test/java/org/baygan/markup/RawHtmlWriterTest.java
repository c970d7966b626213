package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.model.FileReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an author's HTML is mended where its elements stand in one another as no page may have them. ¶ is a line feed. */
class RawHtmlWriterTest {
    private static String readable(RenderedBody body) {
        return body.html()
                .replace(FileReference.OPEN, '{')
                .replace(FileReference.CLOSE, '}')
                .replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<div>a</div> ~ <div><p>a</p></div> ~ a",
                "<div>a <b>b</b> c</div> ~ <div><p>a <b>b</b> c</p></div> ~ a b c",
                "<div><b>a</b></div> ~ <div><p><b>a</b></p></div> ~ a",
                "<div>a<p>b</p>c</div> ~ <div><p>a</p><p>b</p><p>c</p></div> ~ a/b/c",
                "<div>a<br>b</div> ~ <div><p>a<br>b</p></div> ~ a b",
                "<div> <p>a</p> </div> ~ <div> <p>a</p> </div> ~ a",
                "<div><br></div> ~ <div><br></div> ~ ``",
                "<blockquote>a</blockquote> ~ <blockquote><p>a</p></blockquote> ~ a",
                "<aside>a</aside> ~ <aside role=\"note\"><p>a</p></aside> ~ a",
                "<details><summary>a</summary>b</details> ~ <details><summary>a</summary><p>b</p></details> ~ a/b",
                "<p>a<div>b</div>c</p> ~ <p>a</p><div><p>b</p></div><p>c</p> ~ a/b/c",
                "<div><b>a<div>b</div>c</b></div> ~ <div><p><b>a</b></p><div><p>b</p></div><p>c</p></div> ~ a/b/c",
                "<div><b><i>a<p>b</p>c</i></b></div> ~ <div><p><b><i>a</i></b></p><p>b</p><p>c</p></div> ~ a/b/c",
                "<div><span>a<h2>b</h2></span>c</div> ~ <div><p><span>a</span></p><h2>b</h2><p>c</p></div> ~ a/b/c",
                "<div><a href=b.md><p>a</p></a>c</div> ~ <div><a href=\"{0}\">a</a><p>c</p></div> ~ a/c",
                "<div><a href=b.md><div>a</div></a></div> ~ <div><a href=\"{0}\">a</a></div> ~ a",
                "<div><a href=b.md>c<p>a</p></a></div> ~ <div><p><a href=\"{0}\">c</a></p><p>a</p></div> ~ c/a",
                "<div>d <a href=b.md><p>a</p></a></div> ~ <div><p>d <a href=\"{0}\">a</a></p></div> ~ d/a",
                "<ul><li>a<li>b</ul> ~ <ul><li>a</li><li>b</li></ul> ~ a/b",
                "<ul><li>a<ul><li>b</ul></ul> ~ <ul><li>a<ul><li>b</li></ul></li></ul> ~ a/b",
                "<dl><dt>a<dd>b</dl> ~ <dl><dt>a</dt><dd>b</dd></dl> ~ a/b",
                "<dl><dd>a</dl> ~ <dl><dd>a</dd></dl> ~ a",
                "<figure><img src=a.png alt=b><figcaption>c</figcaption></figure> ~ <figure><img alt=\"b\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"><figcaption>c</figcaption></figure> ~ c",
                "<div><figcaption>a</figcaption></div> ~ <div><p>a</p></div> ~ a",
                "<div><summary>a</summary>b</div> ~ <div><p>a</p><p>b</p></div> ~ a/b",
                "<p><ruby>a<rt>b</rt></ruby></p> ~ <p><ruby>a<rt>b</rt></ruby></p> ~ ab",
                "<p>a<rt>b</rt>c</p> ~ <p>abc</p> ~ abc",
                "<div>a<wbr>b<hr>c</div> ~ <div><p>a<wbr>b</p><hr><p>c</p></div> ~ ab/c",
                "<pre>a  b</pre> ~ <pre>a  b</pre> ~ a b",
            })
    void elementsStandWhereTheyMay(String written, String shown, String text) {
        RenderedBody body = Bodies.markdown(written);
        assertThat(readable(body)).isEqualTo(shown);
        assertThat(body.text().replace('\n', '/')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<table><tr><td>a<td>b</table> ~ <tbody><tr><td>a</td><td>b</td></tr></tbody> ~ a/b",
                "<table><caption>a</caption><tr><th>b</table> ~ <caption>a</caption><tbody><tr><th>b</th></tr></tbody> ~ a/b",
                "<table><thead><tr><th>a</thead><tbody><tr><td>b</tbody><tfoot><tr><td>c</tfoot></table> ~ <thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot> ~ a/b/c",
                "<table><tr><td>a <b>b</b></table> ~ <tbody><tr><td>a <b>b</b></td></tr></tbody> ~ a b",
            })
    void aTableStandsInABoxThatCanBeScrolled(String written, String rows, String text) {
        RenderedBody body = Bodies.markdown(written + "\n\nz");
        assertThat(readable(body))
                .isEqualTo("<div class=\"table\" tabindex=\"0\"><table>" + rows + "</table></div> <p>z</p>");
        assertThat(body.text().replace('\n', '/')).isEqualTo(text + "/z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<b>ب</b> ~ <p dir=\"rtl\"><b>ب</b></p>",
                "<p>ب</p> ~ <p dir=\"rtl\">ب</p>",
                "<div>ب</div> ~ <div><p dir=\"rtl\">ب</p></div>",
                "<div>ب<p>a</p></div> ~ <div><p dir=\"rtl\">ب</p><p>a</p></div>",
                "<ul><li>ب<li>پ</ul> ~ <ul dir=\"rtl\"><li>ب</li><li>پ</li></ul>",
                "<ul><li>ب<li>a</ul> ~ <ul><li dir=\"rtl\">ب</li><li>a</li></ul>",
                "<p dir=ltr>ب</p> ~ <p dir=\"ltr\">ب</p>",
                "<blockquote>ب</blockquote> ~ <blockquote dir=\"rtl\"><p>ب</p></blockquote>",
                "<div><a href=b.md>ب</a></div> ~ <div><p dir=\"rtl\"><a href=\"{0}\">ب</a></p></div>",
            })
    void textOfTheOtherDirectionHasIt(String written, String shown) {
        assertThat(readable(Bodies.markdown(written))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a[^1] <b>b</b>¶¶[^1]: c ~ a b/c",
                "| a |¶|---|¶| <b>b</b> |¶¶c ~ a/b/c",
                "- <b>a</b>¶- b¶¶c ~ a/b/c",
                "> <b>a</b>¶¶c ~ a/c",
                "# a <b>b</b>¶c ~ a b/c",
                "<b>a</b>  ¶b ~ a b",
            })
    void ourOwnMarkupBesideAnAuthorsHasItsText(String written, String text) {
        RenderedBody body = Bodies.markdown(written.replace('¶', '\n'));
        assertThat(body.text().replace('\n', '/')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "| a |¶|---|¶| <b>b</b> |",
                "| a |¶|---|¶| b |¶¶<table><tr><td>c</table>",
            })
    void aTableHasOneBoxAlone(String written) {
        String html = readable(Bodies.markdown(written.replace('¶', '\n')));
        assertThat(html.split("<div class=\"table\"", -1)).hasSameSizeAs(html.split("<table>", -1));
        assertThat(html.split("</table></div>", -1)).hasSameSizeAs(html.split("<table>", -1));
    }
}
