package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever has changed since the last build, the next one comes to what a clean build comes to, to the byte.
 *
 * <p>{@code -Dbaygan.sequences=5000} makes more sequences of edits than the usual 150, {@code -Dbaygan.seed=…} begins
 * with another site; with the seed that a failure names and {@code -Dbaygan.sequences=1} it happens again at once.
 */
class RandomEditsTest {
    private static final long SEED = Long.getLong("baygan.seed", 14050904);
    /** So many sequences have every kind of edit. */
    private static final int USUAL = 150;

    private static final int SEQUENCES = Integer.getInteger("baygan.sequences", USUAL);

    /** Sequences of one site: what an early one left may come to light in a later one. */
    private static final int OF_ONE_SITE = 5;

    /** So many sites live two at a time, as one process may build two: the others take less time one by one. */
    private static final int AT_ONCE = 10;

    /** How often a failing life is lived again to find the edits that matter. */
    private static final int ATTEMPTS = 80;

    @TempDir
    Path folder;

    @Test
    void everyBuildComesToWhatACleanOneComesTo() throws Exception {
        int sites = (SEQUENCES + OF_ONE_SITE - 1) / OF_ONE_SITE;
        Map<String, Integer> counts = new TreeMap<>();
        int builds = 0;
        for (RandomEdits.Result result : liveAll(0, Math.min(sites, AT_ONCE), 2)) {
            builds += count(result, counts);
        }
        for (RandomEdits.Result result : liveAll(Math.min(sites, AT_ONCE), sites, 1)) {
            builds += count(result, counts);
        }
        assertEnoughOfEverything(counts, builds);
    }

    private static int count(RandomEdits.Result result, Map<String, Integer> counts) {
        result.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        return result.builds();
    }

    private List<RandomEdits.Result> liveAll(int from, int to, int threads) throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<RandomEdits.Result>> lives = new ArrayList<>();
            for (int i = from; i < to; i++) {
                long seed = SEED + i;
                lives.add(executor.submit(() -> stopped.get() ? nothing() : liveOrFail(seed, stopped)));
            }
            List<RandomEdits.Result> results = new ArrayList<>();
            for (Future<RandomEdits.Result> life : lives) {
                results.add(life.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        } finally {
            stopped.set(true);
            executor.shutdownNow();
        }
    }

    private static RandomEdits.Result nothing() {
        return new RandomEdits.Result(java.util.Optional.empty(), List.of(), 0, 0, Map.of());
    }

    private RandomEdits.Result liveOrFail(long seed, AtomicBoolean stopped) throws IOException {
        RandomEdits.Result result = live(seed, Set.of());
        if (result.failure().isPresent() && !stopped.getAndSet(true)) {
            fail(complaint(seed, result));
        }
        return result;
    }

    private RandomEdits.Result live(long seed, Set<Integer> left) throws IOException {
        Path own = Files.createDirectories(folder.resolve("seed-" + seed));
        try {
            return new RandomEdits(seed, own, left).live(OF_ONE_SITE);
        } finally {
            DiskEdits.deleteAll(own);
        }
    }

    /** Tells all that led to a failure, and the few edits of it that still do when the others are left out. */
    private String complaint(long seed, RandomEdits.Result first) throws IOException {
        RandomEdits.Result smallest = first;
        Set<Integer> left = new HashSet<>();
        int attempts = 0;
        for (int size = Math.max(1, first.edits() / 2); size >= 1 && attempts < ATTEMPTS; size /= 2) {
            for (int from = 0; from < first.edits() && attempts < ATTEMPTS; from += size) {
                Set<Integer> fewer = new HashSet<>(left);
                for (int edit = from; edit < from + size; edit++) {
                    fewer.add(edit);
                }
                if (fewer.equals(left)) {
                    continue;
                }
                attempts++;
                RandomEdits.Result again = live(seed, fewer);
                if (again.failure().isPresent()) {
                    smallest = again;
                    left = fewer;
                }
            }
        }
        return "A build differs from a clean one: -Dbaygan.seed=%s -Dbaygan.sequences=1%n%s%n%n"
                        .formatted(seed, String.join("\n", first.told()))
                + first.failure().orElse("")
                + "\n\nThese edits are enough for a difference:\n"
                + String.join("\n", smallest.told())
                + "\n\n"
                + smallest.failure().orElse("");
    }

    /** A test that no longer meets what it is for must fail. */
    private static void assertEnoughOfEverything(Map<String, Integer> counts, int builds) {
        String all = builds + " builds: " + counts;
        if (Boolean.getBoolean("baygan.counts")) {
            System.out.println(all);
        }
        for (String kind : RandomEdits.kinds()) {
            assertThat(counts.getOrDefault(kind, 0))
                    .as("edits of the kind %s among %s", kind, all)
                    .isGreaterThanOrEqualTo(SEQUENCES / USUAL);
        }
        counts.forEach((kind, count) -> {
            if (kind.startsWith("site with ")) {
                assertThat(count).as("%s among %s", kind, all).isGreaterThanOrEqualTo(SEQUENCES / 10);
            }
        });
        assertThat(counts.getOrDefault("builds after few articles", 0)).as(all).isGreaterThanOrEqualTo(SEQUENCES / 4);
        assertThat(counts.getOrDefault("builds ended and begun again", 0))
                .as(all)
                .isGreaterThanOrEqualTo(SEQUENCES / 4);
        assertThat(counts.getOrDefault("tasks that came to the same as before", 0))
                .as(all)
                .isGreaterThanOrEqualTo(SEQUENCES * 10);
        assertThat(counts.getOrDefault("not published", 0)).as(all).isLessThan(builds / 4);
    }
}
