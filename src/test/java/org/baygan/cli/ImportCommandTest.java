package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void writeExport() throws Exception {
        program = new Program(folder);
        program.write(
                "site.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">",
                "<channel><wp:base_blog_url>https://old.example</wp:base_blog_url>",
                "<item><title>بازار مرزی باز شد</title><link>https://old.example/1389/02/bazar/</link>",
                "<content:encoded><![CDATA[بازار باز شد.\n\nمردم <b>آمدند</b>.]]></content:encoded>",
                "<wp:post_id>7</wp:post_id><wp:post_date>2010-05-03 10:30:00</wp:post_date>",
                "<wp:post_date_gmt>2010-05-03 06:00:00</wp:post_date_gmt>",
                "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>",
                "<category domain=\"category\" nicename=\"eghtesad\"><![CDATA[اقتصاد]]></category></item>",
                "</channel></rss>");
    }

    @Test
    void an_export_becomes_articles_that_build_without_a_word_of_complaint() throws Exception {
        Run run = program.run("import", "site.xml");
        assertThat(run).isEqualTo(new Run(0, "a WordPress export: 1 written to content\n", ""));
        assertThat(program.read("content/fa/aqtsad/bazar-mrzy-baz-shd.md")).isEqualTo("""
                        ---
                        title: "بازار مرزی باز شد"
                        lang: fa
                        date: 2010-05-03T10:30+04:30
                        section: "اقتصاد"
                        aliases:
                          - "/1389/02/bazar/"
                        ---

                        بازار باز شد.

                        مردم **آمدند**.
                        """);
        Run build = program.run("build", "--verbose");
        assertThat(build.exitCode()).isZero();
        assertThat(build.err()).isEmpty();
    }

    @Test
    void a_second_import_adds_nothing_and_overwrites_nothing() throws Exception {
        program.run("import", "site.xml");
        Path article = program.write("content/fa/aqtsad/bazar-mrzy-baz-shd.md", "دست‌نوشته");
        Run again = program.run("import", "site.xml");
        assertThat(again.out()).isEqualTo("a WordPress export: 0 written to content\n1 had been imported before\n");
        assertThat(Files.readString(article)).isEqualTo("دست‌نوشته\n");
    }

    @Test
    void a_dry_run_writes_nothing() {
        Run run = program.run("import", "site.xml", "--dry-run");
        assertThat(run.out()).isEqualTo("a WordPress export: 1 would be written to content\n");
        assertThat(folder.resolve("content")).doesNotExist();
    }

    @Test
    void what_cannot_be_told_is_refused_with_the_kinds_there_are() throws Exception {
        program.write("notes.bin", "\u0001\u0002");
        Run run = program.run("import", "notes.bin");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("baygan: What notes.bin is can't be told.");
        assertThat(program.run("import", "nowhere.xml").err()).contains("There is no ");
        assertThat(program.run("import", "site.xml", "--since", "soon").err()).contains("--since can't be “soon”");
    }

    @Test
    void articles_need_a_folder_and_get_no_other_one_by_a_link() throws Exception {
        program.write("file.txt", "x");
        Run run = program.run("import", "site.xml", "--to", "file.txt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("baygan: ").contains("file.txt is a file: the articles need a folder");

        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content/fa"), other);
        Run linked = program.run("import", "site.xml");
        assertThat(linked.exitCode()).isEqualTo(ExitCode.CONTENT);
        assertThat(linked.err()).contains("its folder fa is a symbolic link that leads out of the content folder");
        Files.delete(folder.resolve("content/fa"));
        Files.createSymbolicLink(
                folder.resolve("linked"),
                Files.createDirectories(folder.resolve("own/.import")).getParent());
        assertThat(program.run("import", "site.xml", "--to", "linked").exitCode())
                .isZero();
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("c2")).resolve(".import"), other);
        assertThat(program.run("import", "site.xml", "--to", "c2").exitCode()).isEqualTo(ExitCode.USAGE);
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve("content"), other);
        Run content = program.run("import", "site.xml", "--source", "site");
        assertThat(content.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(content.err()).contains("content leads out of the site's folder: nothing was written");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void a_web_archive_with_an_odd_record_is_reported_to_the_end() throws Exception {
        program.write(
                "site.warc",
                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://old.example/a/\r\nWARC-Date: 2012-01-01T00:00:00Z\r\n"
                        + "Content-Type: text/html\r\nContent-Length: 24\r\n\r\n<h1>Sample</h1><p>x y</p\r\n\r",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\r\n\r");
        Run run = program.run("import", "site.warc", "--dry-run");
        assertThat(run.exitCode()).isEqualTo(ExitCode.CONTENT);
        assertThat(run.out()).isEqualTo("a web archive: 1 would be written to content\n");
        assertThat(run.err())
                .contains("The archive breaks off: a header isn't what it should be (For input string: \"many\")");
        assertThat(folder.resolve("content")).doesNotExist();
    }
}
