package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves the old site or the new one, and the next build ends as if nothing had happened. */
class KilledBuildTest {
    private static final long SEED = 20261122;
    private static final int KILLS = 100;

    /** What a killed build has left. */
    private enum Left {
        OLD_SITE,
        NEW_SITE,
        OLD_SITE_UNDER_ITS_OTHER_NAME
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> clean = new ArrayList<>();

    @Test
    void at_any_moment(TestReporter reporter) throws Exception {
        ChangingSite changing = ChangingSite.in(folder.resolve("site"), 120);
        TempSite site = changing.site();
        for (int state = 0; state < ChangingSite.STATES; state++) {
            clean.add(changing.change(state).cleanHash(folder.resolve("clean-" + state)));
        }
        assertThat(clean).doesNotHaveDuplicates();
        site.build();
        Path jar = ProgramJar.write(folder.resolve("baygan.jar"));
        Path classes = folder.resolve("baygan.jsa");
        duration(changing, List.of("-XX:ArchiveClassesAtExit=" + classes, "-cp", jar.toString()));
        List<String> java = List.of("-XX:SharedArchiveFile=" + classes, "-cp", jar.toString());
        long duration = duration(changing, java);
        Random random = new Random(SEED);
        Map<Left, Integer> seen = new EnumMap<>(Left.class);
        int state = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int before = state;
            state = (state + 1 + random.nextInt(ChangingSite.STATES - 1)) % ChangingSite.STATES;
            changing.change(state);
            // Half of them in the later part, which is about the writing and the publishing.
            double moment = kill % 2 == 0 ? random.nextDouble() : 0.5 + 0.55 * random.nextDouble();
            String where = "seed " + SEED + ", kill " + kill + " of state " + state + " over " + before + " after "
                    + moment + " of a build of " + duration / 1_000_000 + " ms";
            ProgramProcess.start(List.of(), java, ProgramProcess.build(site)).killAfter((long) (moment * duration));
            seen.merge(left(site, clean.get(before), clean.get(state), where), 1, Integer::sum);
            site.build();
            assertThat(SiteHash.of(site.output())).as(where).isEqualTo(clean.get(state));
            assertThat(files(site.folder()))
                    .as(where)
                    .isEqualTo(List.of(".baygan", ".site-output.lock", "content", "jbake.properties", "site-output"));
            assertThat(files(site.folder().resolve(".baygan")))
                    .as(where)
                    .isEqualTo(List.of("lock", "stories.mv", "temporary"));
            assertThat(site.folder().resolve(".baygan/temporary")).as(where).isEmptyDirectory();
        }
        reporter.publishEntry(Map.of("seen", seen.toString(), "build", duration / 1_000_000 + " ms"));
    }

    /** How long a build in a process of its own takes that leads from state 0 to state 1. */
    private long duration(ChangingSite changing, List<String> java) throws Exception {
        changing.change(0).site().build();
        changing.change(1);
        long start = System.nanoTime();
        OtherProcess.Result result = ProgramProcess.start(List.of(), java, ProgramProcess.build(changing.site()))
                .await();
        long duration = System.nanoTime() - start;
        assertThat(result.status()).as(result.out()).isZero();
        assertThat(SiteHash.of(changing.site().output())).isEqualTo(clean.get(1));
        return duration;
    }

    private static Left left(TempSite site, String before, String after, String where) throws IOException {
        if (!Files.exists(site.output())) {
            assertThat(SiteHash.of(site.folder().resolve(".site-output.old")))
                    .as(where)
                    .isEqualTo(before);
            return Left.OLD_SITE_UNDER_ITS_OTHER_NAME;
        }
        String found = SiteHash.of(site.output());
        assertThat(found).as(where).isIn(before, after);
        return found.equals(before) ? Left.OLD_SITE : Left.NEW_SITE;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
