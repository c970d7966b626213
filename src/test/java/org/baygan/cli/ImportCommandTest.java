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
}
