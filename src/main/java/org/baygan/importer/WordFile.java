package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;

/** Reads Word's {@code .docx} (ECMA-376). Stateless. */
final class WordFile {
    private static final String STYLES = """
            p[style-name='Title'] => h1:fresh
            p[style-name='Subtitle'] => p.deck:fresh
            """;

    private WordFile() {}

    /**
     * A document's text as HTML.
     *
     * @param html the inside of a body, with footnotes as {@link Footnotes} has them
     * @param tracked whether it holds changes that nobody has accepted or rejected
     */
    record Text(String html, boolean tracked) {}

    /**
     * Reads a document.
     *
     * @throws ZipException if it is damaged or holds more than is reasonable
     * @throws XMLStreamException if one of its parts isn't what it should be
     */
    static Text read(Path file) throws IOException, XMLStreamException {
        SafeZip zip = SafeZip.read(file);
        byte[] main =
                zip.part("word/document.xml").orElseThrow(() -> new ZipException("it holds no word/document.xml"));
        for (Map.Entry<String, byte[]> part : zip.parts().entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                XmlExport.check(part.getValue());
            }
        }
        String source = new String(main, StandardCharsets.UTF_8);
        String html = html(zip);
        return new Text(withNotes(html), source.contains("<w:ins ") || source.contains("<w:del "));
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
