package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.site.faults.FaultyDisk;
import org.baygan.site.faults.FaultyDisk.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One call of the file system fails in the middle of a build, or all from one on, whichever it is: the site stands as it
 * was, or as it was to be, or the failure is told; and the next build makes what a clean one makes.
 */
class DiskFaultsTest {
    /** So many faults of each kind, if a build makes as many calls of it; CONTRIBUTING.md has the command for all. */
    private static final int FAULTS = Integer.getInteger("baygan.faults", 40);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private final List<String> hashes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void writeSite() throws IOException {
        site = TempSite.withGoodArticle(folder)
                .write("jbake.properties", "site.languages=en\nsite.title=Harbour news\n")
                .write("site-data/topics.yaml", "topics:\n  sea: {en: The open sea}\n")
                .write("templates/redirect.ftlh", "<p>Moved</p>\n")
                .write("templates/messages_en.properties", "nav.skip=Skip all this\n")
                .write("content/en/pic.png", Images.png(3, 2))
                .write("assets/map.png", Images.png(5, 2))
                .write("assets/baygan/print.css", "p { color: black }\n");
        for (int state = 0; state < 2; state++) {
            write(state);
            Path clean = folder.resolve("clean" + state);
            BuildReport unused = SiteBuilder.build(options(folder, Optional.of(clean), false), BuildProgress.SILENT);
            hashes.add(SiteHash.of(clean));
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    /** The two states differ in an article, an address, an image and a file that only one has. */
    private void write(int state) throws IOException {
        site.write(
                "content/en/changing.md",
                "---\ntitle: Tide " + state + "\ndate: 2020-05-07\ntopics: [sea]\naliases: [old-" + state
                        + ".html]\n---\n![A boat](pic.png) and text " + state + "\n");
        site.write("content/en/pic.png", Images.png(3 + state, 2));
        if (state == 0) {
            site.write("content/en/only.txt", "Only here\n\nA text of one state.\n");
        } else {
            boolean unused = folder.resolve("content/en/only.txt").toFile().delete();
        }
    }

    private static BuildOptions options(Path site, Optional<Path> output, boolean reuse) {
        return new BuildOptions(site, output, Optional.empty(), false, SampleArchive.NOW, 1, reuse);
    }

    private Optional<BuildReport> build() {
        try {
            return Optional.of(
                    SiteBuilder.build(options(disk.path(folder), Optional.empty(), true), BuildProgress.SILENT));
        } catch (IOException | UncheckedIOException told) {
            return Optional.empty();
        }
    }

    @Test
    void the_site_is_whole_after_any_and_after_the_next_build() throws IOException {
        Map<Call, Integer> made = new EnumMap<>(Call.class);
        for (int state = 1; state >= 0; state--) {
            write(state);
            disk.heal();
            assertThat(build().map(TempSite::problems)).contains(List.of());
            for (Call call : Call.values()) {
                made.merge(call, disk.count(call), Math::max);
            }
        }
        int state = 0;
        int faults = 0;
        for (Call call : Call.values()) {
            int all = made.getOrDefault(call, 0);
            assertThat(all).as(call + " is never called").isPositive();
            int step = Math.max(1, all / FAULTS);
            for (int number = 1 + faults % step; number <= all; number += step) {
                state = 1 - state;
                write(state);
                fail(call, number, state);
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(150);
    }

    private void fail(Call call, int number, int state) throws IOException {
        String what = "the " + number + ". " + call + " of a build to state " + state;
        disk.failAt(call, number);
        Optional<BuildReport> report = build();
        boolean told = report.isEmpty() || !TempSite.problems(report.get()).isEmpty();
        boolean published = report.isPresent() && report.get().published();
        String stands = SiteHash.of(site.output());
        disk.heal();
        if (!published) {
            assertThat(stands).as(what).isIn(hashes.get(0), hashes.get(1));
        } else if (!told) {
            assertThat(stands).as(what).isEqualTo(hashes.get(state));
        }
        Optional<BuildReport> next = build();
        assertThat(next.map(TempSite::problems)).as("after " + what).contains(List.of());
        assertThat(SiteHash.of(site.output())).as("after " + what).isEqualTo(hashes.get(state));
    }

    @Test
    void a_build_that_ends_between_two_names_leaves_the_old_site() throws IOException {
        assertThat(build().map(TempSite::problems)).contains(List.of());
        for (int state : List.of(0, 1)) { // in state 1 it is
            write(state);
            disk.endWithout(site.output());
            Optional<BuildReport> unused = build();
            disk.heal();
            assertThat(site.output()).doesNotExist();
            assertThat(SiteHash.of(folder.resolve(".site-output.old"))).isEqualTo(hashes.get(1 - state));
            assertThat(build().map(TempSite::problems)).contains(List.of());
            assertThat(SiteHash.of(site.output())).isEqualTo(hashes.get(state));
        }
    }

    /** What a killed build leaves is left by one that nothing is granted any more: it can't even tidy up. */
    @Test
    void a_build_that_ends_after_any_change_leaves_the_old_site_or_the_new_one() throws IOException {
        assertThat(build().map(TempSite::problems)).contains(List.of());
        int ends = 0;
        for (int number = 0, ended = 2; ended > 0; number++, ends += ended) {
            ended = 0;
            for (int state = 1; state >= 0; state--) {
                String what = "a build to state " + state + " that ended after " + number + " changes";
                write(state);
                disk.endAfter(number);
                Optional<BuildReport> unused = build();
                ended += disk.changes() > number ? 1 : 0;
                disk.heal();
                Path stands = site.output().toFile().exists() ? site.output() : folder.resolve(".site-output.old");
                assertThat(SiteHash.of(stands)).as(what).isIn(hashes);
                assertThat(build().map(TempSite::problems)).as("after " + what).contains(List.of());
                assertThat(SiteHash.of(site.output())).as("after " + what).isEqualTo(hashes.get(state));
            }
        }
        assertThat(ends).isGreaterThan(250);
    }
}
