package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baygan.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveTest {
    private static final String FIRST = "<h1>نخستین نمونه</h1><p>متن یکم</p>";
    private static final String LAST = "<h1>واپسین نمونه</h1><p>متن آخر</p>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] all(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** A record as it stands in a file that isn't compressed. */
    private static byte[] record(String type, String address, String date, String contentType, byte[] block)
            throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n" + "WARC-Target-URI: "
                + address + "\r\nWARC-Date: " + date + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + block.length + "\r\n\r\n";
        return all(head.getBytes(StandardCharsets.US_ASCII), block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A record of an answer: its first line and headers, divided by {@code |}, and its body. */
    private static byte[] answer(String address, String date, String head, byte[] body) throws IOException {
        byte[] http = (head.replace("|", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return record("response", address, date + "T00:00:00Z", "application/http;msgtype=response", all(http, body));
    }

    private static byte[] page(String address, String html) throws IOException {
        return answer(
                address,
                "2012-01-01",
                "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] capture(String address, String date, String type, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return gzip(answer(
                address,
                date,
                "HTTP/1.1 200 OK|Content-Type: " + type + "|Content-Length: " + content.length,
                content));
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
                .containsExactly(
                        "The capture of “https://old.example/long/” of 2012-01-01 at byte 0 can't be read: it has"
                                + " more than 8 MB");
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
        try (WebArchive archive = new WebArchive(
                file, imports.settings(), findings, new InputProgress((percent, items) -> {}), 1 << 16)) {
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

    @Test
    void a_capture_that_cannot_be_read_is_named_and_the_others_are_imported() throws Exception {
        byte[] html = "<h1>میانی</h1><p>متن</p>".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(gzip("<p>متن بلندتر</p>".repeat(50).getBytes(StandardCharsets.UTF_8)), 40);
        String ok = "HTTP/1.1 200 OK|Content-Type: text/html|";
        imports.write(
                "site.warc.gz",
                all(
                        gzip(page("https://old.example/first/", FIRST)),
                        gzip(answer("https://old.example/br/", "2012-01-01", ok + "Content-Encoding: br", html)),
                        gzip(answer("https://old.example/zstd/", "2012-01-01", ok + "Content-Encoding: zstd", html)),
                        gzip(answer("https://old.example/cut/", "2012-01-01", ok + "Content-Encoding: gzip", cut)),
                        gzip(answer("https://old.example/bad/", "2012-01-01", "no answer at all", html)),
                        gzip(answer(
                                "https://old.example/p.png",
                                "2012-01-01",
                                "HTTP/1.1 200 OK|Content-Type: image/png|Content-Encoding: zstd",
                                html)),
                        gzip(page("https://old.example/last/", LAST + "<img src='/p.png'>"))));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
        assertThat(Imports.messages(report))
                .hasSize(5)
                .anySatisfy(message -> assertThat(message)
                        .matches(
                                "The capture of “https://old.example/zstd/” of 2012-01-01 at byte \\d+ can't be read: its"
                                        + " content is encoded as “zstd”, which is not read"))
                .allSatisfy(message -> assertThat(message).contains("can't be read: "));
        assertThat(report.findings().stream().filter(found -> found.severity() == Severity.ERROR))
                .hasSize(4);
        assertThat(report.leftOut()).isEqualTo(Map.of("captures that can't be read", 5));
    }

    @Test
    void wrong_lengths_and_dates_cost_no_other_capture() throws Exception {
        imports.write(
                "site.warc.gz",
                all(
                        gzip(page("https://old.example/first/", FIRST)),
                        gzip(answer(
                                "https://old.example/length/",
                                "2012-01-01",
                                "HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: many",
                                "<h1>درازا</h1><p>متن</p>".getBytes(StandardCharsets.UTF_8))),
                        gzip(record(
                                "response",
                                "https://old.example/date/",
                                "yesterday",
                                "application/http",
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>بی‌تاریخ</h1><p>متن</p>"
                                        .getBytes(StandardCharsets.UTF_8))),
                        gzip("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII)),
                        gzip(page("https://old.example/last/", LAST))));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(imports.files()).contains("fa/nkhstyn-nmwnh.md", "fa/by-tarykh.md", "fa/wapsyn-nmwnh.md");
        assertThat(Imports.messages(report))
                .anySatisfy(message -> assertThat(message).matches("The record at byte \\d+ can't be read, and was.*"))
                .anySatisfy(message -> assertThat(message).startsWith("The capture of “https://old.example/date/”"));
    }

    @Test
    void a_record_that_is_damaged_hides_none_behind_it() throws Exception {
        byte[] damaged = gzip(page("https://old.example/damaged/", "<p>متن</p>"));
        Arrays.fill(damaged, 30, 60, (byte) 0x55);
        byte[] first = gzip(page("https://old.example/first/", FIRST));
        byte[] last = gzip(page("https://old.example/last/", LAST));
        imports.write("site.warc.gz", all(first, damaged, last));
        byte[] odd = "WARC/1.0\r\nno header\r\n\r\nabc\r\n".getBytes(StandardCharsets.US_ASCII);
        imports.write(
                "plain.warc",
                all(
                        page("https://old.example/plain/", "<h1>ساده</h1><p>یک</p>"),
                        odd,
                        page("https://old.example/p2/", "<h1>دوباره</h1><p>دو</p>")));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(Imports.messages(report))
                .singleElement()
                .asString()
                .startsWith("The record at byte " + first.length + " can't be read, and was passed over: ");
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
        assertThat(Imports.messages(imports.run("plain.warc"))).hasSize(1);
        assertThat(imports.files()).contains("fa/sadh.md", "fa/dwbarh.md");
    }

    @Test
    void a_file_that_breaks_off_in_its_last_record_is_an_error_and_an_older_capture_counts() throws Exception {
        byte[] whole = all(
                page("https://old.example/first/", FIRST),
                answer(
                        "https://old.example/first/",
                        "2014-01-01",
                        "HTTP/1.1 200 OK|Content-Type: text/html",
                        LAST.repeat(10).getBytes(StandardCharsets.UTF_8)));
        imports.write("site.warc", Arrays.copyOf(whole, whole.length - 100));
        ImportReport report = imports.run("site.warc");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "The archive breaks off: its last record is cut off",
                        "The newest capture of “https://old.example/first/” of 2014-01-01 at byte 361 is damaged: its last"
                                + " record is cut off. The one of 2012-01-01 at byte 0 was taken");
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md");
    }

    @Test
    void an_archive_that_was_compressed_as_one_is_read() throws Exception {
        imports.write(
                "site.warc.gz",
                gzip(all(page("https://old.example/first/", FIRST), page("https://old.example/last/", LAST))));
        assertThat(imports.run("site.warc.gz").findings()).isEmpty();
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
        try (Stream<Path> left = Files.list(folder.resolve("content/.import"))) {
            assertThat(left).hasSize(1);
        }
    }

    /** What follows the address and date of a page's record among its headers. */
    private static byte[] pageWith(String warcHeader, String address, String date, String httpHeader, byte[] body)
            throws IOException {
        byte[] plain =
                answer(address, date, "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8" + httpHeader, body);
        return new String(plain, StandardCharsets.ISO_8859_1)
                .replaceFirst("\r\nContent-Length", "\r\n" + warcHeader + "Content-Length")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] damaged(String how, String address, String date) throws IOException {
        byte[] body = LAST.getBytes(StandardCharsets.UTF_8);
        String digest = ": sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n"; // that of nothing
        return switch (how) {
            case "packed" ->
                gzip(pageWith("", address, date, "|Content-Encoding: gzip", Arrays.copyOf(gzip(body), 30)));
            case "block" -> gzip(pageWith("WARC-Block-Digest" + digest, address, date, "", body));
            case "payload" -> gzip(pageWith("WARC-Payload-Digest" + digest, address, date, "", body));
            case "truncated" -> gzip(pageWith("WARC-Truncated: disconnect\r\n", address, date, "", body));
            case "short" -> gzip(pageWith("", address, date, "|Content-Length: 5000", body));
            case "malformed" -> gzip(answer(address, date, "no answer at all", body));
            default -> throw new IllegalArgumentException(how);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "packed, Unexpected end of ZLIB input stream",
        "block, it isn't what its digest says",
        "payload, it isn't what its digest says",
        "truncated, it was cut off when it was made (disconnect)",
        "short, only 52 of its 5000 bytes are there",
        "malformed, invalid HTTP message at byte position 0"
    })
    void the_newest_good_capture_is_taken_in_place_of_a_damaged_one(String how, String why) throws Exception {
        String address = "https://old.example/first/";
        String good = "HTTP/1.1 200 OK|Content-Type: text/html";
        byte[] newer = gzip(answer(address, "2012-05-05", good, FIRST.getBytes(StandardCharsets.UTF_8)));
        byte[] newest = damaged(how, address, "2014-01-01");
        imports.write(
                "site.warc.gz",
                all(
                        newest,
                        newer,
                        gzip(answer(
                                address,
                                "2011-01-01",
                                good,
                                "<h1>کهنه</h1><p>متن</p>".getBytes(StandardCharsets.UTF_8)))));
        ImportReport report = imports.run("site.warc.gz");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message())
                    .isEqualTo("The newest capture of “" + address + "” of 2014-01-01 at byte 0 is damaged: " + why
                            + ". The one of 2012-05-05 at byte " + newest.length + " was taken");
        });
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md");
        assertThat(report.leftOut()).isEmpty();
    }

    @Test
    void a_record_whose_packing_is_damaged_gives_way_to_an_older_capture() throws Exception {
        byte[] whole = gzip(answer(
                "https://old.example/first/",
                "2014-01-01",
                "HTTP/1.1 200 OK|Content-Type: text/html",
                LAST.repeat(3000).getBytes(StandardCharsets.UTF_8)));
        Arrays.fill(whole, whole.length - 40, whole.length - 8, (byte) 0x55);
        imports.write(
                "site.warc.gz",
                all(
                        gzip(page("https://old.example/first/", FIRST)),
                        whole,
                        gzip(page("https://old.example/last/", LAST))));
        assertThat(Imports.messages(imports.run("site.warc.gz")))
                .singleElement()
                .asString()
                .startsWith("The newest capture of “https://old.example/first/” of 2014-01-01 at byte ")
                .contains(" is damaged: ")
                .endsWith(". The one of 2012-01-01 at byte 0 was taken");
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
    }

    @Test
    void a_record_that_says_it_is_longer_than_it_is_hides_none_behind_it() throws Exception {
        byte[] damaged = new String(page("https://old.example/damaged/", "<p>متن</p>"), StandardCharsets.ISO_8859_1)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 400")
                .getBytes(StandardCharsets.ISO_8859_1);
        imports.write(
                "site.warc",
                all(damaged, page("https://old.example/first/", FIRST), page("https://old.example/last/", LAST)));
        assertThat(Imports.messages(imports.run("site.warc")))
                .containsExactly(
                        "The capture of “https://old.example/damaged/” of 2012-01-01 at byte 0 can't be read: its"
                                + " length isn't what it says");
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "payload", "truncated", "short"})
    void what_can_be_read_of_the_only_capture_is_taken_and_told(String how) throws Exception {
        imports.write("site.warc.gz", damaged(how, "https://old.example/first/", "2014-01-01"));
        assertThat(imports.run("site.warc.gz").findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message()).endsWith(". It was taken, though it may not be whole");
        });
        assertThat(imports.files()).containsExactly("fa/wapsyn-nmwnh.md");
    }

    @Test
    void a_digest_of_an_unknown_kind_and_a_right_one_are_no_fault() throws Exception {
        imports.write(
                "site.warc.gz",
                all(
                        gzip(pageWith(
                                "WARC-Block-Digest: odd\r\n",
                                "https://old.example/first/",
                                "2014-01-01",
                                "",
                                FIRST.getBytes(StandardCharsets.UTF_8))),
                        gzip(pageWith(
                                "WARC-Payload-Digest: sha1:" + sha1(LAST) + "\r\n",
                                "https://old.example/last/",
                                "2014-01-01",
                                "",
                                LAST.getBytes(StandardCharsets.UTF_8)))));
        assertThat(imports.run("site.warc.gz").findings()).isEmpty();
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_picture_of_which_the_newest_capture_is_damaged_is_told_once() throws Exception {
        String png = "HTTP/1.1 200 OK|Content-Type: image/png";
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        imports.write(
                "site.warc.gz",
                all(
                        gzip(answer("https://old.example/p.png", "2012-01-01", png, picture)),
                        gzip(answer("https://old.example/p.png", "2013-01-01", png + "|Content-Length: 9", picture)),
                        gzip(page("https://old.example/first/", FIRST + "<img src='/p.png'>")),
                        gzip(page("https://old.example/last/", LAST + "<img src='/p.png'>"))));
        assertThat(Imports.messages(imports.run("site.warc.gz")))
                .singleElement()
                .asString()
                .contains("only 7 of its 9 bytes are there. The one of 2012-01-01");
        assertThat(imports.files()).contains("fa/nkhstyn-nmwnh/p.png", "fa/wapsyn-nmwnh/p.png");
    }

    @Test
    void pages_sent_packed_with_brotli_are_read_within_the_same_bounds() throws Exception {
        String br = "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8|Content-Encoding: br";
        byte[] packed = Base64.getDecoder()
                .decode(
                        "G+MAYJwHdiwYwVGYIUSfLyryJH2gACUifju1qttCrj98m+HxIVkuFhG0zODSJybMMQ7YX2izawAcZSLdY2xMm0L6om8UpGf0"
                                + "4b1uh9QQDKThDTdo42gHsFY9/BJ+S173Bak18Uxjd0yZCg==");
        byte[] bomb = Base64.getDecoder() // 64 MB
                .decode(
                        "y///P/gleXzg4rMg4Pb+z/H//w9+CYA4LADQvf/j//8f/BIAcVgAoHv/x///P/glAOKwAED3/o///3/wSwDEYQGA7v0f////"
                                + "4JcAiMMCAN37P/7//8EvARCHBQC693/5//+HXwIgDgsAdO//AA==");
        imports.write(
                "site.warc",
                all(
                        answer("https://old.example/br/", "2012-01-01", br, packed),
                        answer("https://old.example/cut/", "2012-01-01", br, Arrays.copyOf(packed, 90)),
                        answer("https://old.example/bomb/", "2012-01-01", br, bomb),
                        answer(
                                "https://old.example/first/",
                                "2012-01-01",
                                br,
                                ("<html>" + FIRST).getBytes(StandardCharsets.UTF_8))));
        ImportReport report = imports.run("site.warc");
        assertThat(imports.files()).containsExactly("fa/fshrdh-nmwnh.md", "fa/nkhstyn-nmwnh.md");
        assertThat(imports.body("fa/fshrdh-nmwnh.md")).startsWith("متن فشرده با نیم‌فاصلهٔ آن.");
        assertThat(Imports.messages(report))
                .hasSize(2)
                .anySatisfy(message -> assertThat(message).contains("/bomb/", "it has more than 8 MB"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pages_sent_deflated_are_read_in_both_of_its_forms(boolean bare) throws Exception {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, bare))) {
            out.write(FIRST.getBytes(StandardCharsets.UTF_8));
        }
        imports.write(
                "site.warc",
                answer(
                        "https://old.example/first/",
                        "2012-01-01",
                        "HTTP/1.1 200 OK|Content-Type: text/html|Content-Encoding: deflate",
                        deflated.toByteArray()));
        assertThat(imports.run("site.warc").findings()).isEmpty();
        assertThat(imports.files()).containsExactly("fa/nkhstyn-nmwnh.md");
    }

    @Test
    void what_is_no_page_of_its_own_is_counted_and_a_redirect_becomes_an_alias() throws Exception {
        imports.write(
                "site.warc",
                all(
                        page("https://old.example/first/", FIRST),
                        record(
                                "resource",
                                "https://old.example/resource/",
                                "2012-01-01T00:00:00Z",
                                "text/html; charset=utf-8",
                                LAST.getBytes(StandardCharsets.UTF_8)),
                        answer(
                                "https://old.example/untold/",
                                "2012-01-01",
                                "HTTP/1.1 200 OK|Server: x",
                                "<!DOCTYPE html><h1>بی‌نام</h1><p>متن</p>".getBytes(StandardCharsets.UTF_8)),
                        answer(
                                "https://old.example/gone/",
                                "2012-01-01",
                                "HTTP/1.1 404 Not Found|Server: x",
                                FIRST.getBytes(StandardCharsets.UTF_8)),
                        answer("https://old.example/1", "2012-01-01", "HTTP/1.1 301 Moved|Location: /2", new byte[0]),
                        answer(
                                "https://old.example/2",
                                "2012-01-01",
                                "HTTP/1.1 302 Found|Location: /first/",
                                new byte[0]),
                        answer(
                                "https://old.example/3",
                                "2012-01-01",
                                "HTTP/1.1 302 Found|Location: /none/",
                                new byte[0]),
                        answer(
                                "https://old.example/s.css",
                                "2012-01-01",
                                "HTTP/1.1 200 OK|Content-Type: text/css",
                                new byte[0])));
        ImportReport report = imports.run("site.warc");
        assertThat(report.findings()).isEmpty();
        assertThat(imports.files()).containsExactly("fa/by-nam.md", "fa/nkhstyn-nmwnh.md", "fa/wapsyn-nmwnh.md");
        assertThat(imports.article("fa/nkhstyn-nmwnh.md").aliases())
                .containsExactly("first/index.html", "1/index.html", "2/index.html");
        assertThat(report.leftOut())
                .isEqualTo(Map.of(
                        "captures of something that wasn't there (404 and the like)", 1,
                        "captures that lead to a page that isn't there", 1,
                        "captures that are neither pages nor pictures", 1));
    }

    @Test
    void a_folder_of_archives_is_imported_as_one() throws Exception {
        imports.write("all/2012/a.warc.gz", archive("<h1>تازه</h1><p>متن</p>"));
        imports.write(
                "all/b.warc",
                answer(
                        "https://old.example/a/",
                        "2016-01-01",
                        "HTTP/1.1 200 OK|Content-Type: text/html",
                        LAST.getBytes(StandardCharsets.UTF_8)));
        imports.write("all/c.warc.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0});
        imports.write("all/list.cdx", "CDX");
        ImportReport report = imports.run("all");
        assertThat(report.kind()).isEqualTo("a web archive");
        assertThat(imports.files()).containsExactly("fa/dwmy.md", "fa/wapsyn-nmwnh.md");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "c.warc.zst is compressed with Zstandard, which is not read",
                        "1 file of another kind was not read: 1 .cdx");
    }

    @Test
    void a_wacz_file_that_is_not_whole_is_told_in_plain_words() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(archive("<h1>تازه</h1><p>متن</p>"));
        }
        imports.write("site.wacz", Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40));
        assertThat(imports.run("site.wacz").findings()).singleElement().satisfies(found -> {
            assertThat(found.message()).startsWith("The file is damaged, or only a part of it is there: ");
            assertThat(found.hint()).startsWith("Get the file again if you can.");
        });
    }

    @Test
    void a_dry_run_of_a_wacz_file_writes_nothing() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(archive("<h1>تازه</h1><p>متن</p>"));
        }
        imports.write("site.wacz", bytes.toByteArray());
        assertThat(imports.dryRun().run("site.wacz").articles()).isEqualTo(2);
        assertThat(folder.resolve("content")).doesNotExist();
    }

    @Test
    void what_a_wacz_file_holds_in_place_of_records_is_an_error() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/odd.warc.gz"));
            zip.write(gzip(gzip(new byte[1 << 20])));
            zip.putNextEntry(new ZipEntry("archive/site.warc.gz"));
            zip.write(archive("<h1>تازه</h1><p>متن</p>"));
        }
        imports.write("site.wacz", bytes.toByteArray());
        assertThat(Imports.messages(imports.run("site.wacz")))
                .singleElement()
                .asString()
                .startsWith("The archive breaks off in odd.warc.gz: ");
        assertThat(imports.files()).containsExactly("fa/dwmy.md", "fa/tazh.md");
    }
}
