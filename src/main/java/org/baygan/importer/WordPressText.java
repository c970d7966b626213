package org.baygan.importer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives WordPress's stored texts the paragraphs that it gives them itself when it shows them. Stateless. */
final class WordPressText {
    private static final Set<String> KEPT =
            Set.of("pre", "code", "textarea", "table", "tbody", "thead", "tr", "ul", "ol");

    private static final Pattern BACKGROUND = Pattern.compile("background-image:\\s*url\\(\\s*[\"']?([^\"')]+)");

    private static final Set<String> AS_TYPED = Set.of("pre", "code", "textarea");

    private WordPressText() {}

    /**
     * A text as WordPress shows it: a text of blocks is divided at its lines only outside of the blocks, an older one
     * everywhere. Backgrounds are pictures, and a picture leads to no page that only shows it.
     *
     * @param isPageOfFile whether an address is that of WordPress's own page for a file
     */
    static String settled(String html, Predicate<String> isPageOfFile) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        for (Element cover : body.select("[class*=wp-block-cover][style*=background-image]")) {
            Matcher picture = BACKGROUND.matcher(cover.attr("style"));
            if (picture.find()) {
                cover.prependChild(new Element("figure").appendChild(new Element("img").attr("src", picture.group(1))));
            }
        }
        for (Element link : body.select("a[href]:has(> img)")) {
            if (isPageOfFile.test(link.attr("href")) || link.attr("rel").contains("attachment")) {
                link.unwrap();
            }
        }
        boolean blocks = html.contains("<!-- wp:");
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            Element parent = text.parent();
            boolean loose = body.equals(parent);
            if (parent != null && text.getWholeText().indexOf('\n') >= 0 && (loose || !blocks) && !isKept(parent)) {
                divide(text);
            }
        }
        return body.html();
    }

    private static boolean isKept(Element parent) {
        return KEPT.contains(parent.normalName()) || Ancestors.isWithin(parent, AS_TYPED);
    }

    private static void divide(TextNode text) {
        List<String> lines = List.of(text.getWholeText().replace("\r", "").split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.before(new Element("br"));
            }
            if (!lines.get(i).isEmpty()) {
                text.before(new TextNode(lines.get(i)));
            }
        }
        Node end = text;
        end.remove();
    }
}
