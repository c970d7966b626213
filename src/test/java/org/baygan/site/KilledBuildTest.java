package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves the old site or the new one, and the next build ends as if nothing had happened. */
@Timeout(900)
class KilledBuildTest {
    private static final long SEED = 20261122;
    private static final int KILLS = 100;
    private static final int ARTICLES = 120;

    /** Sites that are built at the same time, as a build in a new JVM keeps one processor busy, not two. */
    private static final int LANES = 2;

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
    private List<String> java = List.of();

    /** What each state is built to, and a JVM that starts quickly: with an archive of the program's classes. */
    @BeforeEach
    void prepare() throws Exception {
        ChangingSite changing = ChangingSite.in(folder.resolve("clean"), ARTICLES);
        for (int state = 0; state < ChangingSite.STATES; state++) {
            clean.add(changing.change(state).cleanHash(folder.resolve("clean-" + state)));
        }
        assertThat(clean).doesNotHaveDuplicates();
        Path jar = ProgramJar.write(folder.resolve("baygan.jar"));
        Path classes = folder.resolve("baygan.jsa");
        java = List.of("-XX:ArchiveClassesAtExit=" + classes, "-cp", jar.toString());
        duration(changing);
        java = List.of("-XX:SharedArchiveFile=" + classes, "-cp", jar.toString());
    }

    @Test
    void at_any_moment() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<Set<Left>>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                long seed = SEED + lane;
                ChangingSite changing = ChangingSite.in(folder.resolve("site-" + lane), ARTICLES);
                lanes.add(() -> kill(changing, seed));
            }
            Set<Left> seen = EnumSet.noneOf(Left.class);
            for (Future<Set<Left>> lane : executor.invokeAll(lanes)) {
                seen.addAll(lane.get());
            }
            assertThat(seen).contains(Left.OLD_SITE);
        } finally {
            executor.shutdownNow();
        }
    }

    private Set<Left> kill(ChangingSite changing, long seed) throws Exception {
        TempSite site = changing.site();
        long duration = duration(changing);
        Random random = new Random(seed);
        Set<Left> seen = EnumSet.noneOf(Left.class);
        int state = 1;
        for (int kill = 0; kill < KILLS / LANES; kill++) {
            int before = state;
            state = (state + 1 + random.nextInt(ChangingSite.STATES - 1)) % ChangingSite.STATES;
            changing.change(state);
            // Half of them in the later part, which is about the writing and the publishing.
            double moment = kill % 2 == 0 ? random.nextDouble() : 0.5 + 0.55 * random.nextDouble();
            String where = "seed %d, kill %d, state %d over %d, after %f of a build of %d ms"
                    .formatted(seed, kill, state, before, moment, duration / 1_000_000);
            start(site).killAfter((long) (moment * duration));
            seen.add(left(site, clean.get(before), clean.get(state), where));
            site.build();
            assertThat(SiteHash.of(site.output())).as(where).isEqualTo(clean.get(state));
            assertNothingIsLeftBeside(site, where);
        }
        return seen;
    }

    private ProgramProcess start(TempSite site) throws IOException {
        return ProgramProcess.start(List.of(), java, ProgramProcess.build(site));
    }

    /** How long a build in a process of its own takes that leads from state 0 to state 1. */
    private long duration(ChangingSite changing) throws Exception {
        changing.change(0).site().build();
        changing.change(1);
        long start = System.nanoTime();
        OtherProcess.Result result = start(changing.site()).await();
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

    private static void assertNothingIsLeftBeside(TempSite site, String where) throws IOException {
        List<String> beside = names(site.folder());
        beside.removeAll(List.of(".site-output.record", ".site-output.spare")); // on file systems that are trusted
        assertThat(beside)
                .as(where)
                .containsExactly(".baygan", ".site-output.lock", "content", "jbake.properties", "site-output");
        List<String> kept = names(site.folder().resolve(".baygan"));
        kept.remove("stamps"); // which some file systems are not trusted with
        assertThat(kept)
                .as(where)
                .containsExactly(
                        "last-build",
                        "lock",
                        "search-en.files",
                        "search-en.index",
                        "search-fa.files",
                        "search-fa.index",
                        "stories.mv",
                        "temporary");
        assertThat(site.folder().resolve(".baygan/temporary")).as(where).isEmptyDirectory();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
