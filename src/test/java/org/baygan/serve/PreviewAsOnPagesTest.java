package org.baygan.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.baygan.serve.ServedFolder.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preview answers as GitHub Pages would, but for what a preview is for. */
class PreviewAsOnPagesTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @RegisterExtension
    private final ServedFolder served = new ServedFolder();

    @BeforeEach
    void writeSite() throws IOException {
        served.write("index.html", "<p>home</p>");
        served.write("fa/index.html", "<p>Persian</p>");
        served.write("404.html", "<h1>Not here</h1>");
        served.write("letters.mp3", LETTERS);
    }

    @Test
    void a_folder_shows_its_index() throws IOException {
        assertThat(served.get("").text()).contains("<p>home</p>");
        assertThat(served.get("fa/").text()).contains("<p>Persian</p>");
        Reply reply = served.get("fa?q=1");
        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.header("Location")).isEqualTo("/archive/fa/?q=1");
    }

    @Test
    void the_top_of_the_server_leads_to_the_site() throws IOException {
        assertThat(served.ask("GET", "/").header("Location")).isEqualTo("/archive/");
        assertThat(served.ask("GET", "/archive").header("Location")).isEqualTo("/archive/");
        assertThat(served.ask("GET", "/other").status()).isEqualTo(404);
    }

    @Test
    void a_page_is_found_without_its_extension_and_before_a_folder() throws IOException {
        served.write("en/about.html", "<p>about</p>");
        served.write("fa.html", "<p>a page beside a folder</p>");
        assertThat(served.get("en/about").text()).contains("<p>about</p>");
        assertThat(served.get("fa").text()).contains("beside a folder");
        assertThat(served.get("fa/").text()).contains("Persian");
    }

    @Test
    void what_is_missing_is_answered_by_the_sites_own_page() throws IOException {
        Reply reply = served.get("fa/1300/nothing.html");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.text()).contains("<h1>Not here</h1>").contains(LiveEndpoint.SCRIPT);
        Files.delete(served.output().resolve("404.html"));
        assertThat(served.get("nothing").text())
                .contains("There is no page here")
                .contains(LiveEndpoint.SCRIPT);
    }

    @Test
    void names_in_any_script_are_found() throws IOException {
        served.write("خبر تازه.txt", "text");
        assertThat(served.get("%D8%AE%D8%A8%D8%B1%20%D8%AA%D8%A7%D8%B2%D9%87.txt")
                        .text())
                .isEqualTo("text");
    }

    @Test
    void letters_of_the_other_case_name_another_file() throws IOException {
        assertThat(served.get("FA/index.html").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, text/css; charset=utf-8",
        "a.JS, application/javascript; charset=utf-8",
        "feed.json, application/json; charset=utf-8",
        "rss.xml, application/xml",
        "a.woff2, font/woff2",
        "a.webp, image/webp",
        "a, application/octet-stream",
        "a.unknown, application/octet-stream"
    })
    void files_have_their_types(String name, String type) throws IOException {
        served.write(name, "x");
        assertThat(served.get(name).header("Content-Type")).isEqualTo(type);
    }

    @Test
    void text_is_compressed_for_those_who_can_read_it() throws IOException {
        String text = "much text ".repeat(1000);
        served.write("a.txt", text);
        Reply compressed = served.get("a.txt", "Accept-Encoding: deflate, gzip;q=0.8");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(compressed.header("ETag")).startsWith("W/\"");
        assertThat(compressed.body().length).isLessThan(1000);
        GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed.body()));
        assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo(text);

        for (String header : new String[] {"Accept-Encoding: br", "Accept-Encoding: gzip;q=0", "Accept: */*"}) {
            Reply reply = served.get("a.txt", header);
            assertThat(reply.headers()).doesNotContainKey("Content-Encoding");
            assertThat(reply.text()).isEqualTo(text);
        }
        assertThat(served.get("letters.mp3", "Accept-Encoding: gzip").headers()).doesNotContainKey("Content-Encoding");
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws IOException {
        served.write("a.txt", "one");
        Reply first = served.get("a.txt");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        Reply again = served.get("a.txt", "If-None-Match: \"x\", W/" + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        served.write("a.txt", "other");
        assertThat(served.get("a.txt", "If-None-Match: " + tag).text()).isEqualTo("other");
        assertThat(served.get("nothing", "If-None-Match: *").status()).isEqualTo(404);
    }

    @Test
    void a_page_of_another_build_is_another_page() throws IOException {
        String tag = served.get("index.html").header("ETag");
        assertThat(served.get("index.html", "If-None-Match: " + tag).status()).isEqualTo(304);
        served.preview().take(served.built(Map.of(), ""));
        assertThat(served.get("index.html", "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void only_what_changes_its_name_with_its_content_is_kept_without_asking() throws IOException {
        served.write("theme/style.7ad0178139.css", "a{}");
        served.write("theme/style.css", "a{}");
        assertThat(served.get("theme/style.7ad0178139.css").header("Cache-Control"))
                .isEqualTo("max-age=600");
        assertThat(served.get("theme/style.css").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(served.get("index.html").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(served.get("letters.mp3").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_head_is_an_answer_without_its_body() throws IOException {
        Reply head = served.ask("HEAD", "/archive/letters.mp3");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("26");
        assertThat(head.body()).isEmpty();
        assertThat(served.ask("HEAD", "/archive/", "Accept-Encoding: gzip").body())
                .isEmpty();
        assertThat(served.ask("HEAD", "/archive/nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 206, a, bytes 0-0/26",
        "bytes=24-, 206, yz, bytes 24-25/26",
        "bytes=24-99, 206, yz, bytes 24-25/26",
        "bytes=-3, 206, xyz, bytes 23-25/26",
        "bytes=-99, 206, abcdefghijklmnopqrstuvwxyz, bytes 0-25/26",
        "bytes=26-, 416, '', bytes */26",
        "bytes=3-2, 200, abcdefghijklmnopqrstuvwxyz, ''",
        "'bytes=0-1,3-4', 200, abcdefghijklmnopqrstuvwxyz, ''",
        "lines=1-2, 200, abcdefghijklmnopqrstuvwxyz, ''"
    })
    void sound_and_film_are_sent_in_parts(String range, int status, String body, String contentRange)
            throws IOException {
        Reply reply = served.get("letters.mp3", "Range: " + range);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).isEqualTo(body);
        assertThat(reply.header("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void an_empty_file_is_an_empty_answer() throws IOException {
        served.write("empty.bin", "");
        Reply reply = served.get("empty.bin");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length")).isEqualTo("0");
        assertThat(served.get("empty.bin", "Range: bytes=0-").status()).isEqualTo(416);
    }

    @Test
    void only_pages_get_the_script_and_only_on_their_way() throws IOException {
        Path page = served.write("page.html", "<!DOCTYPE html><title>x</title><p>سلام</p>");
        served.write("a.xml", "<p/>");
        assertThat(served.get("page.html").text())
                .isEqualTo("<!DOCTYPE html><title>x</title><p>سلام</p>"
                        + "<script defer src=\"/.baygan/live.js\" data-site=\"test-1\"></script>");
        assertThat(served.get("a.xml").text()).isEqualTo("<p/>");
        assertThat(Files.readString(page)).isEqualTo("<!DOCTYPE html><title>x</title><p>سلام</p>");
    }
}
