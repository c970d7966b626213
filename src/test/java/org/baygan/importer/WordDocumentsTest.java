package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
                    + "><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"toc 1\"/></w:style></w:styles>",
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
    void moved_text_first_letters_in_frames_and_quotations_are_kept() throws Exception {
        imports.write(
                "a.docx",
                docx(
                        paragraph("<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>", "ب")
                                + paragraph("<w:jc w:val=\"both\"/>", "ازار باز شد")
                                + "<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>این</w:t></w:r></w:moveFrom></w:p>"
                                + paragraph("<w:pStyle w:val=\"Q\"/>", "نقل قول")
                                + paragraph("<w:pStyle w:val=\"C\"/>", "فهرست 3")
                                + "<w:p><w:moveTo w:id=\"1\"><w:r><w:t>این</w:t></w:r></w:moveTo></w:p>"
                                + "<w:p xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:oMath ><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"));
        ImportReport report = imports.run("a.docx");
        assertThat(imports.body("fa/a.md")).isEqualTo("بازار باز شد\n> نقل قول\n\nاین");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "a.docx holds tracked changes, which were taken as accepted",
                        "a.docx holds formulas, which were left out");
    }

    @Test
    void a_numbered_list_goes_on_behind_a_paragraph() throws Exception {
        imports.write(
                "a.docx",
                docx(
                        item(1, "نان")
                                + item(1, "پنیر")
                                + paragraph("", "و نیز")
                                + item(1, "چای")
                                + paragraph("", "فهرست دیگر")
                                + item(2, "قند"),
                        "word/numbering.xml",
                        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                                + "</w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"));
        imports.run("a.docx");
        assertThat(imports.body("fa/a.md")).isEqualTo("1. نان\n2. پنیر\n\nو نیز\n\n3. چای\n\nفهرست دیگر\n\n1. قند");
    }

    private static String item(int list, String text) {
        return paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    @Test
    void a_file_of_word_on_the_web_is_read() throws Exception {
        byte[] bytes = docx(paragraph("", "مردم برای خرید به بازار مرزی آمدند"));
        imports.write("a.docx", renamed(bytes, "document.xml", "document2.xml"));
        imports.run("a.docx");
        assertThat(imports.body("fa/a.md")).isEqualTo("مردم برای خرید به بازار مرزی آمدند");
    }

    private static byte[] renamed(byte[] zip, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName().replace(from, to)));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static final String ODT = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
              xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
            <office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>""";

    @Test
    void numbered_lists_of_opendocument_count_on() throws Exception {
        String styles =
                "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>"
                        + "<text:list-level-style-bullet text:level=\"2\"/></text:list-style>";
        String item = "<text:list-item><text:p>%s</text:p>%s</text:list-item>";
        String text = "<text:list text:style-name=\"L\">"
                + item.formatted("یک", "<text:list>" + item.formatted("الف", "") + "</text:list>")
                + item.formatted("دو", "") + "</text:list><text:p>میان</text:p>"
                + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" + item.formatted("سه", "")
                + "</text:list>";
        imports.write("a.odt", zip("content.xml", ODT.formatted(styles, text)));
        imports.run("a.odt");
        assertThat(imports.body("fa/a.md")).isEqualTo("1. یک\n   - الف\n2. دو\n\nمیان\n\n3. سه");
    }

    @Test
    void tables_captions_and_raised_words_of_opendocument_keep_their_places() throws Exception {
        String styles =
                "<style:style style:name=\"U\"><style:text-properties style:text-position=\"super 58%\"/></style:style>";
        String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
        String text =
                "<text:illustration-index><text:index-body><text:p>فهرست نگاره‌ها</text:p></text:index-body></text:illustration-index>"
                        + "<text:p>ده<text:span text:style-name=\"U\">۲</text:span></text:p>"
                        + "<table:table><table:table-header-rows><table:table-row>" + cell.formatted("الف")
                        + cell.formatted("ب")
                        + "</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>"
                        + cell.formatted("ج")
                        + "</table:table-row></table:table>"
                        + "<text:p><draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>شرح نگاره</text:p></draw:text-box></draw:frame></text:p>"
                        + "<text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame></text:p>"
                        + "<text:p><draw:frame><draw:image xlink:href=\"../b.png\"/></draw:frame></text:p>";
        imports.write("a.odt", zip("content.xml", ODT.formatted(styles, text), "Pictures/a.png", "png"));
        ImportReport report = imports.run("a.odt");
        assertThat(imports.body("fa/a.md")).isEqualTo("""
                ده<sup>۲</sup>

                | الف | ب |
                |-----|---|
                |     | ج |

                ![](a/picture.png "شرح نگاره")""");
        assertThat(Imports.messages(report))
                .containsExactly("a.odt holds formulas, charts or embedded objects, which were left out");
        assertThat(report.missing()).isEqualTo(1);
    }

    @Test
    void pictures_that_no_browser_shows_are_told() throws Exception {
        imports.write(
                "a.html",
                "<h1>سرخط نمونه</h1><p>متن <img alt='نقشه' src='data:image/x-emf;base64,AAAA'><img src='data:image/png;base64,%%%'></p>");
        ImportReport report = imports.run("a.html");
        assertThat(imports.body("fa/srkht-nmwnh.md")).isEqualTo("متن نقشه");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "The file picture.emf, which fa/srkht-nmwnh.md shows, is of a kind that isn't published from a content folder",
                        "A picture that stands in the text itself is damaged, and was left out");
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
        imports.write(
                "desk/i.docx",
                zip(IntStream.range(0, 10_010)
                        .mapToObj(i -> i % 2 == 0 ? "word/" + i : "x")
                        .toArray(String[]::new)));
        ImportReport report = imports.run("desk");
        assertThat(report.findings())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .hasSize(8);
        assertThat(Imports.messages(report).toString())
                .contains("a.doc is of an old kind (.doc)", "b.rtf is of an old kind (.rtf)", "c.docx can't be read")
                .contains(
                        "document type declaration",
                        "nested more than 200 deep",
                        "unpacks to more than 48 MB",
                        "it has more than 5000 parts",
                        "no word/document.xml");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void text_in_fields_custom_elements_and_changes_of_direction_comes_over() throws Exception {
        String body = "<w:customXml w:element=\"e\"><w:customXmlPr><w:placeholder/></w:customXmlPr><w:p>"
                + run("یک ") + "<w:fldSimple w:instr=\" PAGE \">" + run("دو ") + "</w:fldSimple>"
                + "<w:customXml w:element=\"i\">" + run("سه ") + "</w:customXml><w:dir w:val=\"rtl\">" + run("چهار ")
                + "</w:dir><w:bdo w:val=\"ltr\">" + run("پنج ") + "</w:bdo>"
                + "<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/a&quot; \">" + run("شش")
                + "</w:fldSimple></w:p></w:customXml>"
                + "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>" + run("خوانش") + "</w:rt><w:rubyBase>" + run("هفت")
                + "</w:rubyBase></w:ruby></w:r>" + run(" هشت") + "</w:p>";
        String comments = "<w:comments " + W + "><w:comment w:id=\"1\"><w:p>" + run("نه") + "</w:p></w:comment>"
                + "<w:comment w:id=\"2\"><w:p>" + run("ده") + "</w:p></w:comment></w:comments>";
        imports.write("a.docx", docx(body, "word/comments.xml", comments));
        ImportReport report = imports.run("a.docx");
        assertThat(imports.body("fa/a.md")).isEqualTo("یک دو سه چهار پنج [شش](https://example.org/a)\n\nهفت هشت");
        assertThat(report.leftOut()).isEqualTo(Map.of("comments", 2));
    }

    @Test
    void what_opendocument_says_of_a_picture_is_its_alternative_text() throws Exception {
        String text =
                "<text:p>پیش <text:ruby><text:ruby-base>پایه</text:ruby-base><text:ruby-text>خوانش</text:ruby-text>"
                        + "</text:ruby><office:annotation><text:p>یادداشت</text:p></office:annotation></text:p>"
                        + "<text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:title>بازار</svg:title>"
                        + "<svg:desc>مردم در \"بازار\"</svg:desc></draw:frame></text:p>"
                        + "<text:p><draw:frame><draw:text-box><text:p>کادر</text:p></draw:text-box><svg:title>نهان</svg:title>"
                        + "</draw:frame></text:p>";
        imports.write("a.odt", zip("content.xml", ODT.formatted("", text), "Pictures/a.png", "png"));
        ImportReport report = imports.run("a.odt");
        assertThat(imports.body("fa/a.md"))
                .isEqualTo("پیش پایه\n\n![بازار – مردم در \"بازار\"](a/picture.png)\n\nکادر");
        assertThat(report.leftOut()).isEqualTo(Map.of("comments", 1));
    }

    @Test
    void cells_and_rows_that_opendocument_says_once_stand_as_often_as_they_are() throws Exception {
        String cell = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>";
        String two = " table:number-columns-repeated=\"2\"";
        String text = "<table:table><table:table-row>" + cell.formatted(two, "الف") + cell.formatted("", "ب")
                + "<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell" + two + "/>"
                + cell.formatted("", "ج") + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell/></table:table-row></table:table>";
        imports.write("a.odt", zip("content.xml", ODT.formatted("", text)));
        imports.run("a.odt");
        assertThat(imports.body("fa/a.md")).isEqualTo("""
                |     |     |   |
                |-----|-----|---|
                | الف | الف | ب |
                |     |     | ج |
                |     |     | ج |""");
    }

    @Test
    void files_of_other_kinds_in_a_folder_are_counted() throws Exception {
        imports.write("desk/a.docx", docx(paragraph("", "متن")));
        imports.write("desk/~$a.docx", "x");
        imports.write("desk/list.xlsx", "x");
        imports.write("desk/b.pdf", "x");
        imports.write("desk/c.pdf", "x");
        assertThat(Imports.messages(imports.run("desk")))
                .containsExactly("3 files of other kinds were not read: 2 .pdf, 1 .xlsx");
    }
}
