package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputProgressTest {
    private static final int ITEMS = 300;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Integer> percents = new ArrayList<>();
    private final List<Integer> percentsOfItems = new ArrayList<>();

    private void run(String path) throws Exception {
        new Importer(new Imports(folder).settings(), this::note).run(folder.resolve(path), path, Optional.empty());
    }

    private void note(int percent, long items) {
        percents.add(percent);
        if (items > percentsOfItems.size()) {
            percentsOfItems.add(percent);
        }
    }

    private static String repeated(String before, String item, String between, String after) {
        StringBuilder all = new StringBuilder(before);
        for (int i = 0; i < ITEMS; i++) {
            all.append(i == 0 ? "" : between).append(item.replace("#", String.valueOf(i)));
        }
        return all.append(after).toString();
    }

    private static String page(int number) {
        return "<!DOCTYPE html><h1>Headline " + number + "</h1><p>" + "Some words. ".repeat(20) + "</p>";
    }

    private static byte[] captures() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < ITEMS; i++) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(i);
            String record =
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + i + ">\r\nWARC-Target-URI: "
                            + "https://old.example/" + i
                            + "/\r\nWARC-Date: 2012-01-01T00:00:00Z\r\nContent-Type: application/http"
                            + "\r\nContent-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
            all.write(record.getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    private String write(String kind) throws IOException {
        Imports imports = new Imports(folder);
        switch (kind) {
            case "wordpress" ->
                imports.write(
                        "site.xml",
                        repeated(
                                "<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='c'><channel>",
                                "<item><title>Headline #</title><wp:post_id>#</wp:post_id><wp:post_type>post</wp:post_type>"
                                        + "<wp:status>publish</wp:status><content:encoded>" + "Some words. ".repeat(50)
                                        + "</content:encoded></item>\n",
                                "",
                                "</channel></rss>"));
            case "telegram" ->
                imports.write(
                        "result.json",
                        repeated(
                                "{\"name\": \"x\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [",
                                "{\"id\": #, \"type\": \"message\", \"date\": \"2020-01-01T10:00:00\", \"text\": \"Message # "
                                        + "Some words. ".repeat(50) + "\"}",
                                ",\n",
                                "]}"));
            case "feed" ->
                imports.write(
                        "feed.xml",
                        repeated(
                                "<rss version='2.0'><channel>",
                                "<item><title>Headline #</title><guid>#</guid><description>" + "Some words. ".repeat(50)
                                        + "</description></item>\n",
                                "",
                                "</channel></rss>"));
            case "html" -> {
                for (int i = 0; i < ITEMS; i++) {
                    imports.write("pages/" + i + ".html", page(i));
                }
            }
            case "warc" -> imports.write("site.warc", captures());
            case "one" -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                    out.write(captures());
                }
                imports.write("site.warc.gz", bytes.toByteArray());
            }
            default -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("archive/data.warc"));
                    zip.write(captures());
                }
                imports.write("site.wacz", bytes.toByteArray());
            }
        }
        return switch (kind) {
            case "wordpress" -> "site.xml";
            case "telegram" -> "result.json";
            case "feed" -> "feed.xml";
            case "html" -> "pages";
            case "warc" -> "site.warc";
            case "one" -> "site.warc.gz";
            default -> "site.wacz";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"wordpress", "telegram", "feed", "html", "warc", "one", "wacz"})
    void the_share_grows_with_what_was_read_of_each_kind_and_ends_with_all(String kind) throws Exception {
        run(write(kind));
        assertThat(percents).isSorted().endsWith(100);
        assertThat(percentsOfItems).hasSize(ITEMS);
        int half = percentsOfItems.get(ITEMS / 2);
        assertThat(half).isBetween(40, 90);
    }

    @Test
    void a_stretch_begins_where_the_import_is() {
        InputProgress progress = new InputProgress((percent, items) -> percents.add(percent));
        progress.stretch(20, 1000); // nothing of it had to be done
        progress.stretch(50, 10);
        progress.add(5);
        progress.lastStretch(4);
        progress.add(1);
        progress.add(7);
        progress.item();
        assertThat(percents).containsExactly(25, 43, 100, 100);
    }
}
