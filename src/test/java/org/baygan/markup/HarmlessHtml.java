package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a body's HTML may hold, looked for where a browser would find it. */
public final class HarmlessHtml {
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
            "aside",
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
            "img",
            "video",
            "audio");

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
            "controls",
            "preload",
            "loading",
            "decoding",
            "datetime",
            "open",
            "start",
            "reversed",
            "scope",
            "colspan",
            "rowspan");

    private HarmlessHtml() {}

    /** Whether the HTML stays within its article and holds nothing that runs. */
    public static void check(String html) {
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
