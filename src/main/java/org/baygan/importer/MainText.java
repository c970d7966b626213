package org.baygan.importer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that holds nearly all of its text, whatever its layout: a coarse rule that loses little.
 * Stateless.
 */
final class MainText {
    /** How much of a page's text makes a part the main one. */
    private static final double NEARLY_ALL = 0.85;
    /** The largest share of links in a text that isn't a list. */
    private static final double FEW = 0.15;
    /** A page with more text than this is hardly a list or a frame. */
    private static final int LONG = 1000;

    private static final String FRAME =
            "script, style, noscript, template, nav, aside, footer, form, button, select, [hidden],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary]";
    private static final Pattern AROUND =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:comments?|disqus|sidebar|footer|menu|nav|"
                    + "navbar|navigation|breadcrumbs?|related|share|social|sponsor|advert|ads?|promo|popup|cookie|banner|"
                    + "pagination|toc)(?:$|[\\s_-])");

    private MainText() {}

    /** Finds it; empty if the page has little text, or much of it is links. */
    static Optional<Element> of(Document page) {
        Element body = page.body().clone();
        body.select(FRAME).remove();
        for (Element element : body.select("[class], [id]")) {
            if (!element.equals(body)
                    && AROUND.matcher(element.className() + " " + element.id()).find()) {
                element.remove();
            }
        }
        Map<Element, Integer> lengths = lengths(body);
        int all = lengths.getOrDefault(body, 0);
        Element main = body;
        for (Element next = body; next != null; next = largest(next, lengths, all)) {
            main = next;
        }
        boolean few = length(main) >= (1 - FEW) * main.text().length();
        return few && length(main) >= LONG ? Optional.of(main) : Optional.empty();
    }

    private static @Nullable Element largest(Element element, Map<Element, Integer> lengths, int all) {
        return element.children().stream()
                .filter(child -> lengths.getOrDefault(child, 0) >= all * NEARLY_ALL)
                .findFirst()
                .orElse(null);
    }

    /** How much text each element has that is no link, in one go: pages may be nested deep. */
    private static Map<Element, Integer> lengths(Element root) {
        Map<Element, Integer> lengths = new HashMap<>();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                Element parent = node.parent() instanceof Element above ? above : null;
                if (parent == null || node.equals(root)) {
                    return;
                }
                if (node instanceof TextNode text) {
                    lengths.merge(parent, text.text().strip().length(), Integer::sum);
                } else if (node instanceof Element element && !element.nameIs("a")) {
                    lengths.merge(parent, lengths.getOrDefault(element, 0), Integer::sum);
                }
            }
        });
        return lengths;
    }

    /** How much text something has that is no link. */
    static int length(Element element) {
        return element.text().length() - element.select("a").text().length();
    }
}
