package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baygan.cli.Program.Run;
import org.baygan.pipeline.run.PagesLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void makeSite() throws Exception {
        program = new Program(folder);
        program.write("content/en/news/first.md", "---", "title: First", "date: 2020-01-02", "---", "Text.");
    }

    @Test
    void a_site_is_built_and_summed_up_on_the_standard_output() throws Exception {
        Run run = program.run("build");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("""
                        Built 1 article as \\d+ files, [0-9.]+ kB, in 0\\.0 s \\(1,000 articles/s\\)
                        0 errors, 0 warnings(, 1 note \\(baygan build --verbose shows notes\\))?
                        The site is in .*site-output
                        """);
        assertThat(folder.resolve("site-output")).isDirectory();
    }

    @Test
    void a_verbose_summary_and_one_for_github_pages_say_what_takes_the_room() throws Exception {
        Pattern table = Pattern.compile("""
                0 errors, 0 warnings.*
                  articles                   1 file       [0-9.]+ kB +\\d+%
                  lists +\\d+ files +[0-9.]+ kB +\\d+%
                  feeds and sitemaps         1 file +\\d+ bytes +\\d+%
                  search +\\d+ files +[0-9.]+ (kB|bytes) +\\d+%
                  images and files           1 file +0 bytes +0%
                  sources                    1 file +\\d+ bytes +\\d+%
                  theme +\\d+ files +[0-9.]+ kB +\\d+%
                Anew: 1 article read, \\d+ files made; all others as they were
                The site is in .*site-output
                """);
        assertThat(program.run("build", "--verbose").out()).containsPattern(table);
        assertThat(program.run("build", "--target", "github-pages", "--no-cache")
                        .out())
                .containsPattern(table);
        assertThat(program.run("build", "--target", "github-pages", "--quiet").out())
                .isEmpty();
        assertThat(program.run("build", "--target", "elsewhere").out()).doesNotContain("  articles  ");
        assertThat(program.run("build").out()).doesNotContain("  articles  ");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it makes no links without a special right")
    void a_content_folder_that_leads_out_of_the_site_is_an_error(@TempDir Path elsewhere) throws Exception {
        Files.move(folder.resolve("content"), elsewhere.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content"), elsewhere.resolve("content"));
        Run run = program.run("build");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("This symbolic link leads out of the site's folder, and is not followed");
        assertThat(run.out()).startsWith("Built 0 articles");
    }

    @Test
    void the_site_is_one_file_too_if_that_is_asked_for() throws Exception {
        Run run = program.run("build", "--zip", "out/site.zip");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("""
                The site is in .*site-output
                As one file it is .*out/site\\.zip, [0-9.]+ kB
                $""");
        byte[] first = Files.readAllBytes(folder.resolve("out/site.zip"));
        program.run("build", "--zip", "again.zip", "--output", "elsewhere", "--no-cache", "--jobs", "1");
        assertThat(folder.resolve("again.zip")).hasBinaryContent(first);
        try (ZipFile zip = new ZipFile(folder.resolve("out/site.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("index.html", "en/2020/01/02-first.html", ".nojekyll")
                    .doesNotContain(".baygan-manifest");
        }
    }

    @Test
    void a_zip_file_that_cannot_be_is_refused_before_anything_is_built() throws Exception {
        Run run = program.run("build", "--zip", "content/site.zip");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("baygan: The zip file " + folder.resolve("content/site.zip")
                        + " would become part of the site, as it lies in " + folder.resolve("content")
                        + ": name another place\n");
        assertThat(program.run("build", "--zip", "content/en/news/first.md").exitCode())
                .isEqualTo(3);
        assertThat(program.read("content/en/news/first.md")).startsWith("---\ntitle: First\n");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void a_target_is_one_that_is_known() throws Exception {
        assertThat(program.run("build", "--target", "github-pages").exitCode()).isZero();
        assertThat(program.run("build", "--target", "elsewhere").exitCode()).isZero();
        Run run = program.run("build", "--target", "gitlab");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: --target can't be “gitlab”: write github-pages or elsewhere\n");
    }

    @Test
    void a_site_over_the_limits_fails_only_for_github_pages() throws Exception {
        PagesLimits small = new PagesLimits(10_000, 1_000_000);
        Run pages = program.run(small, "build", "--target", "github-pages");
        assertThat(pages.exitCode()).isEqualTo(1);
        assertThat(pages.err()).matches("""
                        content: error: The site has [0-9,]+ bytes, and GitHub Pages takes 10,000
                          hint: Most of it: .+
                        """);
        assertThat(pages.out()).contains("\n1 error, 0 warnings");
        Run unknown = program.run(small, "build");
        assertThat(unknown.exitCode()).isZero();
        assertThat(unknown.err()).startsWith("content: warning: The site has ");
        assertThat(program.run(small, "build", "--target", "elsewhere", "--quiet"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void a_file_that_github_would_refuse_is_named_with_the_limit_that_github_documents() throws Exception {
        try (RandomAccessFile map = new RandomAccessFile(
                Files.createDirectories(folder.resolve("assets"))
                        .resolve("map.pdf")
                        .toFile(),
                "rw")) {
            map.setLength(100L * 1024 * 1024 + 1);
        }
        Run run = program.run("build", "--target", "github-pages", "--fail-on", "warning");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "assets/map.pdf: warning: This file has 104,857,601 bytes, and GitHub takes no file of more "
                                + "than 104,857,600 into a repository\n");
    }

    @Test
    void a_mistake_is_shown_with_its_place_and_the_other_articles_are_built() throws Exception {
        program.write("content/en/news/second.md", "---", "title: Second", "date: 2020-13-01", "---", "Text.");
        Run run = program.run("build");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                        content/en/news/second.md:3:7: error: There is no month 13
                            date: 2020-13-01
                                  ^
                          hint: Months go from 1 to 12, and stand between year and day
                        """);
        assertThat(run.out()).contains("Built 1 article as").contains("1 error, 0 warnings");
    }

    @Test
    void paths_are_shown_as_they_would_be_written_from_the_current_folder() throws Exception {
        program.write("news/content/en/a.md", "---", "title: A", "date: 2020-13-01", "---", "Text.");
        assertThat(program.run("build", "--source", "news").err().lines())
                .anyMatch(line -> line.startsWith("news/content/en/a.md:3:7: error: "));
    }

    @Test
    void warnings_are_fine_unless_none_are_wanted() throws Exception {
        program.write("content/en/second.md", "---", "title: Second", "colour: red", "---", "Text.");
        assertThat(program.run("build").exitCode()).isZero();
        assertThat(program.run("build", "--fail-on", "warning").exitCode()).isEqualTo(1);
        assertThat(program.run("build", "--fail-on", "warning").err())
                .startsWith("content/en/second.md:3:1: warning: ");
    }

    @Test
    void a_quiet_build_says_nothing_but_problems() throws Exception {
        assertThat(program.run("build", "--quiet")).isEqualTo(new Run(0, "", ""));
        program.write("content/en/second.md", "---", "title: Second", "date: 2020-13-01", "---", "Text.");
        Run run = program.run("build", "--quiet");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("content/en/second.md:3:7: error: There is no month 13\n");
    }

    @Test
    void quiet_and_verbose_exclude_each_other() {
        Run run = program.run("build", "--quiet", "--verbose");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: Error: --quiet, --verbose are mutually exclusive (specify only one)\n");
    }

    @Test
    void what_stays_out_is_counted_against_the_moment_asked_for() throws Exception {
        program.write("content/en/draft.md", "---", "title: D", "status: draft", "---", "Text.");
        program.write("content/en/later.md", "---", "title: L", "date: 2026-11-23", "---", "Text.");
        program.write("content/en/gone.md", "---", "title: G", "expires: 2021-01-01", "---", "Text.");
        assertThat(program.run("build").out())
                .contains("Built 1 article ", "Left out: 1 draft, 1 scheduled, 1 expired\n");
        assertThat(program.run("build", "--drafts", "--now", "۱۴۰۵/۰۹/۰۲").out())
                .contains("Built 3 articles ", "Left out: 1 expired\n");
        assertThat(program.run("build", "--now", "2020-06-01T00:00:00Z").out())
                .contains("Left out: 1 draft, 1 scheduled\n");
    }

    @Test
    void a_moment_must_be_a_whole_day() {
        Run run = program.run("build", "--now", "1405");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: --now can't be “1405”: write a day or a moment, such as 2026-11-22, 1405/09/01 "
                        + "or 2026-11-22T14:30:00Z\n");
    }

    @Test
    void an_output_folder_with_other_files_is_refused() throws Exception {
        program.write("web/mine.txt", "mine");
        Run run = program.run("build", "--output", "web");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("baygan: The output folder " + folder.resolve("web")
                        + " holds files that baygan didn't write (mine.txt): move them away, or name another folder "
                        + "with --output\n");
        assertThat(program.read("web/mine.txt")).isEqualTo("mine\n");
    }

    @Test
    void a_broken_template_publishes_nothing() throws Exception {
        program.write("templates/article.ftlh", "${nothing.of.this}");
        Run run = program.run("build");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("article.ftlh:1");
        assertThat(run.out()).startsWith("Nothing was published\n");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void many_findings_of_one_kind_are_told_once_and_many_kinds_of_warnings_are_cut_short() throws Exception {
        for (int i = 10; i < 70; i++) {
            program.write("content/en/w" + i + ".md", "---", "title: W" + i, "colour" + i + ": red", "---", "Text.");
            program.write("content/en/e" + i + ".md", "---", "title: E" + i, "date: 2020-13-01", "---", "Text.");
        }
        Run run = program.run("build");
        assertThat(run.err().lines().filter(line -> line.contains(": warning: ")))
                .hasSize(50);
        assertThat(run.err().lines().filter(line -> line.contains(": error: "))).hasSize(1);
        assertThat(run.err())
                .contains("  60 of this kind; also content/en/e11.md:3:7, content/en/e12.md:3:7, …\n")
                .endsWith("and 10 more kinds of warnings; baygan build --verbose shows all\n");
        assertThat(program.run("build", "--verbose").err().lines().filter(line -> line.contains(": warning: ")))
                .hasSize(60);
    }

    @Test
    void a_name_that_java_cannot_represent_is_refused_with_what_to_do() throws Exception {
        Path misread = Files.createFile(folder.resolve("content/en/\uFFFD\uFFFD.md"));
        Run run = program.withFileNamesIn("ANSI_X3.4-1968").run("build");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("baygan: This name can't be used here: " + misread + "\n"
                        + "  hint: Java takes file names for ANSI_X3.4-1968 in this locale: set LC_ALL to one with "
                        + "UTF-8, such as LC_ALL=C.UTF-8, and try again\n");
    }
}
