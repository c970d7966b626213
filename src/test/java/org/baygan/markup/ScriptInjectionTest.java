package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write to run a script on a reader's page, and what is left of it when a browser has parsed it. */
class ScriptInjectionTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "div",
            "span",
            "br",
            "hr",
            "wbr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "kbd",
            "samp",
            "var",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "del",
            "ins",
            "mark",
            "small",
            "sub",
            "sup",
            "abbr",
            "cite",
            "q",
            "dfn",
            "time",
            "bdi",
            "bdo",
            "ruby",
            "rt",
            "rp",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "details",
            "summary",
            "a",
            "img");

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "dir",
            "title",
            "id",
            "class",
            "role",
            "aria-label",
            "tabindex",
            "href",
            "src",
            "alt",
            "loading",
            "decoding",
            "datetime",
            "open",
            "start",
            "reversed",
            "scope",
            "colspan",
            "rowspan");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x()</script>",
                "<SCRIPT SRC=//e.org/x.js></SCRIPT>",
                "<scr<script>ipt>x()</scr</script>ipt>",
                "<script\n>x()</script\n>",
                "<script/x>x()</script>",
                "<<script>x();//<</script>",
                "<script>x()",
                "</script><script>x()</script>",
                "<img src=x onerror=x()>",
                "<img src=x:x onerror=x()>",
                "<img src=\"javascript:x()\">",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<IMG SRC=`javascript:x()`>",
                "<img \"\"\"><script>x()</script>\">",
                "<img src=a.png/onerror=x()>",
                "<img src=a.png onload\n=x()>",
                "<img/src=a.png/onerror=x()//",
                "<img src=a.png srcset='javascript:x() 1x'>",
                "<svg onload=x()>",
                "<svg><script>x()</script></svg>",
                "<svg><a xlink:href=\"javascript:x()\"><text>a</text></a></svg>",
                "<svg><animate onbegin=x() attributeName=x></svg>",
                "<svg><style><img src=x onerror=x()></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=x()>",
                "<math href=\"javascript:x()\">a</math>",
                "<iframe src=\"javascript:x()\"></iframe>",
                "<iframe srcdoc='<script>x()</script>'></iframe>",
                "<object data=\"javascript:x()\"></object>",
                "<embed src=x.swf>",
                "<applet code=x>",
                "<base href=\"javascript:x()//\">",
                "<link rel=stylesheet href=//e.org/x.css>",
                "<meta http-equiv=refresh content=\"0;url=javascript:x()\">",
                "<style>@import '//e.org/x.css';</style>",
                "<p style=\"background:url(javascript:x())\">a</p>",
                "<body onload=x()>",
                "<form action=\"javascript:x()\"><input type=submit></form>",
                "<button formaction=\"javascript:x()\">a</button>",
                "<input onfocus=x() autofocus>",
                "<details open ontoggle=x()><summary>a</summary></details>",
                "<video><source onerror=x()></video>",
                "<audio src=x onerror=x()>",
                "<marquee onstart=x()>a</marquee>",
                "<select autofocus onfocus=x()>",
                "<textarea><script>x()</script></textarea>",
                "<noscript><p title=\"</noscript><img src=x onerror=x()>\">",
                "<title><script>x()</script></title>",
                "<xmp><script>x()</script></xmp>",
                "<plaintext><script>x()</script>",
                "<template><script>x()</script></template>",
                "<a href=\"javascript:x()\">a</a>",
                "<a href=\" javascript:x()\">a</a>",
                "<a href=\"java\tscript:x()\">a</a>",
                "<a href=\"java&#10;script:x()\">a</a>",
                "<a href=\"java&Tab;script:x()\">a</a>",
                "<a href=\"javascript&colon;x()\">a</a>",
                "<a href=\"&#106;&#x61;vascript:x()\">a</a>",
                "<a href=\"\u0001javascript:x()\">a</a>",
                "<a href='&#xFDD2;javascript:x()'>a</a>",
                "<a href='&#64978javascript:x()'>a</a>",
                "<a href='\uFDD2javascript:x()' id='\uFDD2x' onclick='\uFDD2x()'>a</a>",
                "<a href=\"vbscript:x()\">a</a>",
                "<a href=\"data:text/html,<script>x()</script>\">a</a>",
                "<a href=x.md onclick=x()>a</a>",
                "<a href=x.md style='x:expression(x())'>a</a>",
                "<a href='//e.org' target=_blank ping=//e.org>a</a>",
                "<a onmouseover=x()>a</a>",
                "<div title=\"&quot;><script>x()</script>\">a</div>",
                "<div title='\"onmouseover=x() a=\"'>a</div>",
                "<p lang='\"><script>x()</script>'>a</p>",
                "<!--><script>x()</script>-->",
                "<!-- --!><script>x()</script> -->",
                "<![CDATA[<script>x()</script>]]>",
                "<?php x() ?><?import namespace=x implementation=y>",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><p>&y;</p>",
                "<p/onclick=x()>a</p>",
                "<x onclick=x()>a</x>",
                "<b\u0000 onclick=x()>a</b>",
                "\uFF1Cscript\uFF1Ex()\uFF1C/script\uFF1E",
                "[a](javascript:x())",
                "[a](JaVaScRiPt:x())",
                "[a](&#106;avascript:x())",
                "[a](java&Tab;script:x())",
                "[a](<java\tscript:x()>)",
                "[a](javascript&colon;x())",
                "[a](java\\script:x())",
                "[a](vbscript:x())",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "[a](ftp://e.org)",
                "[a](x:y:z)",
                "[a](http://e.org/\"onclick=\"x())",
                "[a](x.md \"\\\"><script>x()</script>\")",
                "[a](x.md '\" onmouseover=\"x()')",
                "![a](javascript:x())",
                "![a\" onerror=\"x()](a.png)",
                "![a](a.png \"\\\" onerror=\\\"x()\")",
                "![a](data:image/png;base64,AAAA)",
                "[a]\n\n[a]: javascript:x()",
                "[a][b]\n\n[b]: <java&NewLine;script:x()> \"t\"",
                "<javascript:x()>",
                "<data:text/html,x>",
                "http://e.org/\"onclick=x()",
                "a@e.org\"onclick=x()",
                "[a]{lang=\"ar\" onclick=x()}",
                "[a]{lang='\"><script>x()</script>'}",
                "# a {#\"><script>x()</script>}",
                "[^\"><script>]\n\n[^\"><script>]: <script>x()</script>",
                "`<script>x()</script>`",
                "```<script>\n</code></pre><script>x()</script>\n```",
                "| <script>x()</script> |\n|---|\n| <img src=x onerror=x()> |",
                "&lt;script&gt;x()&lt;/script&gt;",
                "\\<script>x()\\</script>",
            })
    void nothingThatRunsIsLeft(String body) {
        check(Bodies.markdown(body).html());
        check(Bodies.markdown(body + "\n\n<b>raw</b>").html());
        check(Bodies.plainText(body).html());
    }

    private static void check(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html><main><article>" + html + "</article><footer></footer></main>");
        assertThat(page.select("body > main > footer"))
                .as("the page around %s", html)
                .hasSize(1);
        assertThat(page.head().children()).as(html).isEmpty();
        for (Element element : page.select("article *")) {
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                check(attribute.getKey(), attribute.getValue(), html);
            }
        }
    }

    private static void check(String name, String value, String html) {
        assertThat(ATTRIBUTES).as(html).contains(name);
        if (name.equals("id")) {
            assertThat(value).as(html).matches("(s|fn|fnref)-[a-z0-9-]+");
        }
        if (name.equals("src")) {
            assertThat(value).as(html).matches("\uFDD0\\d+\uFDD1");
        }
        if (name.equals("href")) {
            assertThat(value.toLowerCase(Locale.ROOT))
                    .as(html)
                    .matches("\uFDD0\\d+\uFDD1|#(s|fn|fnref)-[a-z0-9-]+|\\?.*|https?://[^/].*|mailto:.+|tel:.+");
        }
    }
}
