package org.baygan.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baygan.model.FileReference;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes sanitised HTML, leaving out tags where the content model doesn't allow them (HTML Living Standard, 4): a
 * block inside a phrase, a cell outside a table.
 */
final class RawHtmlWriter implements HtmlStreamEventReceiver {
    /**
     * The element of a box beside the text. Its role {@link #NOTE} says that it is a note, and no landmark of the page.
     */
    static final String BOX = "aside";

    static final String NOTE = "note";

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "aside",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "details",
            "summary");
    /** Elements that hold only phrases; some of them are blocks, such as a paragraph. */
    private static final Set<String> PHRASES = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "span", "code", "kbd", "samp", "var", "b",
            "strong", "i", "em", "u", "s", "mark", "small", "sub", "sup", "abbr", "cite", "q", "dfn", "time", "bdi",
            "bdo", "ruby", "rt", "rp", "a", "del", "ins");

    /** Elements of text, which run in the other direction if all their letters do. */
    private static final Set<String> TEXTS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "aside",
            "ul",
            "ol",
            "li",
            "dt",
            "dd",
            "th",
            "td",
            "figcaption",
            "summary",
            "caption");

    /** What may hold text without a paragraph around it, and shouldn't. */
    private static final Set<String> OF_PARAGRAPHS = Set.of("", "div", "blockquote", "aside", "details");

    /** The entry of a paragraph that nobody wrote. */
    private static final String IMPLIED = "+p";

    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("li", Set.of("ul", "ol")),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("rt", Set.of("ruby")),
            Map.entry("rp", Set.of("ruby")),
            Map.entry("caption", Set.of("table")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("tr", Set.of("thead", "tbody", "tfoot")),
            Map.entry("th", Set.of("tr")),
            Map.entry("td", Set.of("tr")),
            Map.entry("figcaption", Set.of("figure")),
            Map.entry("summary", Set.of("details")));

    /** Elements that hold nothing but these. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd"),
            "table", Set.of("caption", "thead", "tbody", "tfoot"),
            "thead", Set.of("tr"),
            "tbody", Set.of("tr"),
            "tfoot", Set.of("tr"),
            "tr", Set.of("th", "td"));

    private final HtmlOutput out;
    private final List<FileReference> found;
    private final List<FileReference> references = new ArrayList<>();
    /**
     * The open elements. One that was left out begins with a minus sign, one that mutes the text with a number sign; an
     * implied paragraph is {@link #IMPLIED}.
     */
    private final Deque<String> open = new ArrayDeque<>();

    private int phrases;
    private int linksOpen;
    private int linkStart;
    /** Where the implied paragraph begins whose first element is the link that is open; -1 if there is none. */
    private int impliedStart = -1;

    /** Whether the tag before was the box that we write around our own tables. */
    private boolean tableBox;

    /** For each open table whether a box was put around it here. */
    private final Deque<Boolean> boxedTables = new ArrayDeque<>();

    RawHtmlWriter(HtmlOutput out, List<FileReference> found) {
        this.out = out;
        this.found = found;
    }

    /** The references that were written, in their order. */
    List<FileReference> references() {
        return references;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        while (!open.isEmpty()) {
            closeTag(open.getFirst());
        }
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        boolean isVoid = VOID.contains(name);
        if (BLOCKS.contains(name)) {
            endImplied();
            if (phrases > 0) {
                endPhrases();
            }
        } else if (!name.equals("br")) {
            imply(name);
        }
        if (!isAllowed(name)) {
            if (!isVoid) {
                open.push("-" + name);
            }
            endText(name);
            return;
        }
        if (BLOCKS.contains(name)) {
            out.endTextBlock();
        }
        if (name.equals("table")) {
            boxedTables.push(!tableBox);
        }
        if (name.equals("table") && !tableBox) {
            out.markup("<div")
                    .attribute("class", "table")
                    .attribute("tabindex", "0")
                    .markup(">");
        }
        tableBox = name.equals("div") && attributes.contains("table");
        out.markup("<").markup(name);
        if (name.equals(BOX) && !attributes.contains("role")) {
            out.attribute("role", NOTE);
        }
        if (TEXTS.contains(name)) {
            out.beginText(attributes.contains("dir"));
        }
        boolean note = false;
        for (int i = 0; i < attributes.size(); i += 2) {
            note |= attributes.get(i).equals("role")
                    && attributes.get(i + 1).startsWith("doc-")
                    && !attributes.get(i + 1).equals("doc-endnotes");
            attribute(attributes.get(i), attributes.get(i + 1));
        }
        out.markup(">");
        if (name.equals("br")) {
            out.textBreak();
        }
        if (!isVoid) {
            enter(name, note);
        }
    }

    @Override
    public void closeTag(String name) {
        endImplied();
        String entry = open.isEmpty() ? "" : open.pop();
        if (entry.isEmpty() || VOID.contains(name)) {
            return;
        }
        if (entry.startsWith("-")) {
            endText(entry.substring(1));
            return;
        }
        boolean note = entry.startsWith("#");
        String element = note ? entry.substring(1) : entry;
        if (note) {
            out.unmute();
        }
        phrases -= PHRASES.contains(element) ? 1 : 0;
        linksOpen -= element.equals("a") ? 1 : 0;
        if (TEXTS.contains(element)) {
            out.endText();
        }
        out.markup("</").markup(element).markup(">");
        if (element.equals("table") && !boxedTables.isEmpty() && boxedTables.pop()) {
            out.markup("</div>");
        }
        endText(element);
    }

    /** Begins a paragraph if text or a phrase stands where there is none. */
    private void imply(String name) {
        if (phrases == 0 && OF_PARAGRAPHS.contains(parent())) {
            impliedStart = name.equals("a") ? out.length() : -1;
            out.markup("<p").beginText(false).markup(">");
            open.push(IMPLIED);
            phrases++;
        }
    }

    private void endImplied() {
        if (!open.isEmpty() && open.getFirst().equals(IMPLIED)) {
            open.pop();
            phrases--;
            out.endText().markup("</p>");
            endText("p");
        }
    }

    @Override
    public void text(String text) {
        if (!text.isBlank()) {
            imply("");
        }
        out.flowingText(text);
    }

    private void enter(String name, boolean note) {
        if (note) {
            out.mute();
        }
        phrases += PHRASES.contains(name) ? 1 : 0;
        if (name.equals("a")) {
            linksOpen++;
            linkStart = out.length();
        }
        open.push(note ? "#" + name : name);
    }

    /**
     * Ends the phrases around a block that begins, since they can't hold it; a link in which nothing stands yet goes on
     * around it.
     */
    private void endPhrases() {
        if (linksOpen > 0 && out.length() == linkStart) {
            takeBackImplied();
            return;
        }
        List<String> ended = new ArrayList<>();
        while (!open.isEmpty() && (open.getFirst().startsWith("-") || isPhrase(open.getFirst()))) {
            String entry = open.getFirst();
            if (entry.equals(IMPLIED)) {
                endImplied();
                continue;
            }
            closeTag(entry);
            ended.add(entry.startsWith("-") ? entry : "-" + entry.replace("#", ""));
        }
        for (int i = ended.size() - 1; i >= 0; i--) {
            open.push(ended.get(i));
        }
    }

    /** A link around a block isn't in a paragraph. */
    private void takeBackImplied() {
        if (impliedStart >= 0 && open.size() > 1) {
            String link = open.pop();
            if (open.getFirst().equals(IMPLIED)) {
                open.pop();
                phrases--;
                out.endText();
                out.takeBack(impliedStart, "<p>");
                linkStart -= 3;
            }
            open.push(link);
            impliedStart = -1;
        }
    }

    private static boolean isPhrase(String entry) {
        return entry.equals(IMPLIED) || PHRASES.contains(entry.startsWith("#") ? entry.substring(1) : entry);
    }

    private void endText(String name) {
        if (BLOCKS.contains(name)) {
            out.endTextBlock();
        }
    }

    private boolean isAllowed(String name) {
        if (name.equals("a") && linksOpen > 0) {
            return false;
        }
        if (BLOCKS.contains(name) && phrases > 0) {
            return false;
        }
        String parent = parent();
        Set<String> siblings = CHILDREN.get(parent);
        Set<String> parents = PARENTS.get(name);
        return (siblings == null || siblings.contains(name)) && (parents == null || parents.contains(parent));
    }

    /** The innermost open element that was written; empty if there is none. */
    private String parent() {
        for (String entry : open) {
            if (!entry.startsWith("-")) {
                return entry.startsWith("#") || entry.startsWith("+") ? entry.substring(1) : entry;
            }
        }
        return "";
    }

    private void attribute(String name, String value) {
        if (value.isEmpty() || value.charAt(0) != FileReference.OPEN) {
            out.attribute(name, value);
            return;
        }
        int index = Integer.parseInt(value, 1, value.length() - 1, 10);
        references.add(found.get(index));
        out.reference(name, references.size() - 1);
    }
}
