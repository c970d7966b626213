package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baygan.model.FileReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of an author's tags: names, attributes, addresses; and what is told of the rest. References are in braces. */
class RawHtmlAddressesTest {
    private static String html(String body) {
        return readable(Bodies.markdown(body));
    }

    private static String readable(RenderedBody body) {
        return body.html()
                .replace(FileReference.OPEN, '{')
                .replace(FileReference.CLOSE, '}')
                .replace('\n', ' ');
    }

    private static List<String> messages(String body) {
        return Bodies.markdown(body).diagnostics().stream()
                .map(found -> found.line() + ": " + found.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<p lang=fa>a</p> ~ <p lang=\"fa\" dir=\"rtl\">a</p>",
                "<p lang=en>a</p> ~ <p lang=\"en\" dir=\"ltr\">a</p>",
                "<p lang=fa dir=ltr>a</p> ~ <p lang=\"fa\" dir=\"ltr\">a</p>",
                "<p dir=rtl>a</p> ~ <p dir=\"rtl\">a</p>",
                "<p dir=auto>a</p> ~ <p dir=\"auto\">a</p>",
                "<p title=b>a</p> ~ <p title=\"b\">a</p>",
                "<p><bdo dir=rtl>a</bdo></p> ~ <p><bdo dir=\"rtl\">a</bdo></p>",
                "<ol start=5><li>a</ol> ~ <ol start=\"5\"><li>a</li></ol>",
                "<ol start=123456789><li>a</ol> ~ <ol start=\"123456789\"><li>a</li></ol>",
                "<p><time datetime=2020>a</time></p> ~ <p><time datetime=\"2020\">a</time></p>",
                "<p><time datetime=2020-01>a</time></p> ~ <p><time datetime=\"2020-01\">a</time></p>",
                "<p><time datetime=2020-01-02>a</time></p> ~ <p><time datetime=\"2020-01-02\">a</time></p>",
                "<center>a</center> ~ <div class=\"center\"><p>a</p></div>",
                "<center lang=fa>a</center> ~ <div lang=\"fa\" class=\"center\" dir=\"rtl\"><p>a</p></div>",
                "<section>a</section> ~ <div><p>a</p></div>",
                "<article lang=fa>a</article> ~ <div lang=\"fa\" dir=\"rtl\"><p>a</p></div>",
                "<p><strike>a</strike><tt>b</tt><acronym>c</acronym></p> ~ <p><s>a</s><code>b</code><abbr>c</abbr></p>",
                "<h1>a</h1><hr><h2>b</h2> ~ <h2>a</h2><hr><h3>b</h3>",
                "<h6>a</h6> ~ <h2>a</h2>",
                "<h1>a</h1><h5>b</h5><h6>c</h6> ~ <h2>a</h2><h6>b</h6><h6>c</h6>",
                "<h2>a</h2><h6>b</h6> ~ <h2>a</h2><h6>b</h6>",
                "<p><a href=b.md>a</a></p> ~ <p><a href=\"{0}\">a</a></p>",
                "<p><a href=https://b.c>a</a></p> ~ <p><a href=\"https://b.c\">a</a></p>",
                "<p><a href=b.md lang=fa>a</a></p> ~ <p><a lang=\"fa\" href=\"{0}\" dir=\"rtl\">a</a></p>",
                "<p><a href=b.md><a href=c.md>a</a></p> ~ <p><a href=\"{0}\"></a><a href=\"{1}\">a</a></p>",
                "<p><img src=b.png alt=a></p> ~ <p><img alt=\"a\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"></p>",
                "<p><img src=b.png></p> ~ <p><img alt=\"\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"></p>",
                "<p><image src=b.png alt=a></p> ~ <p><img alt=\"a\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"></p>",
                "<p><image src=b.png alt=a></image> c</p> ~ <p><img alt=\"a\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"> c</p>",
                "<p><img src=b.png alt=a loading=eager decoding=sync></p> ~ <p><img alt=\"a\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"></p>",
                "<figure src=b.png>a</figure> ~ <figure><img alt=\"\" src=\"{0}\" loading=\"lazy\" decoding=\"async\">a</figure>",
                "<figure src=b.png alt=c title=d>a</figure> ~ <figure title=\"d\"><img alt=\"c\" src=\"{0}\" loading=\"lazy\" decoding=\"async\">a</figure>",
                "<figure src=b.png alt=c caption=d></figure> ~ <figure><img alt=\"c\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"><figcaption>d</figcaption></figure>",
                "<figure><img src=b.png alt=c></figure> ~ <figure><img alt=\"c\" src=\"{0}\" loading=\"lazy\" decoding=\"async\"></figure>",
                "<video src=b.mp4></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p>",
                "<video src=b.mp4 title=c></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\" aria-label=\"c\"></video></p>",
                "<video src=b.mp3></video> ~ <p><audio controls=\"\" preload=\"none\" src=\"{0}\"></audio></p>",
                "<video src=b></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p>",
                "<audio src=b></audio> ~ <p><audio controls=\"\" preload=\"none\" src=\"{0}\"></audio></p>",
                "<audio><source src=b.ogg><source src=c.mp3></audio> ~ <p><audio controls=\"\" preload=\"none\" src=\"{0}\"></audio></p>",
                "<embed src=b.mp4> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p>",
                "<object data=b.pdf></object> ~ <p><a class=\"card url\" href=\"{0}\"><bdi dir=\"ltr\">b.pdf</bdi></a></p>",
                "<object data=b/c.pdf title=d></object> ~ <p><a class=\"card url\" href=\"{0}\">d </a></p>",
                "<object><param name=movie value=b.mp4></object> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p>",
                "<object><param name=SRC value=b.mp4><embed src=c.mp4></object> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p>",
                "<iframe src=b.html></iframe> ~ <p><a class=\"card url\" href=\"{0}\"><bdi dir=\"ltr\">b.html</bdi></a></p>",
                "<p><a href=b.md><iframe src=c.html></iframe></a></p> ~ <p><a href=\"{0}\"><bdi dir=\"ltr\">c.html</bdi></a></p>",
                "<p><a href=b.md>c</a><iframe src=d.html></iframe></p> ~ <p><a href=\"{0}\">c</a><a class=\"card url\" href=\"{1}\"><bdi dir=\"ltr\">d.html</bdi></a></p>",
                "<video src=b.mp4><track src=c.vtt label=d></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video> <a href=\"{1}\">d</a></p>",
                "<video src=b.mp4><track src=c/d.vtt></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video> <a href=\"{1}\">d.vtt</a></p>",
                "<details open><summary>a</summary>b</details> ~ <details open=\"open\"><summary>a</summary><p>b</p></details>",
            })
    void whatMeansSomethingStays(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
        assertThat(messages(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<p lang=x_y>a</p> ~ <p>a</p> ~ lang",
                "<p dir=up>a</p> ~ <p>a</p> ~ dir",
                "<p><bdo dir=auto>a</bdo></p> ~ <p><bdo>a</bdo></p> ~ dir",
                "<ol start=1234567890><li>a</ol> ~ <ol><li>a</li></ol> ~ start",
                "<ol start=-1><li>a</ol> ~ <ol><li>a</li></ol> ~ start",
                "<ol start=''><li>a</ol> ~ <ol><li>a</li></ol> ~ start",
                "<ol start=۱><li>a</ol> ~ <ol><li>a</li></ol> ~ start",
                "<p><time datetime=1/2/2020>a</time></p> ~ <p><time>a</time></p> ~ datetime",
                "<p class=b>a</p> ~ <p>a</p> ~ class",
                "<p role=b>a</p> ~ <p>a</p> ~ role",
                "<p href=b>a</p> ~ <p>a</p> ~ href",
                "<p data=b>a</p> ~ <p>a</p> ~ data",
                "<p name=b>a</p> ~ <p>a</p> ~ name",
                "<p loading=lazy>a</p> ~ <p>a</p> ~ loading",
                "<video src=b.mp4 width=3 title=c preload=auto controls></video> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\" aria-label=\"c\"></video></p> ~ width",
            })
    void attributesThatMeanNothingAreTold(String written, String shown, String attribute) {
        assertThat(html("b\n\n" + written)).isEqualTo("<p>b</p> " + shown);
        assertThat(messages("b\n\n" + written))
                .containsExactly("7: HTML attributes are left out: \"" + attribute + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "scope=col, scope=\"col\"",
        "scope=row, scope=\"row\"",
        "scope=rowgroup, ''",
        "colspan=2, colspan=\"2\"",
        "rowspan=99, rowspan=\"99\"",
        "colspan=100, ''",
        "colspan=0, ''",
        "rowspan=02, ''",
        "rowspan=-1, ''",
        "rowspan=a, ''",
    })
    void cellsMaySpanOthers(String written, String shown) {
        String table = "<table><tr><td " + written + ">a</td></tr></table>";
        assertThat(html(table)).contains(shown.isEmpty() ? "<td>a</td>" : "<td " + shown + ">a</td>");
        assertThat(messages(table)).hasSize(shown.isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<p><a href=data:b>a</a></p> ~ <p>a</p> ~ A link with the scheme \"data\" is left out; its text stays",
                "<p><a>a</a></p> ~ <p>a</p> ~ A link without an address is left out; its text stays",
                "<p><a href=#b>a</a></p> ~ <p>a</p> ~ No heading of this article has the name \"b\"; the link's text stays",
                "<p><img src=data:b alt=a title=c></p> ~ <p>a (c)</p> ~ An image with the scheme \"data\" is left out; its text alternative stays",
                "<p><img src=#b alt=a></p> ~ <p>a</p> ~ An image without an address is left out; its text alternative stays",
                "<p><img src=https://b.c/d.png alt=a></p> ~ <p><a href=\"https://b.c/d.png\">a</a></p> ~ An image on another host is shown as a link",
                "<p><img src=https://b.c/d.png></p> ~ <p><a href=\"https://b.c/d.png\">https://b.c/d.png</a></p> ~ An image on another host is shown as a link",
                "<p><img src=https://b.c/d.png title=e></p> ~ <p><a href=\"https://b.c/d.png\">https://b.c/d.png</a> (e)</p> ~ An image on another host is shown as a link",
                "<p><a href=b.md><img src=https://b.c/d.png alt=a title=e></a></p> ~ <p><a href=\"{0}\">a (e)</a></p> ~ An image on another host is shown as a link",
                "<p><a href=b.md>e<img src=https://b.c/d.png></a></p> ~ <p><a href=\"{0}\">e</a></p> ~ An image on another host is shown as a link",
                "<p>a<iframe src=data:b></iframe></p> ~ <p>a</p> ~ The HTML element <iframe> is left out, with what stands in it",
                "<p>a<iframe></iframe>b</p> ~ <p>ab</p> ~ The HTML element <iframe> is left out, with what stands in it",
                "<p>a<script>b</script>c</p> ~ <p>ac</p> ~ The HTML element <script> is left out, with what stands in it",
                "<p>a<title>b</title>c</p> ~ <p>ac</p> ~ The HTML element <title> is left out, with what stands in it",
                "<p>a<svg><svg></svg>b</svg>c<svg></svg></p> ~ <p>ac</p> ~ The HTML element <svg> is left out, with what stands in it",
                "<p>a<script src=https://b.c/d.js></script></p> ~ <p>a</p> ~ The HTML element <script> is left out, with what stands in it",
                "<p><script src='https://www.aparat.com/embed/b1'>c</script>d</p> ~ <p><a class=\"card url\" href=\"https://www.aparat.com/v/b1\"><bdi dir=\"ltr\">aparat.com/v/b1</bdi></a>d</p> ~ What another host would play or show in a frame is shown as a link",
                "<p><iframe src=https://b.c/d></iframe></p> ~ <p><a class=\"card url\" href=\"https://b.c/d\"><bdi dir=\"ltr\">b.c/d</bdi></a></p> ~ What another host would play or show in a frame is shown as a link",
                "<p><iframe src=https://b.c/d title=e></iframe></p> ~ <p><a class=\"card url\" href=\"https://b.c/d\">e <bdi dir=\"ltr\">b.c</bdi></a></p> ~ What another host would play or show in a frame is shown as a link",
                "<p>e<video src=b.mp4><track src=https://c.d/e.vtt></video></p> ~ <p>e<video controls=\"\" preload=\"none\" src=\"{0}\"></video></p> ~ The HTML element <track> is left out, with what stands in it",
                "<p><video src=b.mp4>c</video></p> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p> ~ What stands in an element to be shown in its place is left out: \"<video>\"",
                "<p><video src=b.mp4><b></b></video></p> ~ <p><video controls=\"\" preload=\"none\" src=\"{0}\"></video></p> ~ What stands in an element to be shown in its place is left out: \"<video>\"",
            })
    void whatIsNotShownIsTold(String written, String shown, String message) {
        assertThat(html("b\n\n" + written)).isEqualTo("<p>b</p> " + shown);
        assertThat(messages("b\n\n" + written)).containsExactly("7: " + message);
    }

    @Test
    void namesAreLinkedTo() {
        String text = "<p id=b>a</p>\n\n<p id=b>c</p>\n\n<a name=d></a>\n\n<a id=e name=f href=g.md>g</a>\n\n"
                + "[1](#b) [2](#d) [3](#e)";
        assertThat(html(text))
                .isEqualTo(
                        "<p id=\"s-b\">a</p> <p>c</p> <p><a id=\"s-d\"></a></p> <p><a id=\"s-e\" href=\"{0}\">g</a></p>"
                                + " <p><a href=\"#s-b\">1</a> <a href=\"#s-d\">2</a> <a href=\"#s-e\">3</a></p>");
        assertThat(html("<p><a href=#b>a</a></p>\n\n# b")).startsWith("<p><a href=\"#s-b\">a</a></p>");
    }

    @Test
    void aLineIsTheOneOfItsTag() {
        assertThat(messages("a\n\n<p>b\n<a href=data:c>d</a></p>\n\ne <a href=data:c>d</a>\nf <a href=data:c>d</a>"))
                .containsExactly(
                        "7: A link with the scheme \"data\" is left out; its text stays",
                        "10: A link with the scheme \"data\" is left out; its text stays",
                        "11: A link with the scheme \"data\" is left out; its text stays");
        RenderedBody body = Bodies.markdown("a\n".repeat(1234) + "\n<a href=b.md>c</a>");
        assertThat(body.references()).extracting(FileReference::line).containsExactly(5 + 1235);
    }

    @Test
    void whatIsPlayedKeepsNothingOfTheOneBefore() {
        assertThat(html("<video src=a.mp4 title=b><track src=c.vtt>d</video>\n\n<video src=e.mp4></video>"))
                .endsWith("<p><video controls=\"\" preload=\"none\" src=\"{2}\"></video></p>");
        assertThat(messages("<video src=a.mp4>d</video>\n\n<audio src=e.mp3></audio>"))
                .containsExactly("5: What stands in an element to be shown in its place is left out: \"<video>\"");
    }
}
