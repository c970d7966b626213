package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordDocumentsTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String body, String... more) throws IOException {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String rels =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
        String[] parts = {
            "[Content_Types].xml",
            types,
            "_rels/.rels",
            rels.replace(
                    "%s",
                    "<Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"word/document.xml\"/>"),
            "word/_rels/document.xml.rels",
            rels.replace(
                    "%s",
                    "<Relationship Id=\"r2\" Type=\"" + office
                            + "/footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"r3\" Type=\"" + office
                            + "/styles\" Target=\"styles.xml\"/>"),
            "word/styles.xml",
            "<w:styles " + W
                    + "><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style></w:styles>",
            "word/footnotes.xml",
            "<w:footnotes " + W
                    + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>اتاق بازرگانی</w:t></w:r></w:p></w:footnote></w:footnotes>",
            "word/document.xml",
            "<w:document " + W + "><w:body>" + body + "</w:body></w:document>"
        };
        String[] all = Arrays.copyOf(parts, parts.length + more.length);
        System.arraycopy(more, 0, all, parts.length, more.length);
        return zip(all);
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void a_word_file_keeps_title_half_spaces_bold_and_footnotes() throws Exception {
        imports.write(
                "desk/economy/1389-02-13 market.docx",
                docx(paragraph("<w:pStyle w:val=\"T\"/>", "بازار مرزی باز شد")
                        + "<w:p><w:r><w:t xml:space=\"preserve\">مردم </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>می‌آیند</w:t></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:ins w:id=\"5\"><w:r><w:t>.</w:t></w:r></w:ins>"
                        + "<w:del w:id=\"6\"><w:r><w:delText>نه</w:delText></w:r></w:del></w:p>"));
        ImportReport report = imports.run("desk");
        Article article = imports.article("fa/economy/market.md");
        assertThat(article.title()).isEqualTo("بازار مرزی باز شد");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(imports.body("fa/economy/market.md")).isEqualTo("مردم **می‌آیند**[^1].\n\n[^1]: اتاق بازرگانی");
        assertThat(Imports.messages(report))
                .containsExactly("economy/1389-02-13 market.docx holds tracked changes, which were taken as accepted");
    }

    @Test
    void an_opendocument_text_keeps_them_too() throws Exception {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
                <office:automatic-styles><style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
                <office:body><office:text><text:h text:outline-level="1">بازار</text:h>
                <text:p>مردم <text:span text:style-name="B">می‌آیند</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>اتاق</text:p></text:note-body></text:note>
                 و <text:a xlink:href="https://example.org/">پیوند</text:a></text:p>
                <text:list><text:list-item><text:p>یک</text:p></text:list-item></text:list>
                <text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p></office:text></office:body></office:document-content>""";
        imports.write("a.odt", zip("content.xml", content, "Pictures/a.png", "png"));
        imports.run("a.odt");
        assertThat(imports.article("fa/a.md").title()).isEqualTo("بازار");
        assertThat(imports.body("fa/a.md")).isEqualTo("""
                مردم **می‌آیند**[^1] و [پیوند](https://example.org/)

                - یک

                ![](a/picture.png)

                [^1]: اتاق""");
    }

    @Test
    void what_cannot_or_must_not_be_read_is_an_error_each() throws Exception {
        imports.write("desk/a.doc", "x");
        imports.write("desk/b.rtf", "x");
        imports.write("desk/c.docx", "no zip");
        imports.write("desk/d.docx", docx("<w:p/>").clone());
        imports.write(
                "desk/e.docx",
                zip("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        imports.write("desk/f.docx", zip("word/document.xml", "<a>".repeat(5000) + "</a>".repeat(5000)));
        imports.write("desk/g.docx", zip("word/document.xml", "<a/>", "word/media/b.bin", "0".repeat(60_000_000)));
        imports.write("desk/h.docx", zip("../../word/document.xml", "x"));
        ImportReport report = imports.run("desk");
        assertThat(report.findings())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .hasSize(7);
        assertThat(Imports.messages(report).toString())
                .contains("a.doc is of an old kind (.doc)", "b.rtf is of an old kind (.rtf)", "c.docx can't be read")
                .contains(
                        "document type declaration",
                        "nested more than 200 deep",
                        "unpacks to more than 48 MB",
                        "no word/document.xml");
    }
}
