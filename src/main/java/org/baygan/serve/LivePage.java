package org.baygan.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Adds to a page, on its way to the browser, the script that keeps it up to date, and opens the page's security policy
 * for that script alone: whatever else the policy keeps from running on the published site doesn't run here either.
 * Every other byte stays as it is. Stateless.
 */
final class LivePage {
    private LivePage() {}

    /**
     * The page with the script.
     *
     * @param html the page, in any encoding in which markup is ASCII
     * @param origin where the browser found the preview: {@code http://127.0.0.1:8080}
     * @param site what names the page's site, as {@link LiveState.Shown#siteOf} says it
     */
    static byte[] of(byte[] html, String origin, String site) {
        // One character a byte, whatever the encoding: positions are those of the bytes, and no byte is lost.
        String text = new String(html, StandardCharsets.ISO_8859_1);
        List<Element> policies = policies(text);
        StringBuilder live = new StringBuilder();
        int copied = 0;
        for (Element policy : policies) {
            Range tag = policy.sourceRange();
            live.append(text, copied, tag.startPos()).append(opened(policy, origin));
            copied = tag.endPos();
        }
        String script = "<script defer src=\"" + LiveEndpoint.SCRIPT + "\" data-site=\"" + site + "\"></script>";
        // Behind the policy nothing odd in the page swallows it. Without a policy it stands at the end, where browsers
        // take it as part of the body.
        boolean early = !policies.isEmpty();
        live.append(early ? script : "").append(text, copied, text.length()).append(early ? "" : script);
        return live.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The tags that state a policy, where they are in the text. */
    private static List<Element> policies(String text) {
        Document page = Jsoup.parse(text, Parser.htmlParser().setTrackPosition(true));
        List<Element> policies = new ArrayList<>(page.select("head meta[http-equiv=Content-Security-Policy][content]"));
        policies.removeIf(policy -> !policy.sourceRange().isTracked());
        return policies;
    }

    private static String opened(Element policy, String origin) {
        Element changed = policy.shallowClone();
        ContentSecurityPolicy opened = ContentSecurityPolicy.parse(policy.attr("content"))
                .allowing("script-src", origin + LiveEndpoint.SCRIPT)
                .allowing("connect-src", origin + LiveEndpoint.STATE);
        return changed.attr("content", opened.toString()).outerHtml();
    }
}
