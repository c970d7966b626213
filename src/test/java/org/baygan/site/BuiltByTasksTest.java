package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baygan.pipeline.BuildOptions;
import org.baygan.pipeline.BuildProgress;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose stories and pages other processes make is the site that one process makes, and so is what is said. */
class BuiltByTasksTest {
    @TempDir
    private Path folder;

    private static BuildOptions options(Path site, Path output) {
        return SampleArchive.options(site, output, 2);
    }

    private static void isBuiltAlike(Path site, Path folder) throws IOException {
        BuildReport expected = SiteBuilder.build(options(site, folder.resolve("one")), BuildProgress.SILENT);
        BuildReport report = TasksInTurn.build(options(site, folder.resolve("several")), 3, 17);
        assertThat(TreeDifference.between(folder.resolve("several"), folder.resolve("one")))
                .isEmpty();
        assertThat(report.diagnostics()).isEqualTo(expected.diagnostics());
        assertThat(report.outcome()).isEqualTo(expected.outcome());
        assertThat(report.counts()).isEqualTo(expected.counts());
        assertThat(report.size()).isEqualTo(expected.size());
        assertThat(report.work()).isEqualTo(expected.work());
        assertThat(report.pages().get()).isEqualTo(expected.pages().get());
        assertThat(folder.resolve(".several.parts")).doesNotExist();
    }

    @Test
    void an_archive_with_every_kind_of_page() throws IOException {
        isBuiltAlike(FullArchive.source(), folder);
    }

    @Test
    void articles_with_mistakes() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"))
                .write("content/en/good.txt", "The same address\n\nAs another article.\n")
                .write("content/en/series.md", "---\ntitle: A\ndate: 2020\nseries: S\npart: 3\n---\n[b](gone.md)\n")
                .write("content/en/draft.md", "---\ntitle: D\nstatus: draft\n---\nNot yet.\n")
                .write("content/en/broken.md", "---\ntitle: [\n---\nNo title.\n")
                .write("content/en/alias.md", "---\ntitle: B\naliases: [" + TempSite.GOOD_PAGE + "]\n---\nOld.\n")
                .write("content/en/copy.md", "---\ntitle: C\ntranslation-of: nowhere.md\n---\n![p](no.png)\n")
                .write("content/fa/empty.md", "---\ntitle: خالی\ndate: 1402/02/31\n---\n")
                .write("content/en/story.docx", "not text");
        isBuiltAlike(site.folder(), folder);
    }

    @Test
    void no_article_at_all() throws IOException {
        Files.createDirectories(folder.resolve("site/content"));
        isBuiltAlike(folder.resolve("site"), folder);
    }

    @Test
    void a_site_that_stands_is_replaced_and_what_is_the_same_stays() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        site.build();
        Path page = site.output().resolve(TempSite.GOOD_PAGE);
        Object inode = Files.getAttribute(page, "unix:ino");
        BuildReport report = TasksInTurn.build(options(site.folder(), site.output()), 2, 4);
        assertThat(report.published()).isTrue();
        assertThat(Files.getAttribute(page, "unix:ino")).as("the same file").isEqualTo(inode);
    }

    @Test
    void a_broken_template_publishes_nothing() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        site.build();
        String before = SiteHash.of(site.output());
        site.write("templates/article.ftlh", "<#if>");
        BuildReport expected = site.build();
        BuildReport report = TasksInTurn.build(options(site.folder(), site.output()), 2, 4);
        assertThat(report.published()).isFalse();
        assertThat(TempSite.problems(report)).isEqualTo(TempSite.problems(expected));
        assertThat(SiteHash.of(site.output())).isEqualTo(before);
        assertThat(folder.resolve("site/.site-output.parts")).doesNotExist();
    }

    @Test
    void an_article_that_is_saved_meanwhile_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        BuildOptions options = options(site.folder(), site.output());
        try (SiteTasks tasks = SiteTasks.open(options, SiteTasks.program())) {
            assertThatThrownBy(() -> SiteBuilder.build(options, BuildProgress.SILENT, new TaskRunner() {
                        @Override
                        public void stories(int count, StoryTaker taker) throws IOException {
                            taker.take(0, tasks.story(0));
                        }

                        @Override
                        public void files(byte[] pictures, int count, Path parts, FileTaker taker) throws IOException {
                            tasks.know(List.of(tasks.story(0)), pictures);
                            site.write("content/en/good.md", TempSite.GOOD + "More.\n");
                            for (int i = 0; i < count; i++) {
                                taker.take(tasks.files(i, parts, (path, content) -> {}), List.of());
                            }
                        }
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("good.md has been changed while the site was being built");
        }
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void what_a_build_that_was_killed_has_left_is_deleted_by_the_next() throws IOException {
        TempSite site =
                TempSite.withGoodArticle(folder.resolve("site")).write(".site-output.parts/1-0", "<p>half a page");
        assertThat(site.build().published()).isTrue();
        assertThat(folder.resolve("site/.site-output.parts")).doesNotExist();
    }

    @Test
    void processes_of_several_programs_make_no_site() {
        assertThatThrownBy(() -> SiteTasks.open(
                        options(folder, folder.resolve("out")),
                        SiteTasks.program().replace("Java", "another Java")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("give all of them the same jar");
    }

    @Test
    void a_process_that_sees_another_folder_makes_nothing() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        try (SiteTasks tasks = SiteTasks.open(options(site.folder(), site.output()), SiteTasks.program())) {
            assertThatThrownBy(() -> tasks.know(List.of(), new byte[Integer.BYTES]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("1 articles are in");
        }
    }
}
