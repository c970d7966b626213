package org.baygan.importer;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes apart HTML whose lines are divided by {@code <br>}. Stateless. */
final class HtmlLines {
    private HtmlLines() {}

    /** Whether there is a letter or a digit. */
    static boolean hasWords(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * What stands behind the first line that has words; all of the HTML if a quotation or code begins before that
     * line ends.
     */
    static String withoutFirst(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        StringBuilder seen = new StringBuilder();
        for (Node node : new ArrayList<>(body.childNodes())) {
            if (node instanceof Element element && (element.nameIs("blockquote") || element.nameIs("pre"))) {
                return html;
            }
            boolean isBreak = node instanceof Element element && element.nameIs("br");
            if (isBreak && hasWords(seen)) {
                node.remove();
                break;
            }
            seen.append(node instanceof Element element ? element.wholeText() : node.outerHtml());
            node.remove();
        }
        return body.html();
    }
}
