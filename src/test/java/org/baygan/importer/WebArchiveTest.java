package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    private static byte[] capture(String address, String date, String type, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                                + "WARC-Target-URI: " + address + "\r\nWARC-Date: " + date + "T00:00:00Z\r\n"
                                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                                + (http.length + content.length)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        record.write(http);
        record.write(content);
        record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(record.toByteArray());
        }
        return zipped.toByteArray();
    }

    private static byte[] archive(String page) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(capture(
                "https://old.example/a/", "2012-01-01", "text/html; charset=utf-8", "<h1>کهنه</h1><p>پیشین</p>"));
        all.write(capture("https://old.example/a/", "2014-01-01", "text/html; charset=utf-8", page));
        all.write(capture(
                "https://old.example/b/", "2013-01-01", "text/html", "<h1>دومی</h1><p>نزد <a href='/a/'>یکمی</a></p>"));
        all.write(capture("https://old.example/p.png", "2013-01-01", "image/png", "png"));
        all.write(capture("https://old.example/s.css", "2013-01-01", "text/css", "css"));
        return all.toByteArray();
    }

    @Test
    void the_newest_capture_of_each_page_becomes_an_article_with_its_pictures() throws Exception {
        imports.write("site.warc.gz", archive("<h1>تازه</h1><p>متن <img src='/p.png' alt='نما'></p>"));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(report.findings()).isEmpty();
        assertThat(imports.files()).containsExactly("fa/dwmy.md", "fa/tazh.md", "fa/tazh/p.png");
        assertThat(imports.body("fa/tazh.md")).isEqualTo("متن ![نما](tazh/p.png)");
        assertThat(imports.body("fa/dwmy.md")).isEqualTo("نزد [یکمی](tazh.md)");
        assertThat(imports.article("fa/tazh.md").aliases()).containsExactly("a/index.html");
    }

    @Test
    void a_wacz_file_is_unpacked_for_the_time_of_the_import() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/../../data.warc.gz"));
            zip.write(archive("<h1>تازه</h1><p>متن</p>"));
        }
        imports.write("site.wacz", bytes.toByteArray());
        imports.run("site.wacz");
        assertThat(imports.files()).containsExactly("fa/dwmy.md", "fa/tazh.md");
        try (Stream<Path> left = Files.list(folder.resolve("content/.import"))) {
            assertThat(left.map(file -> String.valueOf(file.getFileName()))).containsExactly("imported.tsv");
        }
    }

    @Test
    void what_comes_before_a_break_is_imported() throws Exception {
        byte[] whole = archive("<h1>تازه</h1><p>متن</p>");
        imports.write("site.warc.gz", Arrays.copyOf(whole, whole.length - 150));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(imports.files()).contains("fa/dwmy.md", "fa/tazh.md");
        assertThat(Imports.messages(report)).singleElement().asString().startsWith("The archive breaks off: ");
    }

    @Test
    void a_wacz_file_without_captures_is_an_error() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
        }
        imports.write("site.wacz", bytes.toByteArray());
        assertThat(Imports.messages(imports.run("site.wacz")))
                .containsExactly("The file holds no captures: no .warc file is in it");
    }

    @Test
    void captures_that_only_repeat_others_are_counted() throws Exception {
        String revisit = String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: revisit",
                "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000002>",
                "WARC-Target-URI: https://old.example/a/",
                "WARC-Date: 2015-01-01T00:00:00Z",
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest",
                "Content-Length: 0",
                "",
                "",
                "",
                "");
        imports.write("site.warc", revisit);
        ImportReport report = imports.run("site.warc");
        assertThat(report.leftOut()).isEqualTo(Map.of("captures that only say that nothing had changed", 1));
    }

    @Test
    void a_capture_that_is_far_too_long_is_told_and_the_others_are_imported() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(capture("https://old.example/long/", "2012-01-01", "text/html", "<h1>".repeat(1 << 21) + " "));
        all.write(archive("<h1>تازه</h1><p>متن</p>"));
        imports.write("site.warc.gz", all.toByteArray());
        ImportReport report = imports.run("site.warc.gz");
        assertThat(imports.files()).containsExactly("fa/dwmy.md", "fa/tazh.md");
        assertThat(Imports.messages(report))
                .contains("The capture of https://old.example/long/ is too large, and was left out");
    }

    @Test
    void no_more_is_unpacked_than_there_may_be() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part < 3; part++) {
                zip.putNextEntry(new ZipEntry("archive/" + part + ".warc"));
                zip.write(new byte[1 << 20]);
            }
        }
        Path file = imports.write("site.wacz", bytes.toByteArray());
        ImportFindings findings = new ImportFindings("site.wacz");
        long unpacked;
        try (WebArchive archive = new WebArchive(file, imports.settings(), findings, 1 << 16)) {
            archive.read(item -> {});
            try (Stream<Path> parts = Files.list(folder.resolve("content/.import"))) {
                unpacked = parts.mapToLong(part -> part.toFile().length()).sum();
            }
        }
        assertThat(unpacked).isBetween(1L, 1L << 17);
        assertThat(findings.all())
                .anySatisfy(found -> assertThat(found.message())
                        .isEqualTo("The file unpacks to more than 0 GB; the rest of it was left out"));
    }
}
