package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Reads OpenDocument texts, {@code .odt} (OASIS OpenDocument 1.3, part 3). Not thread-safe: one for each file. */
final class OpenDocumentFile {
    private static final int MOST_BLANKS = 100;
    private static final int MOST_REPEATED = 100;
    /** What repeated cells and rows may come to, in letters; more than that stands there once. */
    private static final int LONGEST_REPEATED = 1 << 20;

    private static final String CELL = "table:table-cell";
    private static final String COVERED_CELL = "table:covered-table-cell";
    private static final String ROW = "table:table-row";
    /** Closes a footnote, which stands apart from the text around it. */
    private static final String END_OF_NOTE = "</aside>";

    private final SafeZip zip;
    private final Map<String, String> styles = new HashMap<>();
    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final StringBuilder notes = new StringBuilder();
    private StringBuilder html = new StringBuilder();
    private final Deque<String> closing = new ArrayDeque<>();
    /** The levels of lists' styles that are numbered, each as {@code name level}; levels count from 1. */
    private final Set<String> numbered = new HashSet<>();
    /** How far the last list of a style, or with a name of its own, has counted. */
    private final Map<String, Integer> counted = new HashMap<>();

    private final Deque<ListUnderWay> lists = new ArrayDeque<>();
    private final Set<String> unread = new TreeSet<>();
    /** Cells and rows whose end hasn't come. */
    private final Deque<Repeated> repeated = new ArrayDeque<>();
    /** Empty cells that only count if another one follows in their row. */
    private String emptyCells = "";
    /** Where the words go that describe the last picture of a frame; -1 outside of one. */
    private int altAt = -1;

    private int headerRows;
    private int noteNumber;
    private int comments;
    private boolean tracked;

    /**
     * A cell or a row that may stand for several (19.675, 19.679).
     *
     * @param start where its HTML begins
     * @param times how often it stands there
     */
    private record Repeated(int start, int times) {}

    /** A list whose end hasn't come. */
    private static final class ListUnderWay {
        private final String style;
        private final String id;
        private int items;

        ListUnderWay(String style, String id, int items) {
            this.style = style;
            this.id = id;
            this.items = items;
        }
    }

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
        return new WordFile.Text(
                withCaptions(document.html.toString()) + document.notes,
                document.tracked,
                document.comments,
                document.unread);
    }

    private void walk(byte[] part, boolean withText) throws IOException, XMLStreamException {
        String style = "";
        String list = "";
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
                } else if (name.equals("text:list-style")) {
                    list = xml.isStart() ? xml.attribute("name") : "";
                } else if (name.equals("text:list-level-style-number")
                        && xml.isStart()
                        && !xml.attribute("num-format").isEmpty()) {
                    numbered.add(list + " " + xml.attribute("level"));
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
        String position = xml.attribute("text-position");
        String raised = position.startsWith("super") || position.matches("[1-9].*") ? " *raised" : "";
        String lowered = position.startsWith("sub") || position.startsWith("-") ? " *lowered" : "";
        styles.merge(
                style,
                (bold ? " *bold" : "") + (italic ? " *italic" : "") + (struck ? " *struck" : "") + raised + lowered,
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
            if (name.equals("text:list")) {
                endList();
            } else if (name.equals("table:table-header-rows")) {
                headerRows--;
            } else if (name.equals(CELL) || name.equals(COVERED_CELL) || name.equals(ROW)) {
                repeat(name.equals(ROW));
            } else if (name.equals("draw:frame")) {
                altAt = -1;
            } else if (end.equals(END_OF_NOTE)) {
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
            case "office:annotation" -> {
                comments++;
                xml.text();
            }
            case "svg:title", "svg:desc" -> describe(xml.text());
            case "text:ruby-text", // how its base is read
                    "text:table-of-content",
                    "text:illustration-index",
                    "text:table-index",
                    "text:object-index",
                    "text:user-index",
                    "text:alphabetical-index",
                    "text:note-citation",
                    "text:sequence-decls",
                    "office:forms" -> xml.text();
            case "text:h" -> open("<h" + level(xml) + ">", "</h" + level(xml) + ">");
            case "text:p" -> paragraph(style);
            case "text:span" -> span(style);
            case "text:a" -> open("<a href=\"" + BodyHtml.attribute(xml.attribute("href")) + "\">", "</a>");
            case "text:list" -> list(xml);
            case "text:list-item", "text:list-header" -> {
                if (!lists.isEmpty() && name.equals("text:list-item")) {
                    lists.peek().items++;
                }
                open("<li>", "</li>");
            }
            case "table:table" -> open("<table>", "</table>");
            case ROW -> {
                emptyCells = "";
                repeated.push(new Repeated(html.length(), times(xml.attribute("number-rows-repeated"))));
                open("<tr>", "</tr>");
            }
            case "table:table-header-rows" -> {
                headerRows++;
                open("", "");
            }
            case CELL, COVERED_CELL -> { // covered by a larger one: they keep the columns
                html.append(emptyCells);
                emptyCells = "";
                repeated.push(new Repeated(html.length(), times(xml.attribute("number-columns-repeated"))));
                open(headerRows > 0 ? "<th>" : "<td>", headerRows > 0 ? "</th>" : "</td>");
            }
            case "text:line-break" -> open("<br>", "");
            case "text:tab" -> open(" ", "");
            case "text:s" -> open(" ".repeat(blanks(xml.attribute("c"))), "");
            case "draw:image" -> {
                String picture = picture(xml.attribute("href").replaceFirst("^\\./", ""));
                altAt = picture.isEmpty() ? -1 : html.length() + "<img alt=\"".length();
                open(picture, "");
            }
            case "draw:text-box" -> open("<figure>", "</figure>");
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
        } else if (style.contains("horizontal_20_line")) {
            open("<hr>", "");
        } else if (style.contains("quotations")) {
            open("<blockquote><p>", "</p></blockquote>");
        } else if (style.contains("*bold")) {
            open("<p><strong>", "</strong></p>");
        } else {
            open("<p>", "</p>");
        }
    }

    private void span(String style) {
        String start = (style.contains("*raised") ? "<sup>" : style.contains("*lowered") ? "<sub>" : "")
                + (style.contains("*bold") ? "<strong>" : "")
                + (style.contains("*italic") ? "<em>" : "")
                + (style.contains("*struck") ? "<del>" : "");
        String end = (style.contains("*struck") ? "</del>" : "")
                + (style.contains("*italic") ? "</em>" : "")
                + (style.contains("*bold") ? "</strong>" : "")
                + (style.contains("*raised") ? "</sup>" : style.contains("*lowered") ? "</sub>" : "");
        open(start, end);
    }

    private static int level(XmlExport xml) {
        String level = xml.attribute("outline-level");
        return level.matches("[1-6]") ? Integer.parseInt(level) : 2;
    }

    private static int blanks(String count) {
        return count.matches("\\d{1,4}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
    }

    /**
     * A list inside another has its style; one that goes on with another begins behind the number at which that one
     * ended.
     */
    private void list(XmlExport xml) {
        String own = xml.attribute("style-name");
        String style = own.isEmpty() && !lists.isEmpty() ? lists.peek().style : own;
        String before = xml.attribute("continue-numbering").equals("true") ? style : xml.attribute("continue-list");
        int from = lists.isEmpty() ? counted.getOrDefault(before, 0) : 0;
        lists.push(new ListUnderWay(style, xml.attribute("id"), from));
        if (numbered.contains(style + " " + lists.size())) {
            open(from == 0 ? "<ol>" : "<ol start=\"" + (from + 1) + "\">", "</ol>");
        } else {
            open("<ul>", "</ul>");
        }
    }

    private void endList() {
        if (lists.isEmpty()) {
            return;
        }
        ListUnderWay list = lists.pop();
        if (lists.isEmpty()) {
            counted.put(list.style, list.items);
            counted.put(list.id, list.items);
        }
    }

    private String picture(String href) {
        byte[] bytes = zip.part(href).orElse(new byte[0]);
        if (href.startsWith("ObjectReplacements/") && !isPng(bytes)) {
            unread.add("formulas, charts or embedded objects");
            return "";
        }
        String ending =
                isPng(bytes) ? "png" : href.substring(href.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String address = bytes.length == 0
                ? BodyHtml.attribute(href)
                : "data:image/" + ending + ";base64," + Base64.getEncoder().encodeToString(bytes);
        return "<img alt=\"\" src=\"" + address + "\">";
    }

    /** Its title and its description are one alternative text. */
    private void describe(String words) {
        String alt = BodyHtml.attribute(words.replaceAll("\\s+", " ").strip());
        if (altAt >= 0 && !alt.isEmpty()) {
            boolean second = html.charAt(altAt) != '"';
            boolean same = html.indexOf(alt, altAt) == altAt;
            if (!second) {
                html.insert(altAt, alt);
            } else if (!same) {
                html.insert(html.indexOf("\"", altAt), " – " + alt);
            }
        }
    }

    private static int times(String number) {
        return number.matches("[1-9]\\d{0,8}") ? Math.min(MOST_REPEATED, Integer.parseInt(number)) : 1;
    }

    /** Programs fill a sheet up with empty cells and rows: those at an end say nothing. */
    private void repeat(boolean row) {
        Repeated one = repeated.isEmpty() ? new Repeated(html.length(), 1) : repeated.pop();
        String written = html.substring(one.start());
        boolean empty = written.replaceAll("<(?!img|sup)[^>]*>", "").isBlank();
        int more = written.length() * (long) one.times() > LONGEST_REPEATED ? 0 : one.times() - 1;
        if (row) {
            emptyCells = "";
            html.append(empty ? "" : written.repeat(more));
        } else if (empty) {
            html.setLength(one.start());
            emptyCells = written.repeat(more + 1);
        } else {
            html.append(written.repeat(more));
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    /** What stands in one frame with a picture is its caption. */
    private static String withCaptions(String html) {
        if (!html.contains("<figure>")) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (Element frame : page.select("figure")) {
            Element picture = frame.selectFirst("img");
            if (picture == null
                    || frame.select("img").size() > 1
                    || !frame.select("table,ul,ol,h1,h2").isEmpty()) {
                frame.tagName("div");
            } else {
                picture.remove();
                String caption = frame.html();
                frame.empty().appendChild(picture).appendElement("figcaption").html(caption);
            }
        }
        return page.body().html();
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
