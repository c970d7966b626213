package org.baygan.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Closes a table's cell and row before the next part of the table, where a writer has left their end tags out (HTML
 * Living Standard, 13.2.6.4.15). The sanitiser would begin another table within the cell, and take the rest of the
 * article into it. Stateless.
 */
final class UnclosedCells {
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot", "colgroup", "caption");

    private UnclosedCells() {}

    /** The HTML with these end tags. */
    static String closed(String html) {
        if (!html.toLowerCase(Locale.ROOT).contains("<table")) {
            return html;
        }
        StringBuilder closed = new StringBuilder(html.length());
        Deque<String> cells = new ArrayDeque<>(); // of each open table the open cell, or nothing
        int done = 0;
        HtmlTags tags = new HtmlTags(html, 0, html.length());
        while (tags.next()) {
            String name = tags.name();
            boolean opening = !tags.isClosing();
            if (name.equals("table") && opening) {
                cells.push("");
            } else if (name.equals("table")) {
                cells.poll();
            } else if (!cells.isEmpty() && (CELLS.contains(name) || name.equals("tr") || PARTS.contains(name))) {
                String cell = cells.pop();
                if (opening && PARTS.contains(name) && !cell.isEmpty()) {
                    closed.append(html, done, tags.start())
                            .append("</")
                            .append(cell)
                            .append("></tr>");
                    done = tags.start();
                }
                cells.push(opening && CELLS.contains(name) ? name : "");
            }
        }
        return closed.append(html, done, html.length()).toString();
    }
}
