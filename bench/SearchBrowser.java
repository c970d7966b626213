import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures search in Chromium over a built site: {@code java bench/SearchBrowser.java bytes|time CORPUS SITE}. Queries
 * are made of the words of CORPUS, the same for the same corpus. Chromium is driven through chromedriver, in the
 * protocol of the W3C's WebDriver.
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
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);
    private final Map<String, Integer> articlesOf = new HashMap<>();
    private final List<List<String>> wordsOf = new ArrayList<>();
    private String session = "";

    private SearchBrowser(Path corpus, Path site) {
        this.corpus = corpus;
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        SearchBrowser bench = new SearchBrowser(Path.of(args[1]), Path.of(args[2]).toRealPath());
        bench.readCorpus();
        Path profile = Files.createTempDirectory("profile");
        Process driver = bench.start(profile);
        try {
            if (args[0].equals("bytes")) {
                bench.bytes();
            } else {
                bench.time();
            }
            bench.send("DELETE", bench.session, "");
        } finally {
            driver.descendants().forEach(ProcessHandle::destroy);
            driver.destroy();
            driver.waitFor();
            delete(profile);
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
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/archive/", this::answer);
        server.start();
        String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/archive/fa/search.html?q=";
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
        server.stop(0);
    }

    /** Loads the page with a query, nothing being cached; returns bytes and requests by kind. */
    private Map<String, long[]> ask(String page, String query) throws Exception {
        clear();
        open(page + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return whenQuiet();
    }

    /** Loads the page and types a query as a quick typist does, then leaves it. */
    private Map<String, long[]> type(String page, String query) throws Exception {
        clear();
        open(page);
        runAsync("const done = arguments[0], box = document.getElementById('q'); let n = 0; const next = () => {"
                + " if (n === " + query.length() + ") return done('');"
                + " box.value = " + quoted(query) + ".slice(0, ++n); box.dispatchEvent(new Event('input'));"
                + " setTimeout(next, " + BETWEEN_LETTERS_MS + "); }; next();");
        return whenQuiet();
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
            done = done && run("return String(document.getElementById('results').children.length)") .length() > 0
                    && !run("return document.getElementById('count').textContent").isEmpty();
        }
        Map<String, long[]> kinds = new LinkedHashMap<>();
        for (String kind : List.of("script", "head", "lengths", "terms", "further", "documents", "search itself",
                "other language", "snippets' pages", "page, style, font")) {
            kinds.put(kind, new long[2]);
        }
        synchronized (sent) {
            for (Sent each : sent) {
                add(kinds, kind(each.path()), each.bytes());
                if (List.of("script", "head", "lengths", "terms", "further", "documents").contains(kind(each.path()))) {
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
                case 'l' -> "lengths";
                case 't' -> "terms";
                case 'f' -> "further";
                default -> "documents";
            };
        }
        return path.startsWith("search/") ? "other language"
                : name.endsWith(".js") ? "script"
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

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/archive/".length());
        Path file = site.resolve(path).normalize();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] body = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Type", type(path));
        if (!path.endsWith(".woff2") && !path.endsWith(".png")) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(body);
            }
            body = zipped.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        synchronized (sent) {
            sent.add(new Sent(path, body.length));
            lastSent = System.currentTimeMillis();
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return path.endsWith(".js") ? "text/javascript; charset=utf-8"
                : path.endsWith(".css") ? "text/css; charset=utf-8"
                : path.endsWith(".html") ? "text/html; charset=utf-8"
                : path.endsWith(".woff2") ? "font/woff2" : "image/png";
    }

    // ---- time ----

    private static final String ENGINE = "const href = document.getElementById('search').dataset.index;"
            + "self.engine ||= Baygan.open(href);"
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
        open(page);
        runAsync(String.format(one, quoted(queries.get(0)))); // the browser's own start

        double[] first = new double[queries.size()];
        for (int i = 0; i < first.length; i++) {
            open(page);
            first[i] = Double.parseDouble(runAsync(String.format(one, quoted(queries.get(i)))));
        }
        print("a fresh page for each query, head and lengths included", first);
        open(page);
        print("one after another, shards as they are needed", all(queries));
        print("the same queries again on that page", all(queries));
    }

    /** Times queries on one page. */
    private double[] all(List<String> queries) throws Exception {
        String list = queries.stream().map(SearchBrowser::quoted).collect(Collectors.joining(","));
        String times = runAsync("const done = arguments[0];" + ENGINE
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

    // ---- the browser ----

    private Process start(Path profile) throws Exception {
        String chromedriver = System.getenv().getOrDefault("CHROMEDRIVER", "chromedriver");
        Process driver = new ProcessBuilder(chromedriver, "--port=0").redirectErrorStream(true).start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        Matcher port = Pattern.compile("on port (\\d+)\\.").matcher("");
        for (String line = lines.readLine(); line != null && !port.reset(line).find(); line = lines.readLine()) {}
        Thread rest = new Thread(() -> lines.lines().forEach(line -> {}));
        rest.setDaemon(true);
        rest.start();
        String binary = System.getenv().containsKey("CHROMIUM") ? "\"binary\":" + quoted(System.getenv("CHROMIUM")) + "," : "";
        String answer = send("POST", "http://127.0.0.1:" + port.group(1) + "/session",
                "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",\"goog:chromeOptions\":{" + binary
                        + "\"args\":[\"--headless=new\",\"--no-sandbox\",\"--disable-gpu\",\"--no-first-run\","
                        + "\"--disable-background-networking\",\"--window-size=1280,1000\",\"--user-data-dir="
                        + profile + "\"]}}}}");
        Matcher id = Pattern.compile("\"sessionId\":\"([^\"]+)\"").matcher(answer);
        if (!id.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        session = "http://127.0.0.1:" + port.group(1) + "/session/" + id.group(1);
        send("POST", session + "/timeouts", "{\"script\":600000,\"pageLoad\":120000}");
        return driver;
    }

    private void open(String address) throws Exception {
        send("POST", session + "/url", "{\"url\":" + quoted(address) + "}");
    }

    private String run(String script) throws Exception {
        return value(send("POST", session + "/execute/sync", "{\"args\":[],\"script\":" + quoted(script) + "}"));
    }

    private String runAsync(String script) throws Exception {
        return value(send("POST", session + "/execute/async", "{\"args\":[],\"script\":" + quoted(script) + "}"));
    }

    private String send(String method, String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The text in an answer that is a string. */
    private static String value(String answer) throws IOException {
        Matcher value = Pattern.compile("^\\{\"value\":\"(.*)\"\\}$").matcher(answer);
        if (!value.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        return value.group(1);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
