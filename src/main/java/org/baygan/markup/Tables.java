package org.baygan.markup;

import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes tables in a box that can be scrolled with the keyboard, named by the table's header cells. */
final class Tables {
    private final HtmlOutput out;
    private final Inlines inlines;

    Tables(HtmlOutput out, Inlines inlines) {
        this.out = out;
        this.inlines = inlines;
    }

    void write(Node table, Optional<AttributeList> attributes) {
        String label = label(table);
        out.markup("<div").attribute("class", "table").attribute("tabindex", "0");
        if (!label.isEmpty()) {
            out.attribute("role", "group").attribute("aria-label", label);
        }
        out.markup("><table");
        attributes.flatMap(list -> inlines.validLanguage(list, table)).ifPresent(inlines::languageAttributes);
        out.markup(">").endBlock();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead && part.getFirstChild() != null) {
                part(part, "thead");
            } else if (part instanceof TableBody && part.getFirstChild() != null) {
                part(part, "tbody");
            }
        }
        out.markup("</table></div>").endBlock();
    }

    private void part(Node part, String name) {
        out.markup("<").markup(name).markup(">").endBlock();
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            out.markup("<tr>");
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell tableCell) {
                    cell(tableCell);
                }
            }
            out.markup("</tr>").endBlock();
        }
        out.markup("</").markup(name).markup(">").endBlock();
    }

    private void cell(TableCell cell) {
        boolean header = cell.isHeader() && !cell.getText().isBlank();
        out.markup(header ? "<th" : "<td").beginText(false);
        if (header) {
            out.attribute("scope", "col");
        }
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            out.attribute("class", "center");
        } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            out.attribute("class", "end");
        }
        out.markup(">");
        inlines.children(cell);
        out.endText().markup(header ? "</th>" : "</td>");
        out.textBreak();
    }

    private static String label(Node table) {
        StringJoiner label = new StringJoiner(" · ");
        Node row = table.getFirstChild() instanceof TableHead head ? head.getFirstChild() : null;
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            StringBuilder words = new StringBuilder();
            Inlines.plain(cell, words);
            if (!words.toString().isBlank()) {
                label.add(words.toString().strip());
            }
        }
        return label.toString();
    }
}
