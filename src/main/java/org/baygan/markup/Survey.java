package org.baygan.markup;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must be known of a whole document before its first line is written. Made in one walk without recursion.
 *
 * @param headings all headings of the Markdown, in their order
 * @param references the link reference definitions by their folded label, the first of each
 * @param highestHeading the smallest level of all headings, those in raw HTML included; 7 if there are none
 * @param rawIds the names that raw HTML gives its elements, in their order
 * @param rawHtml whether any HTML is written raw
 * @param depth the depth of the tree
 */
record Survey(
        List<Heading> headings,
        Map<String, Reference> references,
        int highestHeading,
        List<String> rawIds,
        boolean rawHtml,
        int depth) {

    static Survey of(Node document) {
        List<Heading> headings = new ArrayList<>();
        Map<String, Reference> references = new HashMap<>();
        List<String> rawIds = new ArrayList<>();
        int highest = 7;
        boolean rawHtml = false;
        int depth = 1;
        int deepest = 1;
        Node node = document;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node instanceof Heading heading) {
                headings.add(heading);
                highest = Math.min(highest, heading.getLevel());
            } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                rawHtml = true;
                highest = Math.min(highest, highestRawHeading(node.getChars()));
                addIds(node.getChars(), rawIds);
            } else if (node instanceof Reference reference) {
                references.putIfAbsent(key(reference.getReference()), reference);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == document ? null : node.getNext();
        }
        return new Survey(headings, references, highest, rawIds, rawHtml, deepest);
    }

    /** A reference label as labels are compared, the same in every locale (CommonMark 0.31, "matches"). */
    static String key(CharSequence label) {
        return Escaping.collapseWhitespace(label, true).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static void addIds(CharSequence html, List<String> ids) {
        HtmlTags tags = new HtmlTags(html, 0, html.length());
        while (tags.next()) {
            if (!tags.isClosing()) {
                Map<String, String> attributes = tags.attributes();
                String name = tags.name().equals("a") ? attributes.getOrDefault("name", "") : "";
                String id = attributes.getOrDefault("id", name);
                if (!id.isBlank()) {
                    ids.add(id);
                }
            }
        }
    }

    private static int highestRawHeading(CharSequence html) {
        int highest = 7;
        for (int i = 0; i + 2 < html.length(); i++) {
            char level = html.charAt(i + 2);
            if (html.charAt(i) == '<' && (html.charAt(i + 1) | 0x20) == 'h' && level >= '1' && level <= '6') {
                highest = Math.min(highest, level - '0');
            }
        }
        return highest;
    }
}
