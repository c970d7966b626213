import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures search in Chromium over a built site: {@code SearchBrowser bytes|time CORPUS SITE}. Queries
 * are made of the words of CORPUS, the same for the same corpus.
 */
public final class SearchBrowser {
    private static final int SEED = 20261122;
    private static final int QUERIES_FOR_BYTES = 11;
    private static final int LETTERS = 16;

    /** Some forty words a minute. */
    private static final int BETWEEN_LETTERS_MS = 250;

    private static final int QUERIES_FOR_TIME = 200;

    /** Nothing was asked for so long: the page is done. */
    private static final long QUIET_MS = 1_500;

    private static final Set<String> SMALL = Set.of(
            "و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک", "تا", "بر", "هم", "یا", "شد", "شده", "بود");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\u200C]+");

    private final Path corpus;
    private final Path site;
    private final Chromium browser;
    private final Random random = new Random(SEED);
    private final Map<String, Integer> articlesOf = new HashMap<>();
    private final List<List<String>> wordsOf = new ArrayList<>();

    private SearchBrowser(Path corpus, Path site, Chromium browser) {
        this.corpus = corpus;
        this.site = site;
        this.browser = browser;
    }

    public static void main(String[] args) throws Exception {
        try (Chromium browser = new Chromium("--window-size=1280,1000")) {
            SearchBrowser bench = new SearchBrowser(Path.of(args[1]), Path.of(args[2]).toRealPath(), browser);
            bench.readCorpus();
            if (args[0].equals("bytes")) {
                bench.bytes();
            } else {
                bench.time();
            }
        }
        System.exit(0); // the server's threads
    }

    // ---- queries ----

    private void readCorpus() throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve("content/fa"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                String body = text.substring(text.indexOf("\n---\n") + 1);
                List<String> words = WORD.matcher(body).results()
                        .map(word -> word.group())
                        .filter(word -> word.length() > 2 && !SMALL.contains(word))
                        .toList();
                wordsOf.add(words);
                new HashSet<>(words).forEach(word -> articlesOf.merge(word, 1, Integer::sum));
            }
        }
    }

    /** So many different words of one article, as they come there, but not necessarily side by side. */
    private String query(int length) {
        while (true) {
            List<String> words = wordsOf.get(random.nextInt(wordsOf.size()));
            List<String> some = random.ints(30, 0, words.size())
                    .sorted().mapToObj(words::get).distinct().limit(length).toList();
            if (some.size() == length) {
                return String.join(" ", some);
            }
        }
    }

    private String commonest(int length) {
        return articlesOf.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(length).map(Map.Entry::getKey).collect(Collectors.joining(" "));
    }

    // ---- bytes ----

    private record Sent(String path, int bytes) {}

    private final List<Sent> sent = new ArrayList<>();
    private long lastSent;

    private void bytes() throws Exception {
        String page = new SiteServer(site, "no-store", this::note).address() + "fa/search.html?q=";
        List<Map<String, long[]>> runs = new ArrayList<>();
        for (int i = 0; i < QUERIES_FOR_BYTES; i++) {
            runs.add(ask(page, query(3)));
        }
        print("medians of " + QUERIES_FOR_BYTES + " queries of three words", runs);
        runs.clear();
        for (int i = 0; i < QUERIES_FOR_BYTES; i++) {
            String typed = query(4);
            runs.add(type(page, typed.substring(0, Math.min(LETTERS, typed.length()))));
        }
        print("medians of " + QUERIES_FOR_BYTES + " queries typed, " + LETTERS + " letters, one in " + BETWEEN_LETTERS_MS + " ms", runs);
        String common = commonest(3);
        print("the three commonest words: " + common, List.of(ask(page, common)));
    }

    /** Loads the page with a query, nothing being cached; returns bytes and requests by kind. */
    private Map<String, long[]> ask(String page, String query) throws Exception {
        clear();
        browser.open(page + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return whenQuiet();
    }

    /** Loads the page and types a query as a quick typist does, then leaves it. */
    private Map<String, long[]> type(String page, String query) throws Exception {
        clear();
        browser.open(page);
        browser.runAsync("const done = arguments[0], box = document.getElementById('q'); let n = 0; const next = () => {"
                + " if (n === " + query.length() + ") return done('');"
                + " box.value = " + Chromium.quoted(query) + ".slice(0, ++n); box.dispatchEvent(new Event('input'));"
                + " setTimeout(next, " + BETWEEN_LETTERS_MS + "); }; next();");
        return whenQuiet();
    }

    private void note(String path, int bytes) {
        synchronized (sent) {
            sent.add(new Sent(path, bytes));
            lastSent = System.currentTimeMillis();
        }
    }

    private void clear() {
        synchronized (sent) {
            sent.clear();
        }
    }

    private Map<String, long[]> whenQuiet() throws Exception {
        for (boolean done = false; !done; Thread.sleep(50)) {
            synchronized (sent) {
                done = !sent.isEmpty() && System.currentTimeMillis() - lastSent > QUIET_MS;
            }
            done = done && browser.run("return String(document.getElementById('results').children.length)") .length() > 0
                    && !browser.run("return document.getElementById('count').textContent").isEmpty();
        }
        Map<String, long[]> kinds = new LinkedHashMap<>();
        for (String kind : List.of("script", "head", "terms", "further", "documents", "search itself",
                "other language", "snippets' pages", "page, style, font")) {
            kinds.put(kind, new long[2]);
        }
        synchronized (sent) {
            for (Sent each : sent) {
                add(kinds, kind(each.path()), each.bytes());
                if (List.of("script", "head", "terms", "further", "documents").contains(kind(each.path()))) {
                    add(kinds, "search itself", each.bytes());
                }
            }
        }
        return kinds;
    }

    private static void add(Map<String, long[]> kinds, String kind, int bytes) {
        kinds.get(kind)[0] += bytes;
        kinds.get(kind)[1]++;
    }

    private static String kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("search/fa/")) {
            return switch (name.charAt(0)) {
                case 'i' -> "head";
                case 't' -> "terms";
                case 'f' -> "further";
                default -> "documents";
            };
        }
        return path.startsWith("search/") ? "other language"
                : name.endsWith(".js") && !name.startsWith("reader") ? "script" // that one is every page's
                : path.startsWith("fa/") && !name.equals("search.html") ? "snippets' pages"
                : "page, style, font";
    }

    private static void print(String title, List<Map<String, long[]>> runs) {
        System.out.println(title);
        for (String kind : runs.get(0).keySet()) {
            System.out.printf(Locale.ROOT, "  %-18s %9.0f bytes gzipped %5.0f requests%n", kind,
                    median(runs.stream().mapToDouble(run -> run.get(kind)[0]).toArray()),
                    median(runs.stream().mapToDouble(run -> run.get(kind)[1]).toArray()));
        }
        double[] own = runs.stream().mapToDouble(run -> run.get("search itself")[0]).sorted().toArray();
        System.out.printf(Locale.ROOT, "  search itself, from %.0f to %.0f bytes%n", own[0], own[own.length - 1]);
    }

    // ---- time ----

    private static final String ENGINE = "const href = document.getElementById('search').dataset.index;"
            + "self.engine ||= Baygan.open(href, {});"
            + "const timed = async query => {"
            + "  const start = performance.now();"
            + "  const { hits } = await self.engine.search(query);"
            + "  await self.engine.documents(hits.slice(0, 10));"
            + "  return performance.now() - start;"
            + "};";

    private void time() throws Exception {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES_FOR_TIME; i++) {
            queries.add(query(1 + i % 4));
        }
        String page = site.resolve("fa/search.html").toUri().toString();
        String one = "const done = arguments[0];" + ENGINE + "timed(%s).then(time => done(String(time)));";
        browser.open(page);
        browser.runAsync(String.format(one, Chromium.quoted(queries.get(0)))); // the browser's own start

        double[] first = new double[queries.size()];
        for (int i = 0; i < first.length; i++) {
            browser.open(page);
            first[i] = Double.parseDouble(browser.runAsync(String.format(one, Chromium.quoted(queries.get(i)))));
        }
        print("a fresh page for each query, head and lengths included", first);
        browser.open(page);
        print("one after another, shards as they are needed", all(queries));
        print("the same queries again on that page", all(queries));
    }

    /** Times queries on one page. */
    private double[] all(List<String> queries) throws Exception {
        String list = queries.stream().map(Chromium::quoted).collect(Collectors.joining(","));
        String times = browser.runAsync("const done = arguments[0];" + ENGINE
                + "(async () => { const times = []; for (const query of [" + list + "]) times.push(await timed(query));"
                + " done(times.join(' ')); })();");
        return Arrays.stream(times.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void print(String title, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "%-56s median %6.1f ms, p95 %6.1f ms, longest %6.1f ms%n",
                title, median(sorted), sorted[(int) Math.ceil(0.95 * sorted.length) - 1], sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
