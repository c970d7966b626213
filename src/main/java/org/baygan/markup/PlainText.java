package org.baygan.markup;

import java.util.List;
import org.baygan.markup.PlainLine.Kind;

/** Plain text: every line that isn't blank is a paragraph, a heading or an item of a list, by {@link PlainLine}. */
final class PlainText {
    private final HtmlOutput out;
    private final UniqueIds taken = new UniqueIds();
    private String open = "";

    private PlainText(HtmlOutput out) {
        this.out = out;
    }

    /** Writes a text with its headings and lists. */
    static void write(String body, HtmlOutput out) {
        new PlainText(out).write(PlainLine.of(body));
    }

    /** Writes a text of which nothing is known but its lines. */
    static void writeParagraphs(String body, HtmlOutput out) {
        PlainText text = new PlainText(out);
        body.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(text::paragraph);
    }

    private void write(List<PlainLine> lines) {
        int highest = lines.stream()
                .filter(line -> line.kind() == Kind.HEADING)
                .mapToInt(PlainLine::number)
                .min()
                .orElse(0);
        PlainLine before = new PlainLine(Kind.PARAGRAPH, 0, "");
        for (PlainLine line : lines) {
            if (!line.continues(before)) {
                closeList();
            }
            switch (line.kind()) {
                case HEADING -> heading(line.words(), "h" + Math.min(6, line.number() + 2 - highest));
                case PARAGRAPH -> paragraph(line.words());
                case BULLET, NUMBERED -> item(line);
            }
            before = line;
        }
        closeList();
    }

    private void heading(String words, String name) {
        out.markup("<" + name)
                .beginText(false)
                .attribute("id", taken.add(words))
                .markup(">");
        out.text(words).endText().markup("</" + name + ">").endBlock();
    }

    private void paragraph(String words) {
        out.markup("<p").beginText(false).markup(">");
        Inlines.bareLinks(words, out);
        out.endText().markup("</p>").endBlock();
    }

    private void item(PlainLine line) {
        if (open.isEmpty()) {
            open = line.kind() == Kind.BULLET ? "ul" : "ol";
            out.markup("<" + open).beginText(false);
            if (line.kind() == Kind.NUMBERED && line.number() != 1) {
                out.attribute("start", Integer.toString(line.number()));
            }
            out.markup(">").endBlock();
        }
        out.markup("<li").beginText(false).markup(">");
        Inlines.bareLinks(line.words(), out);
        out.endTextBlock();
        out.endText().markup("</li>").endBlock();
    }

    private void closeList() {
        if (!open.isEmpty()) {
            out.endText().markup("</" + open + ">").endBlock();
            open = "";
        }
    }
}
