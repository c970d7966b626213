package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baygan.cluster.container.Containers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites whose articles lie in containers, in a store. */
class ContainerBuildTest {
    @TempDir
    private Path temporary;

    private Path site;

    @BeforeEach
    void write() throws IOException {
        site = NewsSite.write(temporary.resolve("site"), 60);
    }

    private Run build(Path out, String... more) {
        List<String> args = Stream.concat(Stream.of("--master", "local[2]"), Stream.of(more))
                .toList();
        return Run.onCluster("file://" + site, out.toString(), args.toArray(String[]::new));
    }

    @Test
    void the_site_is_the_one_that_unpacked_files_come_to() throws IOException {
        Run alone = Run.alone(site, temporary.resolve("expected"));
        assertThat(alone.code()).isEqualTo(1);
        Files.write(
                site.resolve("content/fa/old.tar.gz"),
                Containers.gzip(Containers.tar(NewsSite.take(site.resolve("content/fa"), ".*[02].md"))));
        Files.write(
                site.resolve("content/fa/rest.jsonl"),
                Containers.lines(NewsSite.take(site.resolve("content/fa"), ".*6.md")));
        Files.write(
                site.resolve("content/fa/part-0.zstd.parquet"),
                Containers.parquet(NewsSite.take(site.resolve("content/fa"), ".*4.md")));
        Files.write(
                site.resolve("content/english.zip"),
                Containers.zip(NewsSite.take(site.resolve("content"), "en/news.*")));
        Run unpacked = build(temporary.resolve("got"), "--unpack");
        assertThat(unpacked.err()).isEqualTo(alone.err().replace(site.toString(), "file://" + site));
        assertThat(unpacked.code()).isEqualTo(1);
        assertThat(Run.differences(temporary.resolve("got"), temporary.resolve("expected")))
                .isEmpty();
        assertThat(site.resolve("content/en/news-1.md")).doesNotExist();
    }

    @Test
    void without_the_option_a_container_is_a_file_like_others() throws IOException {
        byte[] zip = Containers.zip(Map.of("hidden-within.md", "Not unpacked.".getBytes(StandardCharsets.UTF_8)));
        Files.write(site.resolve("content/en/photos.zip"), zip);
        Files.writeString(site.resolve("content/en/links.md"), "---\ntitle: L\n---\n[photos](photos.zip)\n");
        assertThat(build(temporary.resolve("out")).code()).isEqualTo(1);
        try (Stream<Path> all = Files.walk(temporary.resolve("out"))) {
            List<Path> found = all.filter(file -> file.toString().matches(".*(photos|hidden-within).*"))
                    .toList();
            assertThat(found).hasSize(1);
            assertThat(found.get(0)).hasBinaryContent(zip);
        }
    }

    @Test
    void what_cannot_be_unpacked_is_told_in_a_line_and_no_site_is_made() throws IOException {
        byte[] tar = Containers.tar(NewsSite.take(site.resolve("content/fa"), ".*[02].md"));
        Files.write(site.resolve("content/fa/cut.tar"), Arrays.copyOf(tar, 2000));
        Run cut = build(temporary.resolve("out"), "--unpack");
        assertThat(cut.err())
                .startsWith("baygan: content/fa/cut.tar: entry 2 “news-10.md” ")
                .contains("see whether the file is whole");
        assertThat(cut.err().lines().count()).as(cut.err()).isEqualTo(1);
        assertThat(cut.code()).isEqualTo(3);
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void only_stores_are_unpacked() {
        Run run = Run.onCluster(site, temporary.resolve("out"), "--unpack");
        assertThat(run.err()).startsWith("baygan: --unpack needs a source that is a store: ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void the_program_reads_what_has_come_out() throws IOException {
        String old = "---\ntitle: مقالهٔ کهن\nencoding: windows-1256\n---\nمتن کهن.";
        Files.writeString(
                site.resolve("content/fa/1999.jsonl"),
                "{\"path\":\"harbour.md\",\"date\":\"1999-02-03\",\"title\":\"بندر «انزلی» \\\"نو\\\"\",\"encoding\":\"windows-1256\",\"topics\":[\"بندر\",\"دریا\"],"
                        + "\"body\":\"متنی از یک **سطر** JSON.\"}\n"
                        + "{\"title\":\"Draft\",\"status\":\"draft\",\"body\":\"Not to be seen.\"}\n"
                        + "{\"path\":\"page.html\",\"title\":\"صفحه\",\"body\":\"<p>متن صفحه</p>\"}\n"
                        + "{\"path\":\"old.md\",\"body\":\"" + old.replace("\n", "\\n") + "\"}\n");
        Run run = build(temporary.resolve("out"), "--unpack");
        assertThat(run.err()).doesNotContain("content/fa");
        assertThat(page("harbour"))
                .contains(">بندر «انزلی» &quot;نو&quot;</h1>")
                .contains("<p>متنی از یک <strong>سطر</strong> JSON.</p>")
                .contains("1999-02-03", "دریا");
        assertThat(page("page")).contains("<p>متن صفحه</p>");
        assertThat(page("old")).contains("مقالهٔ کهن", "متن کهن.").doesNotContain("encoding");
        try (Stream<Path> all = Files.walk(temporary.resolve("out"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain("Not to be seen");
            }
        }
    }

    /** The page of an article, whose name may have its day before it. */
    private String page(String name) throws IOException {
        try (Stream<Path> all = Files.walk(temporary.resolve("out/fa"))) {
            return Files.readString(all.filter(file -> file.toString().endsWith(name + ".html"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
