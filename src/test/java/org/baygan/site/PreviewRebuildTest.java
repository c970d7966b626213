package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a site's files while it is previewed, the right site comes of it. */
class PreviewRebuildTest {
    private static final String OTHER = "en/2021/03/04-other.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @SuppressWarnings("NullAway.Init")
    private RunningPreview preview;

    @BeforeEach
    void serve() throws Exception {
        site = TempSite.withGoodArticle(Files.createDirectories(temporary.resolve("site")));
        preview = RunningPreview.of(site.folder());
    }

    @AfterEach
    void end() throws InterruptedException {
        preview.end();
    }

    private void awaitText(String path, String text) throws Exception {
        preview.await(text + " in " + path, () -> preview.page(path).contains(text));
    }

    private void awaitNone(String path) throws Exception {
        preview.await("the end of " + path, () -> preview.page(path).isEmpty());
    }

    /** Waits until the folder with the site is what a clean build of the same files makes in another. */
    private void awaitCleanBuild() throws Exception {
        Path clean = temporary.resolve("clean");
        SiteBuilder.build(afresh(clean), BuildProgress.SILENT);
        String hash = SiteHash.of(clean);
        try {
            preview.await("what a clean build makes", () -> outputHash().equals(hash));
        } catch (AssertionError inVain) {
            throw new AssertionError(
                    inVain.getMessage() + "\n" + String.join("\n", TreeDifference.between(site.output(), clean)),
                    inVain);
        }
    }

    /** Empty while it is being replaced. */
    private String outputHash() {
        try {
            return SiteHash.of(site.output());
        } catch (IOException | UncheckedIOException beingReplaced) {
            return "";
        }
    }

    private BuildOptions afresh(Path output) {
        return new BuildOptions(
                site.folder(), Optional.of(output), Optional.empty(), false, SampleArchive.NOW, 1, false);
    }

    private static String article(String title, String text) {
        return "---\ntitle: " + title + "\ndate: 2021-03-04\n---\n" + text + "\n";
    }

    @Test
    void an_article_is_changed_dropped_in_renamed_and_deleted() throws Exception {
        assertThat(preview.address()).endsWith("/archive/");
        site.write("content/en/good.md", TempSite.GOOD + "\nMore of it.\n");
        awaitText(TempSite.GOOD_PAGE, "More of it.");

        site.write("content/en/new/folder/other.md", article("Other", "Dropped in."));
        awaitText(OTHER, "Dropped in.");

        Path file = site.folder().resolve("content/en/new/folder/other.md");
        Files.move(file, file.resolveSibling("renamed.md"));
        awaitText("en/2021/03/04-renamed.html", "Dropped in.");
        awaitNone(OTHER);

        Files.delete(file.resolveSibling("renamed.md"));
        awaitNone("en/2021/03/04-renamed.html");
        awaitCleanBuild();
    }

    @Test
    void an_editor_that_replaces_the_file_is_noticed() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Path draft =
                    Files.writeString(site.folder().resolve("content/en/.good.md.tmp"), TempSite.GOOD + "Save " + i);
            Files.move(draft, site.folder().resolve("content/en/good.md"), StandardCopyOption.REPLACE_EXISTING);
            awaitText(TempSite.GOOD_PAGE, "Save " + i);
        }
    }

    @Test
    void folders_that_were_not_there_before_are_watched() throws Exception {
        site.write("assets/note.txt", "An asset.");
        awaitText("note.txt", "An asset.");
        site.write("templates/messages_en.properties", "nav.skip=Jump to the text\n");
        awaitText(TempSite.GOOD_PAGE, "Jump to the text");
        site.write("site-data/topics.yaml", "sections:\n  harbour: {fa: بندر, en: The harbour}\n")
                .write("content/en/good.md", TempSite.GOOD.replace("date:", "section: harbour\ndate:"));
        awaitText(TempSite.GOOD_PAGE, "The harbour");
    }

    @Test
    void the_configuration_may_name_other_folders() throws Exception {
        site.write("articles/en/other.md", article("Other", "From elsewhere."));
        site.write("jbake.properties", "content.folder=articles\ndestination.folder=web\n");
        awaitText(OTHER, "From elsewhere.");
        assertThat(site.folder().resolve("web").resolve(OTHER)).exists();
        site.write("articles/en/other.md", article("Other", "Changed elsewhere."));
        awaitText(OTHER, "Changed elsewhere.");
        assertThat(preview.page(TempSite.GOOD_PAGE)).isEmpty();
    }

    @Test
    void a_burst_of_a_thousand_files_is_a_build_or_two_and_nothing_is_lost() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        for (int i = 0; i < 1000; i++) {
            Files.writeString(elsewhere.resolve("b" + i + ".md"), article("B" + i, "Text " + i));
        }
        long before = preview.builds();
        Path target = Files.createDirectories(site.folder().resolve("content/en/burst"));
        for (int i = 0; i < 1000; i++) {
            Files.move(elsewhere.resolve("b" + i + ".md"), target.resolve("b" + i + ".md"));
        }
        awaitText("en/2021/03/04-b999.html", "Text 999");
        awaitText("en/2021/03/04-b0.html", "Text 0");
        // One for the new folder, one or two for the files; a slow machine may stretch the burst.
        assertThat(preview.builds() - before).isLessThanOrEqualTo(5);
    }

    /** As Git does when it checks another branch out: a file that differs is deleted and made anew, one by one. */
    @Test
    void a_checkout_of_another_branch_comes_to_what_a_clean_build_makes() throws Exception {
        preview.end();
        for (int i = 0; i < 1000; i++) {
            site.write(branchPath(i), onBranch(i, false));
        }
        preview = RunningPreview.of(site.folder());
        awaitCleanBuild();

        for (int i = 0; i < 1000; i++) {
            Path file = site.folder().resolve(branchPath(i));
            switch (i % 10) {
                case 0 -> Files.delete(file);
                case 1 -> Files.move(file, file.resolveSibling("renamed-" + i + ".md"));
                case 2 -> {
                    Files.delete(file);
                    site.write("content/en/moved/" + i + ".md", onBranch(i, true));
                }
                case 3 -> assertThat(file).as("one that is on both branches").exists();
                default -> {
                    Files.delete(file);
                    site.write(branchPath(i), onBranch(i, true));
                }
            }
        }

        awaitCleanBuild();
        assertThat(preview.page("en/2021/04/05-story-4.html")).contains("The other branch says 4.");
        assertThat(preview.page("en/2021/03/02-story-13.html")).contains("The text of 13.");
        assertThat(preview.page("en/2021/03/02-renamed-1.html")).contains("The text of 1.");
        assertThat(preview.page("en/2021/03/01-story-0.html")).isEmpty();
    }

    private static String branchPath(int number) {
        return "content/en/branch/story-" + number + ".md";
    }

    /** Articles that show on each other's pages: by topics, by neighbours in time, and by links. */
    private static String onBranch(int number, boolean other) {
        String date = number % 10 == 4 && other ? "2021-04-05" : "2021-03-0" + (1 + number % 4);
        return """
                ---
                title: %s %s
                topics: [Topic %s]
                date: %s
                ---
                %s %s. See [the next](story-%s.md).
                """.formatted(
                        number % 10 == 5 && other ? "Another title" : "Story",
                        number,
                        (number + (number % 10 == 6 && other ? 1 : 0)) % 7,
                        date,
                        other ? "The other branch says" : "The text of",
                        number,
                        number + 1);
    }

    @Test
    void every_save_of_many_is_shown_in_the_end() throws Exception {
        for (int i = 0; i < 200; i++) {
            site.write("content/en/good.md", TempSite.GOOD + "Save number " + i + ".\n");
            TimeUnit.MILLISECONDS.sleep(i % 7); // in and between bursts, and during builds
        }
        awaitText(TempSite.GOOD_PAGE, "Save number 199.");
    }

    @Test
    void a_content_folder_that_vanishes_leaves_the_site_and_comes_back() throws Exception {
        Path content = site.folder().resolve("content");
        Path away = temporary.resolve("away");
        Files.move(content, away);
        String said = "baygan: There is no folder “content” with articles any more in "
                + site.folder().toRealPath() + ": the site stays as it is until the folder is back\n";
        preview.await("a word about it", () -> preview.err().replace("\r", "").equals(said));
        assertThat(preview.page(TempSite.GOOD_PAGE)).contains("Nothing happened today.");
        Files.move(away, content);
        site.write("content/en/good.md", TempSite.GOOD + "Back again.\n");
        awaitText(TempSite.GOOD_PAGE, "Back again.");
    }

    @Test
    void a_site_folder_that_vanishes_ends_the_preview() throws Exception {
        Path real = site.folder().toRealPath();
        delete(site.folder());
        assertThat(preview.exitCode()).isEqualTo(3);
        assertThat(preview.err()).endsWith("baygan: The site's folder " + real + " is gone" + System.lineSeparator());
    }

    private static void delete(Path folder) throws IOException {
        boolean again = true;
        while (again) { // a build may be writing into it
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(file);
                }
                again = Files.exists(folder);
            } catch (IOException | UncheckedIOException beingWritten) {
                again = Files.exists(folder);
            }
        }
    }

    @Test
    void an_output_folder_that_is_hindered_is_tried_again_without_a_change() throws Exception {
        Path mine = site.output().resolve("mine.txt");
        Files.writeString(mine, "mine");
        site.write("content/en/good.md", TempSite.GOOD + "Waits for its turn.\n");
        preview.await("the refusal", () -> preview.err().contains("holds files that baygan didn't write"));
        assertThat(preview.page(TempSite.GOOD_PAGE)).contains("Nothing happened today.");
        Files.delete(mine);
        awaitText(TempSite.GOOD_PAGE, "Waits for its turn.");
        assertThat(preview.err().lines()).as("said once").hasSize(1);
    }

    @Test
    void a_page_is_there_all_the_time() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Callable<List<Integer>> reader = () -> {
            List<Integer> lengths = new ArrayList<>();
            while (!over.get()) {
                lengths.add(preview.page(TempSite.GOOD_PAGE).length());
            }
            return lengths;
        };
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Integer>>> read = List.of(readers.submit(reader), readers.submit(reader));
            for (int i = 1; i <= 20; i++) {
                // In one step: a build that is running could read a file that has only been emptied yet.
                site.write("saved.md", TempSite.GOOD + "Save number " + i + ".\n");
                Files.move(
                        site.folder().resolve("saved.md"),
                        site.folder().resolve("content/en/good.md"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                awaitText(TempSite.GOOD_PAGE, "Save number " + i + ".");
            }
            over.set(true);
            for (Future<List<Integer>> lengths : read) {
                assertThat(lengths.get()).isNotEmpty().doesNotContain(0);
            }
        } finally {
            over.set(true);
            readers.shutdownNow();
        }
    }

    @Test
    void a_preview_may_begin_with_a_broken_template() throws Exception {
        preview.end();
        site.write("templates/article.ftlh", "<#if nothing");
        preview = RunningPreview.of(site.folder());
        assertThat(preview.page(TempSite.GOOD_PAGE)).as("the site before").contains("Nothing happened today.");
        preview.end();

        delete(site.output());
        preview = RunningPreview.of(site.folder());
        assertThat(preview.out()).contains("Nothing was published");
        assertThat(preview.page(TempSite.GOOD_PAGE)).isEmpty();
        Files.delete(site.folder().resolve("templates/article.ftlh"));
        awaitText(TempSite.GOOD_PAGE, "Nothing happened today.");
    }

    @Test
    void the_files_on_disk_are_those_of_a_build() throws Exception {
        List<Path> served = files(site.output());
        preview.end();
        Path built = temporary.resolve("built");
        SiteBuilder.build(afresh(built), BuildProgress.SILENT);
        assertThat(served).isEqualTo(files(built));
        for (Path file : served) {
            assertThat(site.output().resolve(file)).hasSameBinaryContentAs(built.resolve(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
