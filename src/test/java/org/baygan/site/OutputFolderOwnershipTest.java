package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.baygan.output.OutputRefusedException;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build never takes what it didn't write, and never shares its folder with another build. */
class OutputFolderOwnershipTest {
    @TempDir
    Path folder;

    @Test
    void aFolderWithFilesOfSomeoneElseIsRefusedAndUntouched() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("site-output/thesis.txt", "years of work")
                .write("site-output/en/index.html", "<p>mine");
        Map<String, String> before = contents(site.output());
        assertThatThrownBy(site::build)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("The output folder " + site.output()
                        + " holds files that baygan didn't write (en/index.html, thesis.txt):"
                        + " move them away, or name another folder with --output");
        assertThat(contents(site.output())).isEqualTo(before);
    }

    @Test
    void aFileAddedToABuiltSiteIsNotLost() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder);
        site.build();
        site.write("site-output/CNAME", "news.example");
        Map<String, String> before = contents(site.output());
        assertThatThrownBy(site::build).isInstanceOf(OutputRefusedException.class);
        assertThat(contents(site.output())).isEqualTo(before);
    }

    @Test
    void aFileAddedWhileTheSiteIsBuiltIsNotLost() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder);
        site.build();
        for (String path : List.of("CNAME", "en/2020/05/notes.txt", "mine/notes.txt")) {
            site.write("content/en/other.md", TempSite.GOOD.replace("05-06", "05-07") + path);
            assertThatThrownBy(() -> SiteBuilder.build(site.options(), new BuildProgress() {
                        @Override
                        public void begin(Stage stage, long steps) {
                            if (stage == Stage.WRITING) {
                                try {
                                    site.write("site-output/" + path, "mine");
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }
                        }

                        @Override
                        public void step() {}
                    }))
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessageContaining(" holds files that baygan didn't write (" + path + ")");
            assertThat(site.output().resolve(path)).hasContent("mine");
            Files.delete(site.output().resolve(path));
            assertThat(site.build().published()).isTrue();
        }
    }

    @Test
    void anEmptyFolderAndGitsOwnFilesAreNoObstacle() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder).write("site-output/.gitkeep", "");
        site.build();
        assertThat(site.output().resolve(".gitkeep")).exists();
        assertThat(site.output().resolve(TempSite.GOOD_PAGE)).exists();
    }

    @Test
    void theSecondOfTwoBuildsAtOnceIsRefused() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder);
        List<Throwable> second = new ArrayList<>();
        CountDownLatch once = new CountDownLatch(1);
        SiteBuilder.build(site.options(), new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {
                if (stage == Stage.WRITING) {
                    try {
                        SiteBuilder.build(SampleArchive.options(site.folder(), site.output(), 1), SILENT);
                    } catch (IOException refused) {
                        second.add(refused);
                    }
                    once.countDown();
                }
            }

            @Override
            public void step() {}
        });
        assertThat(once.getCount()).isZero();
        assertThat(second)
                .hasSize(1)
                .first()
                .satisfies(refused -> assertThat(refused)
                        .isInstanceOf(OutputRefusedException.class)
                        .hasMessage("Another build is writing to " + site.output() + ": wait until it has ended"));
        assertThat(site.pages().page(TempSite.GOOD_PAGE).text()).contains("Nothing happened today.");
    }

    private static Map<String, String> contents(Path output) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String path : Pages.in(output).files()) {
            contents.put(path, Files.readString(output.resolve(path), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
