import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures Core Web PageBrowser of a built site's pages in Chromium: {@code java bench/PageBrowser.java SITE}. The site is served
 * from this machine, gzipped, over a line that Chromium throttles. Chromium is driven through chromedriver, in the
 * protocol of the W3C's WebDriver.
 */
public final class PageBrowser {
    /** 1.6 Mbit/s, in bytes a second. */
    private static final int LINE = 200_000;

    private static final int LATENCY_MS = Integer.parseInt(System.getenv().getOrDefault("LATENCY", "40"));
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "3"));
    private static final double LCP_MS = 1000;

    private static final String OBSERVE = "window.seen = {lcp: 0, what: '', cls: 0, moved: []};"
            + "new PerformanceObserver(list => list.getEntries().forEach(e => { seen.lcp = e.startTime;"
            + " seen.what = e.element ? e.element.localName + (e.url ? ' ' + e.url.split('/').pop() : '') : '' }))"
            + ".observe({type: 'largest-contentful-paint', buffered: true});"
            + "new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) { seen.cls += e.value;"
            + " e.sources.forEach(s => seen.moved.push(s.node && s.node.localName"
            + " ? s.node.localName + (s.node.className && '.' + s.node.className) : 'text')) } }))"
            + ".observe({type: 'layout-shift', buffered: true});";

    /** Waits until nothing more can come, notes what was painted, then scrolls to the end and back. */
    private static final String MEASURE = "const done = arguments[0];"
            + "const rest = ms => new Promise(then => setTimeout(then, ms));"
            + "(async () => {"
            + " if (document.readyState !== 'complete') await new Promise(then => addEventListener('load', then));"
            + " await document.fonts.ready; await rest(700);"
            + " const lcp = seen.lcp, what = seen.what;"
            + " for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {"
            + "  scrollTo({top: y, behavior: 'instant'}); await rest(60) }"
            + " await rest(500);"
            + " done([lcp, seen.cls, what, [...new Set(seen.moved)].join(' ')].join('|'));"
            + "})();";

    private record Device(String name, int width, int height, double pixels, boolean phone) {}

    private static final List<Device> DEVICES =
            List.of(new Device("phone", 390, 780, 2, true), new Device("desktop", 1280, 900, 1, false));

    private record Seen(double lcp, double cls, String what, String moved) {}

    private final Path site;
    private final HttpClient client = HttpClient.newHttpClient();
    private String session = "";

    private PageBrowser(Path site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("archive")) {
            write(args[1].equals("few") ? 5 : 300, Path.of(args[2]));
            return;
        }
        PageBrowser bench = new PageBrowser(Path.of(args[1]).toRealPath());
        Path profile = Files.createTempDirectory("profile");
        Process driver = bench.start(profile);
        boolean good;
        try {
            String base = bench.serve();
            good = args[0].equals("screens") ? bench.take(base, Path.of(args[2])) : bench.measure(base);
            bench.send("DELETE", bench.session, "");
        } finally {
            driver.descendants().forEach(ProcessHandle::destroy);
            driver.destroy();
            driver.waitFor();
            delete(profile);
        }
        System.exit(good ? 0 : 1); // also ends the server's threads
    }

    // ---- vitals ----

    private boolean measure(String base) throws Exception {
        cdp("Network.enable", "{}");
        cdp("Network.setCacheDisabled", "{\"cacheDisabled\":true}");
        cdp("Page.addScriptToEvaluateOnNewDocument", "{\"source\":" + quoted(OBSERVE) + "}");
        cdp("Network.emulateNetworkConditions", "{\"offline\":false,\"latency\":" + LATENCY_MS
                + ",\"downloadThroughput\":" + LINE + ",\"uploadThroughput\":" + LINE + "}");
        Map<String, String> pages = pages();
        pages.keySet().removeIf(name -> !chosen("PAGES", name.replace(' ', '-')));
        look(base + pages.values().iterator().next(), DEVICES.get(0)); // the browser's own start
        System.out.printf(Locale.ROOT, "1.6 Mbit/s, %d ms, medians of %d; load %s%n", LATENCY_MS, ROUNDS, load());
        System.out.printf(Locale.ROOT, "%-12s %-8s %9s %9s %7s  %s%n", "page", "device", "LCP", "best", "CLS", "largest; moved");
        boolean good = true;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (Device device : DEVICES) {
                List<Seen> rounds = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    rounds.add(look(base + page.getValue(), device));
                }
                rounds.sort(Comparator.comparing(Seen::lcp));
                Seen median = rounds.get(ROUNDS / 2);
                Seen worst = rounds.stream().max(Comparator.comparing(Seen::cls)).orElseThrow();
                boolean missed = rounds.get(0).lcp >= LCP_MS || worst.cls > 0;
                good &= !missed;
                System.out.printf(Locale.ROOT, "%-12s %-8s %6.0f ms %6.0f ms %7.4f  %s%s%s%n", page.getKey(), device.name,
                        median.lcp, rounds.get(0).lcp, worst.cls, median.what, worst.moved.isEmpty() ? "" : "; " + worst.moved,
                        missed ? "  MISSED" : "");
            }
        }
        return good;
    }

    /** What the machine does besides: the figures are worth little where that is much. */
    private static String load() {
        double load = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    private Seen look(String address, Device device) throws Exception {
        open("about:blank");
        device(device.width, device.height, device.pixels, device.phone);
        open(address);
        String[] seen = runAsync(MEASURE).split("\\|", -1);
        return new Seen(Double.parseDouble(seen[0]), Double.parseDouble(seen[1]), seen[2], seen[3]);
    }

    // ---- screens ----

    private record Screen(String name, int width, int height, double pixels, boolean phone, String scheme) {}

    /** A page enlarged to 200% has half as many of the style sheet's pixels. */
    private static final List<Screen> SCREENS = List.of(
            new Screen("wide", 1280, 900, 1, false, "light"),
            new Screen("wide-dark", 1280, 900, 1, false, "dark"),
            new Screen("tablet", 768, 1024, 1, false, "light"),
            new Screen("zoomed", 640, 450, 2, false, "light"),
            new Screen("phone", 390, 780, 1, true, "light"),
            new Screen("phone-dark", 390, 780, 1, true, "dark"),
            new Screen("narrow", 320, 640, 1, true, "light"));

    private static final int HIGHEST = 2600;

    /** Pictures of every kind of page, each on every screen and on paper; false if one has to be scrolled sideways. */
    private boolean take(String base, Path out) throws Exception {
        Files.createDirectories(out);
        Map<String, String> pages = kinds();
        open(base + "fa/index.html"); // from now on the browser has the font
        runAsync(SETTLE);
        boolean good = true;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey().replace(' ', '-');
            for (Screen screen : SCREENS) {
                if (!chosen("SCREENS", screen.name)) {
                    continue;
                }
                cdp("Emulation.setEmulatedMedia", "{\"media\":\"\",\"features\":[{\"name\":\"prefers-color-scheme\","
                        + "\"value\":\"" + screen.scheme + "\"}]}");
                device(screen.width, screen.height, screen.pixels, screen.phone);
                open(base + page.getValue());
                String[] size = runAsync(SETTLE).split(" ");
                if (Integer.parseInt(size[0]) > screen.width) {
                    good = false;
                    System.out.println(name + ", " + screen.name + ": " + size[0] + " pixels wide");
                }
                // Beyond the viewport only where there is more: Chromium moves a short page of a language written from the right.
                boolean more = Integer.parseInt(size[1]) > screen.height;
                save(out.resolve(name + "-" + screen.name + ".png"), cdp("Page.captureScreenshot",
                        "{\"captureBeyondViewport\":" + more + ",\"clip\":{\"x\":0,\"y\":0,\"width\":" + screen.width
                                + ",\"height\":" + Math.min(HIGHEST, Integer.parseInt(size[1])) + ",\"scale\":1}}"));
            }
            if (chosen("SCREENS", "print")) {
                save(out.resolve(name + ".pdf"), cdp("Page.printToPDF", "{\"paperWidth\":8.27,\"paperHeight\":11.69}"));
            }
            System.out.println(name);
        }
        return good;
    }

    /** Whether a setting, a regular expression, has a name; one that isn't set has all. */
    private static boolean chosen(String setting, String name) {
        String pattern = System.getenv().getOrDefault(setting, "");
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(name).matches();
    }

    /** Lets the pictures below come, then says how large the page is. */
    private static final String SETTLE = "const done = arguments[0];"
            + "[...document.images].forEach(image => { image.loading = 'eager' });"
            + "(async () => {"
            + " if (document.readyState !== 'complete') await new Promise(then => addEventListener('load', then));"
            + " await Promise.all([...document.images].map(image => image.decode().catch(() => {})));"
            + " await document.fonts.ready;"
            + " const results = document.getElementById('results');"
            + " for (let i = 0; i < 100 && location.search && results && !results.children.length; i++)"
            + "  await new Promise(then => setTimeout(then, 50));"
            + " done(document.documentElement.scrollWidth + ' ' + document.documentElement.scrollHeight);"
            + "})();";

    private static void save(Path file, String answer) throws IOException {
        Matcher data = Pattern.compile("\"data\":\"([^\"]+)\"").matcher(answer);
        if (!data.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        Files.write(file, Base64.getDecoder().decode(data.group(1)));
    }

    private Map<String, String> kinds() throws IOException {
        Map<String, String> pages = pages();
        pages.put("not found", "404.html");
        for (String language : List.of("fa", "en")) {
            if (!Files.isDirectory(site.resolve(language))) {
                continue;
            }
            largest(language + "/author").ifPresent(path -> pages.put(language + " author", path));
            largest(language + "/series").ifPresent(path -> pages.put(language + " series", path));
            pages.put(language + " years", language + "/archive.html");
            pages.put(language + " topics", language + "/topic/index.html");
            try (Stream<Path> files = Files.walk(site.resolve(language), 3)) {
                List<Path> calendar = files.filter(file -> file.endsWith("index.html"))
                        .filter(file -> path(file).matches("[a-z]+/\\d{4}/(\\d\\d/)?index.html"))
                        .sorted(Comparator.reverseOrder())
                        .toList();
                calendar.stream().filter(file -> site.relativize(file).getNameCount() == 3).findFirst()
                        .ifPresent(file -> pages.put(language + " year", path(file)));
                calendar.stream().filter(file -> site.relativize(file).getNameCount() == 4).findFirst()
                        .ifPresent(file -> pages.put(language + " month", path(file)));
            }
            pages.put(language + " search", language + "/search.html");
            pages.put(language + " results", language + "/search.html?q="
                    + (language.equals("fa") ? "%D9%85%D8%A7%D9%87%D9%8A+%D8%AF%D8%B1%D9%8A%D8%A7" : "market"));
        }
        pages.keySet().removeIf(name -> !chosen("PAGES", name.replace(' ', '-')));
        pages.values().removeIf(path -> !Files.isRegularFile(site.resolve(path.replaceAll("\\?.*", ""))));
        return pages;
    }

    // ---- archives ----

    /** An archive of so many articles: five short ones, or hundreds with long titles and no decks. */
    private static void write(int articles, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content/en"));
        Files.createDirectories(folder.resolve("content/fa"));
        Files.writeString(folder.resolve("jbake.properties"), "site.title.en=The Harbour Lamp\nsite.title.fa=چراغ بندر\n");
        String[] sections = {"Economy", "Culture", "Sport", "Harbours", "Science", "Weather", "Villages"};
        String[] persian = {"اقتصاد", "فرهنگ", "ورزش", "بندرها", "دانش", "هوا", "روستاها"};
        boolean few = articles == 5;
        for (int i = 0; i < articles; i++) {
            String date = (2012 + i % 13) + "-" + String.format(Locale.ROOT, "%02d-%02d", 1 + i % 12, 1 + i * 7 % 28);
            String title = few
                    ? "Lamp " + (i + 1) + " is lit"
                    : "Lamp " + (i + 1) + ": keepers, pilots and the harbour office still disagree on who is to climb the northern"
                            + " breakwater’s staircase when the storm-warning-telegraph has been repaired for the second winter";
            String farsi = few
                    ? "چراغ " + (i + 1) + " روشن شد"
                    : "چراغ " + (i + 1) + ": فانوس‌بانان و راهنمایان و کارکنان بندر هنوز بر سر این که در زمستان دوم چه کسی باید از"
                            + " پله‌های موج‌شکن شمالی بالا برود هم‌رأی نیستند و کار به شورای شهر کشیده است";
            Files.writeString(folder.resolve("content/en/lamp-" + i + ".md"), "---\ntitle: '" + title + "'\ndate: " + date
                    + "\nsection: " + sections[i % 7] + "\nauthor: Sample Keeper\ntopics: [Lamps]\n---\nA sample text. ".concat(
                            "The lamp is lit at dusk and put out at dawn. ".repeat(8)) + "\n");
            Files.writeString(folder.resolve("content/fa/cheragh-" + i + ".md"), "---\ntitle: '" + farsi + "'\ndate: " + date
                    + "\nsection: " + persian[i % 7] + "\nauthor: نگهبان نمونه\ntopics: [چراغ‌ها]\n---\nمتن نمونه. ".concat(
                            "چراغ شامگاه روشن و سپیده‌دم خاموش می‌شود. ".repeat(8)) + "\n");
        }
    }

    // ---- pages ----

    /** In each language the first page, an article with a picture, the largest section and the largest other list. */
    private Map<String, String> pages() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "index.html");
        for (String language : List.of("fa", "en")) {
            if (!Files.isDirectory(site.resolve(language))) {
                continue;
            }
            pages.put(language + " home", language + "/index.html");
            newest(language).ifPresent(path -> pages.put(language + " article", path));
            largest(language + "/section").ifPresent(path -> pages.put(language + " section", path));
            largest(language + "/topic").ifPresent(path -> pages.put(language + " list", path));
        }
        return pages;
    }

    private Optional<String> newest(String language) throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve(language))) {
            List<Path> articles = files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> site.relativize(file).getNameCount() == 4)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path article : articles) {
                if (Files.readString(article).contains("<figure class=\"hero\">")) {
                    return Optional.of(path(article));
                }
            }
            return Optional.empty();
        }
    }

    private Optional<String> largest(String folder) throws IOException {
        if (!Files.isDirectory(site.resolve(folder))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(site.resolve(folder), 2)) {
            return files.filter(file -> site.relativize(file).getNameCount() == 4)
                    .filter(file -> file.endsWith("index.html"))
                    .max(Comparator.comparing((Path file) -> file.toFile().length()).thenComparing(file -> file))
                    .map(this::path);
        }
    }

    private String path(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }

    // ---- the server ----

    private String serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/archive/", this::answer);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/archive/";
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
        exchange.getResponseHeaders().set("Cache-Control", "max-age=600"); // vitals switch the cache off
        exchange.getResponseHeaders().set("Content-Type", type(path));
        if (type(path).startsWith("text/")) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(body);
            }
            body = zipped.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "jpg", "jpeg" -> "image/jpeg";
            case "woff2" -> "font/woff2";
            default -> "image/png";
        };
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
                        + "\"--disable-background-networking\",\"--hide-scrollbars\",\"--user-data-dir=" + profile
                        + "\"]}}}}");
        Matcher id = Pattern.compile("\"sessionId\":\"([^\"]+)\"").matcher(answer);
        if (!id.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        session = "http://127.0.0.1:" + port.group(1) + "/session/" + id.group(1);
        send("POST", session + "/timeouts", "{\"script\":60000,\"pageLoad\":60000}");
        return driver;
    }

    private void open(String address) throws Exception {
        send("POST", session + "/url", "{\"url\":" + quoted(address) + "}");
    }

    private void device(int width, int height, double pixels, boolean phone) throws Exception {
        cdp("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":" + height
                + ",\"deviceScaleFactor\":" + pixels + ",\"mobile\":" + phone + "}");
    }

    private String cdp(String command, String parameters) throws Exception {
        String answer = send("POST", session + "/goog/cdp/execute",
                "{\"cmd\":\"" + command + "\",\"params\":" + parameters + "}");
        if (answer.startsWith("{\"value\":{\"error\"")) {
            throw new IOException("chromedriver: " + answer);
        }
        return answer;
    }

    /** What a script hands over, a text without a quotation mark. */
    private String runAsync(String script) throws Exception {
        String answer = send("POST", session + "/execute/async", "{\"args\":[],\"script\":" + quoted(script) + "}");
        Matcher value = Pattern.compile("^\\{\"value\":\"([^\"]*)\"\\}$").matcher(answer);
        if (!value.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        return value.group(1);
    }

    private String send(String method, String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
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
