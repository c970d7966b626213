package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.unpack;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only lines of JSON have. */
class JsonLinesTest {
    @TempDir
    private Path temporary;

    @Test
    void an_article_goes_where_its_path_says_with_its_other_keys_as_front_matter() throws IOException {
        unpack(
                "fa/1999.jsonl",
                utf8(
                        "{\"title\": \"خبر\", \"path\": \"سال/یک.md\", \"body\": \"متن\\n\\nدوم\", \"topics\":[\"a\", \"b\"]}\n"),
                temporary);
        assertThat(files(temporary))
                .isEqualTo(Map.of("سال/یک.md", "{\n\"title\": \"خبر\",\n\"topics\":[\"a\", \"b\"]\n}\n\nمتن\n\nدوم"));
    }

    @Test
    void an_article_without_a_path_goes_by_the_number_of_its_line() throws IOException {
        unpack(
                "fa/news 1999.NDJSON",
                utf8("{\"body\":\"1\"}\n\n \t\r\n{\"body\":\"4\"}\r\n{\"title\":\"x\"}"),
                temporary);
        assertThat(files(temporary))
                .isEqualTo(Map.of(
                        "news 1999/1.md", "1", "news 1999/4.md", "4", "news 1999/5.md", "{\n\"title\":\"x\"\n}\n\n"));
    }

    @Test
    void values_stay_as_they_are_written() throws IOException {
        for (String value : List.of(
                "12345678901234567890123456789",
                "-0",
                "1.10",
                "1E+400",
                "9".repeat(2000),
                "\"\\u06cc \\/ \\\\ \\\" \\n \\ud83d\\udcf0 \\ud800 📰\u2028\"",
                "\"\"",
                "true",
                "null",
                "{\"b\" : [1,  {\"path\":1,\"body\":null}, []] ,\"c\":{}}",
                "[]",
                "\"" + "long ".repeat(20_000) + "\"")) {
            for (String line : List.of("{\"a\":" + value + "}", " { \"a\" : " + value + " , \"path\":\"1/1.md\" } ")) {
                Path folder = Files.createTempDirectory(temporary, "x");
                unpack("1.jsonl", utf8("\uFEFF" + line), folder);
                String field = line.startsWith(" ") ? "\"a\" : " + value : "\"a\":" + value;
                assertThat(files(folder)).isEqualTo(Map.of("1/1.md", "{\n" + field + "\n}\n\n"));
            }
        }
    }

    @Test
    void a_mark_of_the_byte_order_at_the_start_is_passed_over() throws IOException {
        unpack("1.jsonl", utf8("\uFEFF{\"body\":\"1\"}\n{\"body\":\"2\"}"), temporary.resolve("1"));
        assertThat(files(temporary.resolve("1"))).isEqualTo(Map.of("1/1.md", "1", "1/2.md", "2"));
        assertThat(fault("1.jsonl", utf8("{}\n\uFEFF{}"), temporary.resolve("2")))
                .contains("line 2 isn't an object of JSON");
        unpack("1.jsonl", utf8("\uFEFF"), temporary.resolve("3"));
        unpack("1.jsonl", utf8("\uFEFF\n\n{\"body\":\"3\"}"), temporary.resolve("4"));
        assertThat(files(temporary.resolve("3"))).isEmpty();
        assertThat(files(temporary.resolve("4"))).isEqualTo(Map.of("1/3.md", "3"));
    }

    @Test
    void a_line_that_is_no_object_is_refused() throws IOException {
        assertThat(fault("fa/1.jsonl", utf8("{\"body\":\"\"}\n\n[1]\n"), temporary.resolve("1")))
                .isEqualTo("fa/1.jsonl: line 3 isn't an object of JSON: write one object of JSON on each line");
        for (String line : List.of(
                "text",
                "{",
                "{\"a\":1",
                "{\"a\":\"",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1}//",
                "\"{}\"",
                "null",
                "{\"a\":\"\t\"}",
                "{\"a\":" + "[".repeat(100_000))) {
            assertThat(fault("1.jsonl", utf8(line), temporary.resolve("2")))
                    .as(line)
                    .startsWith("1.jsonl: line 1 ")
                    .endsWith(": write one object of JSON on each line");
        }
        assertThat(fault("1.jsonl", utf8("{\"title\":\"x\"} {}"), temporary.resolve("2")))
                .isEqualTo("1.jsonl: line 1 has something behind its object: write one object of JSON on each line");
        assertThat(fault("1.jsonl", utf8("\n  {\"a\" 1}"), temporary.resolve("2")))
                .startsWith("1.jsonl: line 2 isn't an object of JSON (column 8: ");
        assertThat(files(temporary.resolve("2"))).isEmpty();
    }

    @Test
    void a_path_or_body_that_is_no_text_is_refused() throws IOException {
        for (String value : List.of("1", "null", "true", "[]", "{\"a\":1}")) {
            assertThat(fault("1.jsonl", utf8("{\"body\":" + value + "}"), temporary))
                    .isEqualTo(
                            "1.jsonl: line 1 has a “body” that isn't a text: write it in quotation marks, or leave it"
                                    + " out");
            assertThat(fault("1.jsonl", utf8("{\"path\":" + value + "}"), temporary))
                    .contains("a “path” that isn't a text");
        }
        assertThat(fault("1.jsonl", utf8("{\"body\":\"a\",\"body\":\"b\"}"), temporary))
                .isEqualTo("1.jsonl: line 1 has a second “body”: leave one of them out");
        assertThat(fault("1.jsonl", utf8("{\"path\":\"a.md\",\"title\":1,\"path\":\"b.md\"}"), temporary))
                .contains("has a second “path”");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_path_must_be_an_articles() throws IOException {
        for (String path : List.of("", "a", "a.pdf", "a.jsonl", "a.md/", "a/b")) {
            assertThat(fault("1.jsonl", utf8("{\"path\":\"" + path + "\"}"), temporary))
                    .isEqualTo("1.jsonl: line 1 “" + path
                            + "” isn't an article by the ending of its path: let it end in" + " .md, .txt or .html");
        }
        unpack("1.jsonl", utf8("{\"path\":\"a.txt\"}\n{\"path\":\"a.HTML\"}"), temporary);
        assertThat(files(temporary)).containsOnlyKeys("a.txt", "a.HTML");
    }

    @Test
    void half_a_character_in_a_body_is_refused() throws IOException {
        assertThat(fault("1.jsonl", utf8("{\"body\":\"\\ud800\"}"), temporary))
                .isEqualTo("1.jsonl: line 1 “1/1.md” has half a character in its body: mend it");
    }

    @Test
    void a_key_that_would_hide_the_front_matter_is_refused() throws IOException {
        for (String key : List.of("", "k".repeat(81), "a\\\"b")) {
            assertThat(fault("1.jsonl", utf8("{\"" + key + "\":1,\"status\":\"draft\"}"), temporary))
                    .startsWith("1.jsonl: line 1 has a key that front matter can't have, “")
                    .endsWith("”: name it with 1 to 80 letters and no quotation mark");
        }
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        String line = "{\"title\":\"خبر\"}\n";
        assertThat(fault("1.jsonl", line.getBytes(Charset.forName("windows-1256")), temporary))
                .isEqualTo("1.jsonl: line 1 isn't in UTF-8: save the file as UTF-8");
        assertThat(fault("1.jsonl", line.getBytes(StandardCharsets.UTF_16), temporary))
                .contains("line 1 isn't in UTF-8");
    }

    @Test
    void a_line_without_end_is_not_kept_in_memory() throws IOException {
        byte[] line = utf8("{\"body\":\"" + "x".repeat(32 << 20) + "\"}\n");
        assertThat(fault("1.jsonl.gz", Containers.gzip(line), temporary))
                .isEqualTo("1.jsonl.gz: line 1 is longer than 32 MB: divide the article");
    }
}
