package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.zwobble.mammoth.DocumentConverter;

/** Reads Word's {@code .docx} (ECMA-376). Stateless. */
final class WordFile {
    private static final String STYLES = """
            p[style-name='Title'] => h1:fresh
            p[style-name='Subtitle'] => p.deck:fresh
            p[style-name='Quote'] => blockquote > p:fresh
            p[style-name='Intense Quote'] => blockquote > p:fresh
            p[style-name='Block Text'] => blockquote > p:fresh
            p[style-name='TOC Heading'] => !
            p[style-name='toc 1'] => !
            p[style-name='toc 2'] => !
            p[style-name='toc 3'] => !
            p[style-name='toc 4'] => !
            """;
    /** Usually {@code document.xml}; Word on the web writes {@code document2.xml}. */
    private static final Pattern MAIN = Pattern.compile("word/document\\d*\\.xml");
    /** What the library passes over without a word. */
    private static final Map<String, Pattern> UNREAD = Map.of(
            "formulas", Pattern.compile("<m:oMath[ >]"),
            "charts, diagrams or embedded objects",
                    Pattern.compile("<c:chart[ >]|<dgm:relIds[ >]|<\\w+:OLEObject[ >]"));

    /** Around text: fields, custom XML, changes of direction, and how words are read (ECMA-376, 17.16, 17.5, 17.3). */
    private static final Pattern WRAPPED = Pattern.compile("<w:(?:fldSimple|customXml|dir|bdo|ruby)[ >]");

    private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
    private static final Pattern COMMENT = Pattern.compile("<w:comment[ >]");
    private static final Pattern TRACKED = Pattern.compile("<w:(?:ins|del|moveTo|moveFrom) ");

    private WordFile() {}

    /**
     * A document's text as HTML.
     *
     * @param html the inside of a body, with footnotes as {@link Footnotes} has them
     * @param tracked whether it holds changes that nobody has accepted or rejected
     * @param comments how many remarks stand beside it
     * @param unread what else it holds that can't be carried over, in words
     */
    record Text(String html, boolean tracked, int comments, Set<String> unread) {
        Text {
            unread = Set.copyOf(unread);
        }
    }

    /**
     * Reads a document.
     *
     * @throws ZipException if it is damaged or holds more than is reasonable
     * @throws XMLStreamException if one of its parts isn't what it should be
     */
    static Text read(Path file) throws IOException, XMLStreamException {
        SafeZip zip = SafeZip.read(file);
        String name = zip.parts().keySet().stream()
                .filter(part -> MAIN.matcher(part).matches())
                .findFirst()
                .orElseThrow(() -> new ZipException("it holds no word/document.xml"));
        for (Map.Entry<String, byte[]> part : zip.parts().entrySet()) {
            String lower = part.getKey().toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                XmlExport.check(part.getValue());
            }
        }
        String source = text(zip.part(name).orElseThrow());
        zip.parts().put(name, settled(source).getBytes(StandardCharsets.UTF_8));
        for (String notes : NOTES) {
            zip.part(notes)
                    .ifPresent(
                            part -> zip.parts().put(notes, settled(text(part)).getBytes(StandardCharsets.UTF_8)));
        }
        int comments = (int) zip.part("word/comments.xml")
                .map(part -> COMMENT.matcher(text(part)).results().count())
                .orElse(0L)
                .longValue();
        Set<String> unread = UNREAD.entrySet().stream()
                .filter(each -> each.getValue().matcher(source).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Text(withNotes(html(zip)), TRACKED.matcher(source).find(), comments, unread);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    /**
     * Says in the library's words what it doesn't know: moved text, first letters in frames, lists that go on, what
     * stands around text.
     */
    private static String settled(String source) {
        String moved = source.replace("<w:moveTo ", "<w:ins ").replace("</w:moveTo>", "</w:ins>");
        boolean wrapped = WRAPPED.matcher(moved).find();
        if (!wrapped && !moved.contains("w:dropCap=") && !moved.contains("<w:numPr>")) {
            return moved;
        }
        Document xml = Jsoup.parse(moved, "", Parser.xmlParser());
        xml.outputSettings().prettyPrint(false);
        if (wrapped) {
            xml.getElementsByTag("w:fldSimple").forEach(WordFile::field);
            xml.getElementsByTag("w:ruby").forEach(WordFile::base);
            xml.select("w|customXml > w|customXmlPr, w|fldSimple > w|fldData").remove();
            xml.select("w|fldSimple, w|customXml, w|dir, w|bdo").forEach(Element::unwrap);
        }
        xml.getElementsByTag("w:framePr").forEach(WordFile::joinFirstLetter);
        WordLists.mark(xml);
        return xml.outerHtml();
    }

    /** Writes a field that is one element as several, which the library knows: it may be a link. */
    private static void field(Element field) {
        field.before(mark("begin") + "<w:r><w:instrText>" + Entities.escape(field.attr("w:instr"))
                + "</w:instrText></w:r>" + mark("separate"));
        field.after(mark("end"));
    }

    private static String mark(String ofField) {
        return "<w:r><w:fldChar w:fldCharType=\"" + ofField + "\"/></w:r>";
    }

    /** The words themselves; how they are read stands above them for learners. */
    private static void base(Element ruby) {
        Element run = ruby.parent();
        Element base = ruby.getElementsByTag("w:rubyBase").first();
        if (run != null && base != null) {
            base.children().forEach(run::before);
        }
        ruby.remove();
    }

    private static void joinFirstLetter(Element frame) {
        Element letter = frame.closest("w|p");
        Element rest = letter == null ? null : letter.nextElementSibling();
        if (letter != null && rest != null && rest.nameIs("w:p") && frame.hasAttr("w:dropCap")) {
            int first = rest.childrenSize() > 0 && rest.child(0).nameIs("w:pPr") ? 1 : 0;
            letter.getElementsByTag("w:pPr").remove();
            rest.insertChildren(first, letter.childNodes());
            letter.remove();
        }
    }

    private static String html(SafeZip zip) throws IOException {
        try {
            return new DocumentConverter()
                    .addStyleMap(STYLES)
                    .disableEmbeddedStyleMap()
                    .convertToHtml(zip.zipped()) // a stream has no folder, so that linked pictures can't be read
                    .getValue();
        } catch (RuntimeException damaged) { // the library has no exception of its own for it
            throw new ZipException("its parts don't fit together: " + damaged.getMessage());
        }
    }

    /** The notes that mammoth lists at the end go where {@link Footnotes} finds them. */
    private static String withNotes(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        WordLists.number(page);
        for (Element note : page.select("li[id^=footnote-], li[id^=endnote-]")) {
            Element list = note.parent();
            note.select("a[href^=#footnote-ref-], a[href^=#endnote-ref-]").remove();
            page.body().appendChild(note.tagName("aside").attr(Footnotes.ATTRIBUTE, name(note.id())));
            if (list != null && list.childrenSize() == 0) {
                list.remove();
            }
        }
        for (Element reference : page.select("sup:has(a[href^=#footnote-]), sup:has(a[href^=#endnote-])")) {
            Element link = reference.selectFirst("a");
            if (link != null) {
                reference
                        .empty()
                        .attr(Footnotes.ATTRIBUTE, name(link.attr("href").substring(1)));
            }
        }
        return page.body().html();
    }

    private static String name(String id) {
        return (id.startsWith("endnote") ? "e" : "") + id.substring(id.lastIndexOf('-') + 1);
    }
}
