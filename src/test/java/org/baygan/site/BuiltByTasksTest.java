package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baygan.model.NamedRange;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.task.SiteTasks;
import org.baygan.pipeline.task.TaskRunner;
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

    /** Runs tasks in this process, after something has happened. */
    private record After(Happening meanwhile, BuildOptions options, List<SiteTasks> opened) implements TaskRunner {
        /** What somebody does to the site while it is being built. */
        private interface Happening {
            void happen() throws IOException;
        }

        @Override
        public void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException {
            SiteTasks tasks = SiteTasks.open(options, mark, options.site());
            opened.add(tasks);
            for (int i = 0; i < end(sources); i++) {
                taker.take(i, tasks.story(i).told(), true);
            }
            meanwhile.happen();
            opened.add(SiteTasks.open(options, mark, options.site()));
        }

        @Override
        public void files(byte[] told, List<NamedRange> all, Path parts, FileTaker taker) throws IOException {
            SiteTasks tasks = opened.get(0);
            tasks.know(parts, told);
            for (int i = 0; i < end(all); i++) {
                taker.take(tasks.files(i, (path, content) -> {}), List.of(), true);
            }
        }

        private static int end(List<NamedRange> ranges) {
            return ranges.get(ranges.size() - 1).end();
        }
    }

    private void endsWith(TempSite site, After.Happening meanwhile, String message) throws IOException {
        BuildOptions options = options(site.folder(), site.output());
        List<SiteTasks> opened = new ArrayList<>();
        assertThatThrownBy(
                        () -> SiteBuilder.build(options, BuildProgress.SILENT, new After(meanwhile, options, opened)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
        for (SiteTasks tasks : opened) {
            tasks.close();
        }
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void an_article_that_is_saved_meanwhile_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        endsWith(
                site,
                () -> site.write("content/en/good.md", TempSite.GOOD.replace("Nothing", "Anythin")),
                "good.md has been changed while the site was being built: build again");
    }

    @Test
    void a_process_that_sees_other_articles_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        endsWith(site, () -> site.write("content/en/other.md", TempSite.GOOD), "A worker sees another site in");
    }

    @Test
    void a_process_that_sees_other_settings_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"))
                .write("site-data/topics.yaml", "topics:\n  harbour: {en: Harbour}\n");
        endsWith(
                site,
                () -> site.write("site-data/topics.yaml", "topics:\n  harbour: {en: Harbear}\n"),
                "A worker sees another site in");
    }

    @Test
    void a_process_that_is_told_half_of_the_stories_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        BuildOptions options = options(site.folder(), site.output());
        List<SiteTasks> opened = new ArrayList<>();
        TaskRunner cutting = new TaskRunner() {
            @Override
            public void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException {
                opened.add(SiteTasks.open(options, mark, folder));
                taker.take(0, opened.get(0).story(0).told(), true);
            }

            @Override
            public void files(byte[] told, List<NamedRange> all, Path parts, FileTaker taker) throws IOException {
                Path stories = parts.resolve("stories");
                Files.write(stories, Arrays.copyOf(Files.readAllBytes(stories), 20));
                opened.get(0).know(parts, told);
            }
        };
        assertThatThrownBy(() -> SiteBuilder.build(options, BuildProgress.SILENT, cutting))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("stories isn't there, or not whole: see that all workers have the same folder");
        opened.get(0).close();
    }

    @Test
    void a_process_that_sees_no_site_ends_the_build() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        BuildOptions elsewhere = options(folder.resolve("not-mounted"), site.output());
        assertThatThrownBy(() -> SiteBuilder.build(
                        options(site.folder(), site.output()),
                        BuildProgress.SILENT,
                        new After(() -> {}, elsewhere, new ArrayList<>())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("see that all workers have the same folder");
    }

    @Test
    void what_a_build_that_was_killed_has_left_is_deleted_by_the_next() throws IOException {
        TempSite site =
                TempSite.withGoodArticle(folder.resolve("site")).write(".site-output.parts/1-0", "<p>half a page");
        assertThat(site.build().published()).isTrue();
        assertThat(folder.resolve("site/.site-output.parts")).doesNotExist();
    }

    @Test
    void processes_of_several_programs_make_no_site() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        BuildOptions options = options(site.folder(), site.output());
        List<String> marks = new ArrayList<>();
        TaskRunner noting = new TaskRunner() {
            @Override
            public void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException {
                marks.add(mark);
                throw new IOException("noted");
            }

            @Override
            public void files(byte[] told, List<NamedRange> all, Path parts, FileTaker taker) {}
        };
        assertThatThrownBy(() -> SiteBuilder.build(options, BuildProgress.SILENT, noting))
                .hasMessage("noted");
        assertThatThrownBy(() -> SiteTasks.open(options, marks.get(0).replace("Java", "another Java"), site.folder()))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(
                        "A worker runs “baygan [^”\\[]*”, and the build is led by “baygan [^”\\[]*another Java[^”\\[]*”: "
                                + "give all of them the same jar of baygan and the same version of Java");
    }
}
