package org.baygan.importer;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Numbered lists of Word's that go on behind a paragraph: the library begins each part anew, at 1. Where a part begins,
 * a bookmark tells the number, which comes through the library as an anchor. Stateless.
 */
final class WordLists {
    private static final String BOOKMARK = "list-goes-on-at-";

    private WordLists() {}

    /** Marks, in a document's own XML (ECMA-376, 17.9), the parts of lists that go on. */
    static void mark(Document xml) {
        Map<String, Integer> counts = new HashMap<>();
        for (Element paragraph : xml.getElementsByTag("w:p")) {
            String list = list(paragraph);
            if (list.isEmpty() || !value(paragraph, "w:ilvl").equals("0")) {
                continue;
            }
            int number = counts.merge(list, 1, Integer::sum);
            Element before = paragraph.previousElementSibling();
            if (number > 1 && (before == null || list(before).isEmpty())) {
                paragraph.appendElement("w:bookmarkStart").attr("w:name", BOOKMARK + number);
            }
        }
    }

    /** Which list a paragraph is an item of; empty if it is in none. */
    private static String list(Element paragraph) {
        return paragraph.nameIs("w:p") ? value(paragraph, "w:numId") : "";
    }

    private static String value(Element paragraph, String name) {
        Element properties = paragraph.selectFirst("> w|pPr > w|numPr");
        Element element =
                properties == null ? null : properties.getElementsByTag(name).first();
        return element == null ? "" : element.attr("w:val");
    }

    /** Gives the marked parts of lists their first numbers, in the HTML that the library made. */
    static void number(Document page) {
        for (Element anchor : page.select("a[id^=" + BOOKMARK + "]")) {
            Element list = anchor.closest("ol");
            if (list != null) {
                list.attr("start", anchor.id().substring(BOOKMARK.length()));
            }
            anchor.remove();
        }
    }
}
