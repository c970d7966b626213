package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Permalink;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.run.BuildOptions;

/**
 * The life of one site: sequences of edits, each followed by builds that must come to what a clean build comes to.
 *
 * <p>All follows from the seed. Each edit draws from random numbers of its own, so a life can be lived again without some
 * of its edits, which is how a failure is brought down to the few that matter.
 */
final class RandomEdits {
    /** The kinds of edits, and how often out of {@link #ALL_TIMES} one is of that group. */
    private static final Map<Integer, Map<String, Edit>> GROUPS = groups();

    /** The edits by the names of their kinds. */
    private static final Map<String, Edit> ALL = GROUPS.values().stream()
            .flatMap(group -> group.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int ALL_TIMES = 20;
    private static final int TRIES = 20;

    /** How many tries an edit's turn has. */
    private static final int OF_ITS_TURN = 3;

    private final long seed;
    private final Set<Integer> left;
    private final EditedSite site;
    private final Path folder;
    private final IncrementalBuilds builds = IncrementalBuilds.oftenEnded();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int edits;
    private int built;
    private final SeenResults ofTasks = new SeenResults();

    /** What the last clean build was of, and what it came to; its files are still there. */
    private Map<String, Object> cleanOf = Map.of();

    private Outcome clean = new Outcome(Optional.empty(), "");

    /** Whether the last build published: else what was done to the published files is still there. */
    private boolean published;

    /**
     * A site's life.
     *
     * @param folder an empty folder for the site and what is built of it
     * @param left the numbers of the edits that are left out
     */
    RandomEdits(long seed, Path folder, Set<Integer> left) {
        this.seed = seed;
        this.left = left;
        this.folder = folder;
        this.site = new EditedSite(folder.resolve("site"), numbers(-1));
    }

    /**
     * What a life came to.
     *
     * @param failure what a build made that a clean one doesn't; empty if all were right
     * @param told every edit and build in words
     * @param edits how many edits there were
     * @param builds how many builds were compared with clean ones
     * @param counts how many edits of each kind there were, and of each thing that pages show
     */
    record Result(Optional<String> failure, List<String> told, int edits, int builds, Map<String, Integer> counts) {}

    private static Map<Integer, Map<String, Edit>> groups() {
        Map<Integer, Map<String, Edit>> groups = new LinkedHashMap<>();
        groups.put(11, ArticleEdits.all());
        groups.put(16, SiteEdits.all());
        groups.put(18, DiskEdits.ofFiles());
        groups.put(ALL_TIMES, DiskEdits.ofResults());
        return groups;
    }

    /** The names of all kinds of edits. */
    static List<String> kinds() {
        return GROUPS.values().stream()
                .flatMap(group -> group.keySet().stream())
                .toList();
    }

    /** Random numbers that differ wholly between neighbouring seeds and edits. */
    private Random numbers(int edit) {
        long mixed = seed * 0x9E3779B97F4A7C15L + edit * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Random(mixed ^ (mixed >>> 31));
    }

    /** Lives through so many sequences, or until a build is wrong. */
    Result live(int sequences) throws IOException {
        Files.createDirectories(site.folder());
        site.begin();
        Optional<String> failure = buildAndCompare();
        Random plan = numbers(-2);
        for (int i = 0; i < sequences && failure.isEmpty(); i++) {
            int steps = 3 + plan.nextInt(4);
            String turn = kinds().get((int) Math.floorMod(seed * sequences + i, (long) kinds().size()));
            for (int step = 0; step < steps && failure.isEmpty(); step++) {
                int many = plan.nextInt(10);
                int burst = many < 8 ? 1 : many < 9 ? 2 + plan.nextInt(2) : 4 + plan.nextInt(5);
                boolean kept = plan.nextInt(3) == 0;
                boolean small = plan.nextInt(3) == 0;
                int before = edits;
                for (int edit = 0; edit < burst; edit++) {
                    edit(small, step == 0 && edit == 0 ? Optional.of(turn) : Optional.empty());
                }
                boolean any = told.size() > 0 && edits > before && !allLeft(before);
                if (any) {
                    failure = buildAndCompare();
                }
                if (kept && failure.isEmpty()) {
                    DiskEdits.keepResults(site);
                }
            }
            if (failure.isEmpty() && published) {
                countFeatures();
            }
        }
        counts.merge("builds after few articles", builds.afterFewArticles(), Integer::sum);
        counts.merge("builds ended and begun again", builds.superseded(), Integer::sum);
        counts.merge("tasks that came to the same as before", ofTasks.again(), Integer::sum);
        return new Result(failure, told, edits, built, counts);
    }

    private boolean allLeft(int from) {
        for (int edit = from; edit < edits; edit++) {
            if (!left.contains(edit)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes an edit.
     *
     * @param small whether it is one of a text, a title or a new article, else any
     * @param turn the kind that is tried first: of the rarest, chance alone would leave out some
     */
    private void edit(boolean small, Optional<String> turn) throws IOException {
        int number = edits++;
        if (left.contains(number)) {
            return;
        }
        Random random = numbers(number);
        site.choose(random);
        site.remember();
        for (int i = 0; i < TRIES; i++) {
            int group = random.nextInt(ALL_TIMES);
            Map<String, Edit> all = GROUPS.entrySet().stream()
                    .filter(entry -> group < entry.getKey())
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElseThrow();
            String any = site.one(List.copyOf(all.keySet()));
            String kind = turn.isPresent() && i < OF_ITS_TURN ? turn.get() : small ? site.one(ArticleEdits.SMALL) : any;
            Edit edit = Objects.requireNonNull(ALL.get(kind));
            String done = edit.apply(site);
            if (!done.isEmpty()) {
                told.add("  " + number + " [" + kind + "] " + done);
                counts.merge(kind, 1, Integer::sum);
                site.save();
                return;
            }
        }
    }

    private Optional<String> buildAndCompare() throws IOException {
        built++;
        told.add("build " + built);
        Path output = site.outputFolder();
        boolean mayFail = SiteEdits.hasBrokenTemplate(site);
        if (built % 2 == 0) {
            builds.early(site.options().site().resolve("content"));
            told.add("  with early pages");
        }
        String before = mayFail && Files.exists(output) ? SiteHash.of(output) : "";
        Outcome incremental = Outcome.of(builds, site.options(), folder);

        Path copy = folder.resolve("clean");
        buildClean(copy);
        site.reuse = true;

        List<String> wrong = new ArrayList<>(incremental.differences(clean));
        wrong.addAll(ofTasks.wrong());
        published = clean.published();
        if (published) {
            wrong.addAll(TreeDifference.between(output, copy.resolve("out")));
            site.addresses = clean.addresses();
        } else if (!before.equals(mayFail && Files.exists(output) ? SiteHash.of(output) : "")) {
            wrong.add("nothing was published, and yet the published site has changed");
        }
        counts.merge(clean.published() ? "published" : "not published", 1, Integer::sum);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", wrong));
    }

    /** Builds a copy of the site with nothing to go by, unless that is what the last one was built of. */
    private void buildClean(Path copy) throws IOException {
        BuildOptions asked = site.options();
        Map<String, Object> of = new TreeMap<>(site.sources());
        of.put("--base-url", asked.baseUrl());
        of.put("--drafts", asked.drafts());
        of.put("--now", asked.now());
        if (of.equals(cleanOf)) {
            return;
        }
        DiskEdits.deleteAll(copy);
        Files.createDirectories(copy.resolve("site"));
        site.copyTo(copy.resolve("site"));
        BuildOptions afresh = new BuildOptions(
                copy.resolve("site"),
                Optional.of(copy.resolve("out")),
                asked.baseUrl(),
                asked.drafts(),
                asked.now(),
                1,
                false);
        // Every third one is made by several processes: so both ways come to the same. What a task
        // is said to be made of has to tell what comes of it.
        IncrementalBuilds way =
                built % 3 == 0 ? options -> TasksInTurn.build(options, 2, built, ofTasks) : IncrementalBuilds.clean();
        clean = Outcome.of(way, afresh, copy);
        cleanOf = of;
    }

    /** Counts on how many sites there is what makes pages depend on each other. */
    private void countFeatures() throws IOException {
        Path output = site.outputFolder();
        if (!Files.isDirectory(output)) {
            return;
        }
        StringBuilder all = new StringBuilder();
        for (Path file : DiskEdits.files(output)) {
            all.append(output.relativize(file)).append('\n');
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".html") && !name.equals("search.html")) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        Map.of(
                        "translations", "class=\"translation\"",
                        "redirects", "http-equiv=\"refresh\"",
                        "pages of lists", "/page-",
                        "related articles", "class=\"related\"",
                        "neighbours", "rel=\"prev\"",
                        "sizes of images", "\" width=\"",
                        "smaller sizes", " 320w",
                        "series", "class=\"parts\"",
                        "static pages", "<body class=\"page\">")
                .forEach((feature, sign) ->
                        counts.merge("site with " + feature, all.indexOf(sign) >= 0 ? 1 : 0, Integer::sum));
    }

    /** What a build said, or how it failed. */
    private record Outcome(Optional<BuildReport> report, String fault) {
        static Outcome of(IncrementalBuilds builds, BuildOptions options, Path folder) {
            try {
                return new Outcome(Optional.of(builds.build(options)), "");
            } catch (IOException | RuntimeException e) {
                // Where it happened is part of the words, and differs.
                return new Outcome(Optional.empty(), e.toString().replace(folder.toString(), "…"));
            }
        }

        boolean published() {
            return report.isPresent() && report.get().published();
        }

        List<String> addresses() {
            return report.stream()
                    .flatMap(r -> r.pages().get().values().stream())
                    .map(Permalink::path)
                    .sorted()
                    .toList();
        }

        List<String> differences(Outcome clean) {
            List<String> found = new ArrayList<>();
            if (report.isEmpty() || clean.report().isEmpty()) {
                compare(found, "the fault", fault, clean.fault());
                return found;
            }
            BuildReport one = report.get();
            BuildReport other = clean.report().get();
            compare(found, "published", one.published(), other.published());
            if (!one.published() || !other.published()) {
                return found; // where it stopped depends on the order of threads, and with it the rest
            }
            found.addAll(TempSite.mistakes(one));
            compare(found, "articles", one.counts().articles(), other.counts().articles());
            compare(found, "drafts", one.counts().drafts(), other.counts().drafts());
            compare(found, "scheduled", one.counts().scheduled(), other.counts().scheduled());
            compare(found, "expired", one.counts().expired(), other.counts().expired());
            compare(found, "files", one.size().files(), other.size().files());
            compare(found, "bytes", one.size().bytes(), other.size().bytes());
            compare(found, "sizes", one.size().kinds(), other.size().kinds());
            compare(
                    found,
                    "pages",
                    new TreeMap<>(one.pages().get()),
                    new TreeMap<>(other.pages().get()));
            List<Diagnostic> more = new ArrayList<>(one.diagnostics());
            more.removeAll(other.diagnostics());
            List<Diagnostic> fewer = new ArrayList<>(other.diagnostics());
            fewer.removeAll(one.diagnostics());
            if (!one.diagnostics().equals(other.diagnostics())) {
                found.add("diagnostics: too much " + more + ", missing " + fewer);
            }
            return found;
        }

        private static void compare(List<String> found, String what, Object one, Object other) {
            if (!one.equals(other)) {
                found.add(what + ": " + one + " should be " + other);
            }
        }
    }
}
