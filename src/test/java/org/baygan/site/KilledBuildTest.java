package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves the old site or the new one, and the next build ends as if nothing had happened. */
@Timeout(2400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledBuildTest {
    private static final long SEED = 20261122;

    /** Few, for each takes a new JVM: {@link DiskFaultsTest} ends builds at every call of the file system. */
    private static final int KILLS = 24;

    private static final int ARTICLES = 24;

    /** Sites that are built at the same time, as a build in a new JVM keeps one processor busy, not two. */
    private static final int LANES = 2;

    /** Builds that are started for one kill, at the most, as some have ended before it. */
    private static final int TRIES = 4;

    /** How many kills at least must meet what some of them are made for. */
    private static final int OFTEN = 3;

    /** What a killed build has left. */
    private enum Left {
        OLD_SITE,
        NEW_SITE,
        OLD_SITE_UNDER_ITS_OTHER_NAME,

        /** One of the others, and a site that it was making. */
        STAGED_FILES
    }

    /** When a build is killed. */
    private enum Moment {
        /** Any at which it may be at work. */
        ANY,
        WHILE_STAGING,
        AFTER_PUBLISHING;

        private static final List<Moment> IN_TURN = List.of(ANY, WHILE_STAGING, ANY, AFTER_PUBLISHING);
    }

    /**
     * How long builds take in a process of its own.
     *
     * @param start what comes before anything is done about the site
     * @param whole one that leads from a state to another
     * @param ofTexts one that leads to a state's twin
     */
    private record Durations(long start, long whole, long ofTexts) {}

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> clean = new ArrayList<>();
    private List<String> java = List.of();

    /** The program that is killed: another version wouldn't use what that has left. */
    @SuppressWarnings("NullAway.Init")
    private LoadedProgram program;

    /** What each state is built to, and a JVM that starts quickly: with an archive of the program's classes. */
    @BeforeAll
    void prepare(@TempDir Path temporary) throws Exception {
        folder = temporary;
        ChangingSite changing = ChangingSite.in(folder.resolve("clean"), ARTICLES);
        for (int state = 0; state < 2 * ChangingSite.STATES; state++) {
            clean.add(changing.change(state).cleanHash(folder.resolve("clean-" + state)));
        }
        assertThat(clean).doesNotHaveDuplicates();
        Path jar = ProgramJar.write(folder.resolve("baygan.jar"));
        Path classes = folder.resolve("baygan.jsa");
        java = List.of("-XX:ArchiveClassesAtExit=" + classes, "-cp", jar.toString());
        time(ProgramProcess.build(changing.site()));
        java = List.of("-XX:SharedArchiveFile=" + classes, "-cp", jar.toString());
        program = LoadedProgram.from(jar);
    }

    @Test
    void builds_that_lead_to_a_twin_and_back() throws Exception {
        ChangingSite changing = ChangingSite.in(folder.resolve("site"), ARTICLES);
        IncrementalBuilds builds = IncrementalBuilds.ofOneSite();
        builds.build(changing.site().options());
        for (int state = 0; state < ChangingSite.STATES; state++) {
            builds.build(changing.change(state).site().options());
            for (int to : List.of(ChangingSite.twin(state), state)) {
                builds.build(changing.change(to).site().options());
                assertThat(SiteHash.of(changing.site().output())).isEqualTo(clean.get(to));
            }
        }
    }

    @Test
    void at_any_moment() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<List<Left>>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                long seed = SEED + lane;
                ChangingSite changing = ChangingSite.in(folder.resolve("site-" + lane), ARTICLES);
                lanes.add(() -> kill(changing, seed));
            }
            List<Left> left = new ArrayList<>();
            for (Future<List<Left>> lane : executor.invokeAll(lanes)) {
                left.addAll(lane.get());
            }
            for (Left wanted : List.of(Left.OLD_SITE, Left.NEW_SITE, Left.STAGED_FILES)) {
                assertThat(Collections.frequency(left, wanted))
                        .as("%s among %s", wanted, left)
                        .isGreaterThanOrEqualTo(OFTEN);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Left> kill(ChangingSite changing, long seed) throws Exception {
        TempSite site = changing.site();
        Durations durations = durations(changing);
        Random random = new Random(seed);
        List<Left> seen = new ArrayList<>();
        int kills = 0;
        int state = 0;
        for (int started = 0; kills < KILLS / LANES; started++) {
            assertThat(started)
                    .as("builds that were started for %d kills: most end before they are killed", kills)
                    .isLessThan(TRIES * KILLS / LANES);
            int before = state;
            boolean texts = kills % 3 == 2;
            state = texts
                    ? ChangingSite.twin(state)
                    : (state + 1 + random.nextInt(ChangingSite.STATES - 1)) % ChangingSite.STATES;
            changing.change(state);
            Moment moment = Moment.IN_TURN.get(kills % Moment.IN_TURN.size());
            long duration = texts ? durations.ofTexts() : durations.whole();
            double part = random.nextDouble();
            String where = "seed %s, build %s, kill %s, state %s over %s, %s, %f of a build of %d ms"
                    .formatted(seed, started, kills, state, before, moment, part, duration / 1_000_000);
            boolean killed = kill(site, moment, part, durations.start(), duration);
            List<Left> left = left(site, clean.get(before), clean.get(state), where);
            if (killed) {
                kills++;
                seen.addAll(left);
            } else {
                assertThat(left).as(where).containsExactly(Left.NEW_SITE);
            }
            program.build(site);
            assertThat(SiteHash.of(site.output())).as(where).isEqualTo(clean.get(state));
            assertNothingIsLeftBeside(site, where);
        }
        return seen;
    }

    /** Starts a build and kills it; false if it had ended before. */
    private boolean kill(TempSite site, Moment moment, double part, long begin, long duration) throws Exception {
        Object published = fileKey(site.output());
        ProgramProcess process = ProgramProcess.start(List.of(), java, ProgramProcess.build(site));
        switch (moment) {
            case WHILE_STAGING -> process.await(() -> Files.exists(staging(site)));
            case AFTER_PUBLISHING ->
                process.await(() ->
                        Files.exists(site.output()) && !fileKey(site.output()).equals(published));
            default -> {}
        }
        double after = switch (moment) {
            case ANY -> begin + part * (duration - begin);
            case WHILE_STAGING -> part * 0.2 * duration;
            case AFTER_PUBLISHING -> part * 0.005 * duration;
        };
        return !process.killAfter((long) after);
    }

    private static Path staging(TempSite site) {
        return site.folder().resolve(".site-output.new");
    }

    /** Tells a folder from another one that takes its name. */
    private static Object fileKey(Path folder) {
        try {
            return Objects.requireNonNullElse(
                    Files.readAttributes(folder, BasicFileAttributes.class).fileKey(), folder);
        } catch (IOException beingReplaced) {
            return folder;
        }
    }

    /** Those of builds that come after others. */
    private Durations durations(ChangingSite changing) throws Exception {
        program.build(changing.change(1).site());
        long whole = time(ProgramProcess.build(changing.change(0).site()));
        program.build(changing.change(ChangingSite.twin(0)).site());
        long ofTexts = time(ProgramProcess.build(changing.change(0).site()));
        return new Durations(time(List.of("--version")), whole, ofTexts);
    }

    /** Lets the program come to its end in a process of its own; returns how long that takes. */
    private long time(List<String> arguments) throws Exception {
        long start = System.nanoTime();
        OtherProcess.Result result =
                ProgramProcess.start(List.of(), java, arguments).await();
        long duration = System.nanoTime() - start;
        assertThat(result.status()).as(result.out()).isZero();
        return duration;
    }

    private static List<Left> left(TempSite site, String before, String after, String where) throws IOException {
        List<Left> left = new ArrayList<>();
        if (Files.exists(staging(site))) {
            left.add(Left.STAGED_FILES);
        }
        if (Files.exists(site.output())) {
            String found = SiteHash.of(site.output());
            assertThat(found).as(where).isIn(before, after);
            left.add(found.equals(before) ? Left.OLD_SITE : Left.NEW_SITE);
        } else {
            assertThat(SiteHash.of(site.folder().resolve(".site-output.old")))
                    .as(where)
                    .isEqualTo(before);
            left.add(Left.OLD_SITE_UNDER_ITS_OTHER_NAME);
        }
        return left;
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
                        "pictures",
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
