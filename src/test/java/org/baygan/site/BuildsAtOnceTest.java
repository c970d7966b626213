package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several builds of one site at once, each in a process of its own. */
@Timeout(300)
class BuildsAtOnceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Does something in the middle of a build, and returns what came of it. */
    private static <T> T during(BuildOptions options, Callable<T> other) throws IOException {
        List<T> results = new ArrayList<>();
        SiteBuilder.build(options, new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {
                if (stage == Stage.WRITING) {
                    try {
                        results.add(other.call());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public void step() {}
        });
        return results.get(0);
    }

    private ChangingSite site() throws IOException {
        return ChangingSite.in(folder.toRealPath().resolve("site"), 40);
    }

    @Test
    void the_second_in_one_folder_says_so() throws Exception {
        ChangingSite changing = site();
        TempSite site = changing.site();
        OtherProcess.Result second = during(
                site.options(),
                () -> ProgramProcess.start(ProgramProcess.build(site)).await());
        assertThat(second.out())
                .isEqualTo("baygan: Another build is writing to " + site.output() + ": wait until it has ended\n");
        assertThat(second.status()).isEqualTo(3);
        assertThat(SiteHash.of(site.output())).isEqualTo(changing.cleanHash(folder.resolve("clean")));
    }

    @Test
    void both_succeed_in_different_folders_though_they_share_a_cache() throws Exception {
        ChangingSite changing = site();
        TempSite site = changing.site();
        Path elsewhere = folder.resolve("elsewhere");
        OtherProcess.Result second = during(
                site.options(),
                () -> ProgramProcess.start(ProgramProcess.build(site, "--output", elsewhere.toString()))
                        .await());
        assertThat(second.status()).as(second.out()).isZero();
        String clean = changing.cleanHash(folder.resolve("clean"));
        assertThat(SiteHash.of(elsewhere)).isEqualTo(clean);
        assertThat(SiteHash.of(site.output())).isEqualTo(clean);
        assertThat(site.folder().resolve(".baygan/temporary")).isEmptyDirectory();
    }

    @Test
    void of_two_that_race_at_least_one_succeeds_and_the_other_has_the_one_excuse() throws Exception {
        ChangingSite changing = site();
        TempSite site = changing.site();
        for (int round = 0; round < 3; round++) {
            String clean = changing.change(round).cleanHash(folder.resolve("clean"));
            ProgramProcess first = ProgramProcess.start(ProgramProcess.build(site));
            ProgramProcess second = ProgramProcess.start(ProgramProcess.build(site));
            List<OtherProcess.Result> results = List.of(first.await(), second.await());
            assertThat(results).anyMatch(result -> result.status() == 0);
            assertThat(results)
                    .allMatch(result -> result.status() == 0
                            || (result.status() == 3
                                    && result.out().startsWith("baygan: Another build is writing to ")));
            assertThat(SiteHash.of(site.output())).isEqualTo(clean);
        }
    }

    @Test
    void a_preview_leaves_a_build_room() throws Exception {
        ChangingSite changing = site();
        TempSite site = changing.site();
        RunningPreview preview = RunningPreview.of(site.folder());
        try {
            OtherProcess.Result build =
                    ProgramProcess.start(ProgramProcess.build(site)).await();
            assertThat(build.status()).as(build.out()).isZero();
            assertThat(preview.page("en/")).contains("Story");
        } finally {
            preview.end();
        }
    }

    @Test
    void a_preview_waits_for_a_build() throws Exception {
        ChangingSite changing = site();
        TempSite site = changing.site();
        RunningPreview preview = RunningPreview.of(site.folder());
        try {
            during(SampleArchive.options(site.folder(), site.output(), 1), () -> {
                site.write("content/en/while-building.md", TempSite.GOOD.replace("A quiet", "A busy"));
                preview.await("the hindrance", () -> preview.err().contains("Another build is writing to "));
                return true;
            });
            preview.await(
                    "the other build",
                    () -> preview.page("en/2020/05/06-while-building.html").contains("A busy"));
        } finally {
            preview.end();
        }
        assertThat(SiteHash.of(site.output())).isEqualTo(changing.cleanHash(folder.resolve("clean")));
    }
}
