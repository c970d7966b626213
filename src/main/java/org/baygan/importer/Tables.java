package org.baygan.importer;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Brings tables into the shape that Markdown can say: one row of headings, one line in each cell. Stateless. */
final class Tables {
    private static final Set<String> TABLE = Set.of("table");

    private Tables() {}

    /** The table around an element, or the element itself if it is one. */
    static @Nullable Element nearest(Element element) {
        return Ancestors.nearest(element, TABLE);
    }

    /** Rewrites a table in place. */
    static void settle(Element table) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> row.childrenSize() > 0)
                .toList();
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            caption.remove();
            table.before(caption.tagName("p"));
        }
        table.select("td,th").forEach(Tables::oneLine);
        rows.forEach(Tables::widen);
        lengthen(rows);
        boolean headed = rows.get(0).children().stream().allMatch(cell -> cell.nameIs("th"))
                || rows.get(0).closest("thead") != null;
        int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        Element body = new Element("tbody");
        Element head = new Element("thead");
        head.appendChild(headed ? rows.get(0) : emptyRow(columns));
        head.select("td").forEach(cell -> cell.tagName("th"));
        rows.stream().skip(headed ? 1 : 0).forEach(row -> {
            row.select("th").forEach(cell -> cell.tagName("td"));
            body.appendChild(row);
        });
        rows.forEach(row -> fill(row, columns));
        table.empty().appendChild(head).appendChild(body);
    }

    private static int span(Element cell, String direction) {
        String span = cell.attr(direction);
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    /** A cell over several columns stands in its first one. */
    private static void widen(Element row) {
        for (Element cell : row.children()) {
            String rows = cell.attr("rowspan");
            for (int i = span(cell, "colspan"); i > 1; i--) {
                cell.after(new Element(cell.normalName()).attr("rowspan", rows));
            }
        }
    }

    /** A cell over several rows stands in its first one; those below it keep their columns. */
    private static void lengthen(List<Element> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            for (int column = 0; column < row.childrenSize(); column++) {
                int last = Math.min(rows.size(), i + span(row.child(column), "rowspan"));
                for (int below = i + 1; below < last; below++) {
                    Element other = rows.get(below);
                    while (other.childrenSize() < column) {
                        other.appendElement("td");
                    }
                    other.insertChildren(
                            column == other.childrenSize()
                                    ? -1
                                    : other.child(column).siblingIndex(),
                            List.of(new Element("td")));
                }
            }
        }
    }

    private static Element emptyRow(int columns) {
        Element row = new Element("tr");
        for (int i = 0; i < columns; i++) {
            row.appendElement("th");
        }
        return row;
    }

    private static void fill(Element row, int columns) {
        for (Element cell : row.children()) {
            String align = cell.attr("align");
            cell.clearAttributes();
            if (!align.isEmpty()) {
                cell.attr("align", align);
            }
        }
        String name = row.closest("thead") == null ? "td" : "th";
        while (row.childrenSize() < columns) {
            row.appendElement(name);
        }
    }

    private static void oneLine(Element cell) {
        cell.select("br,hr").forEach(line -> line.replaceWith(new TextNode(" ")));
        for (Element block : cell.select("p,div,dt,dd,center,section,figure")) {
            block.after(new TextNode(" "));
            block.unwrap();
        }
    }
}
