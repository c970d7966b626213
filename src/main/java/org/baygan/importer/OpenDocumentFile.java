package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/** Reads OpenDocument texts, {@code .odt} (OASIS OpenDocument 1.3, part 3). Not thread-safe: one for each file. */
final class OpenDocumentFile {
    private static final int MOST_BLANKS = 100;
    /** Closes a footnote, which stands apart from the text around it. */
    private static final String END_OF_NOTE = "</aside>";

    private final SafeZip zip;
    private final Map<String, String> styles = new HashMap<>();
    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final StringBuilder notes = new StringBuilder();
    private StringBuilder html = new StringBuilder();
    private final Deque<String> closing = new ArrayDeque<>();
    private int noteNumber;
    private boolean tracked;

    private OpenDocumentFile(SafeZip zip) {
        this.zip = zip;
    }

    /**
     * Reads a document.
     *
     * @throws ZipException if it is damaged or holds more than is reasonable
     * @throws XMLStreamException if one of its parts isn't what it should be
     */
    static WordFile.Text read(Path file) throws IOException, XMLStreamException {
        OpenDocumentFile document = new OpenDocumentFile(SafeZip.read(file));
        byte[] content =
                document.zip.part("content.xml").orElseThrow(() -> new ZipException("it holds no content.xml"));
        XmlExport.check(content);
        Optional<byte[]> shared = document.zip.part("styles.xml");
        if (shared.isPresent()) {
            XmlExport.check(shared.get());
            document.walk(shared.get(), false);
        }
        document.walk(content, true);
        return new WordFile.Text(document.html.toString() + document.notes, document.tracked);
    }

    private void walk(byte[] part, boolean withText) throws IOException, XMLStreamException {
        String style = "";
        boolean body = false;
        try (XmlExport xml = XmlExport.open(new ByteArrayInputStream(part))) {
            while (body ? xml.nextWithText() : xml.next()) {
                String name = xml.isText() ? "" : xml.name();
                if (name.equals("style:style") && xml.isStart()) {
                    style = xml.attribute("name");
                    styles.merge(
                            style, " " + xml.attribute("parent-style-name").toLowerCase(Locale.ROOT), String::concat);
                } else if (name.equals("style:text-properties") && xml.isStart()) {
                    note(style, xml);
                } else if (name.equals("office:text")) {
                    body = withText && xml.isStart();
                } else if (body) {
                    text(xml, name);
                }
            }
        }
    }

    private void note(String style, XmlExport xml) {
        boolean bold = xml.attribute("font-weight").equals("bold")
                || xml.attribute("font-weight-complex").equals("bold");
        boolean italic = xml.attribute("font-style").equals("italic")
                || xml.attribute("font-style-complex").equals("italic");
        boolean struck = !xml.attribute("text-line-through-style").isEmpty()
                && !xml.attribute("text-line-through-style").equals("none");
        styles.merge(
                style,
                (bold ? " *bold" : "") + (italic ? " *italic" : "") + (struck ? " *struck" : ""),
                String::concat);
    }

    private void text(XmlExport xml, String name) throws XMLStreamException {
        if (xml.isText()) {
            html.append(Entities.escape(xml.characters()));
        } else if (xml.isStart()) {
            start(xml, name);
        } else {
            String end = closing.isEmpty() ? "" : closing.pop();
            html.append(end);
            if (end.equals(END_OF_NOTE)) {
                notes.append(html);
                html = outer.pop();
            }
        }
    }

    private void start(XmlExport xml, String name) throws XMLStreamException {
        String style = styles.getOrDefault(xml.attribute("style-name"), "") + " "
                + xml.attribute("style-name").toLowerCase(Locale.ROOT);
        switch (name) {
            case "text:tracked-changes" -> { // holds what was deleted
                tracked = true;
                xml.text();
            }
            case "office:annotation",
                    "text:table-of-content",
                    "text:note-citation",
                    "text:sequence-decls",
                    "office:forms" -> xml.text();
            case "text:h" -> open("<h" + level(xml) + ">", "</h" + level(xml) + ">");
            case "text:p" -> paragraph(style);
            case "text:span" -> span(style);
            case "text:a" -> open("<a href=\"" + attribute(xml.attribute("href")) + "\">", "</a>");
            case "text:list" -> open("<ul>", "</ul>");
            case "text:list-item" -> open("<li>", "</li>");
            case "table:table" -> open("<table>", "</table>");
            case "table:table-row" -> open("<tr>", "</tr>");
            case "table:table-cell" ->
                open("<td colspan=\"" + attribute(xml.attribute("number-columns-spanned")) + "\">", "</td>");
            case "text:line-break" -> open("<br>", "");
            case "text:tab" -> open(" ", "");
            case "text:s" -> open(" ".repeat(blanks(xml.attribute("c"))), "");
            case "draw:image" -> open(picture(xml.attribute("href")), "");
            case "text:note" -> noteStart();
            default -> open("", "");
        }
    }

    private void open(String start, String end) {
        html.append(start);
        closing.push(end);
    }

    private void paragraph(String style) {
        boolean title = style.contains(" title");
        boolean deck = style.contains(" subtitle");
        if (title) {
            open("<h1>", "</h1>");
        } else if (deck) {
            open("<p class=\"deck\">", "</p>");
        } else if (style.contains("*bold")) {
            open("<p><strong>", "</strong></p>");
        } else {
            open("<p>", "</p>");
        }
    }

    private void span(String style) {
        String start = (style.contains("*bold") ? "<strong>" : "")
                + (style.contains("*italic") ? "<em>" : "")
                + (style.contains("*struck") ? "<del>" : "");
        String end = (style.contains("*struck") ? "</del>" : "")
                + (style.contains("*italic") ? "</em>" : "")
                + (style.contains("*bold") ? "</strong>" : "");
        open(start, end);
    }

    private static int level(XmlExport xml) {
        String level = xml.attribute("outline-level");
        return level.matches("[1-6]") ? Integer.parseInt(level) : 2;
    }

    private static int blanks(String count) {
        return count.matches("\\d{1,4}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
    }

    private static String attribute(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }

    private String picture(String href) {
        Optional<byte[]> bytes = zip.part(href);
        String ending = href.substring(href.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return bytes.isEmpty() || !MediaCopies.isPicture(href)
                ? ""
                : "<img alt=\"\" src=\"data:image/" + ending + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes.get()) + "\">";
    }

    private void noteStart() {
        noteNumber++;
        String name = Footnotes.ATTRIBUTE + "=\"" + noteNumber + "\"";
        html.append("<sup ").append(name).append("></sup>");
        outer.push(html);
        html = new StringBuilder("<aside ").append(name).append(">");
        closing.push(END_OF_NOTE);
    }
}
