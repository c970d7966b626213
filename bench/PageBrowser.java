import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at a built site's pages in Chromium: {@code PageBrowser vitals SITE} measures their Core Web Vitals over a line that
 * Chromium throttles, {@code PageBrowser screens SITE OUTPUT} takes their pictures. The site is served from this machine.
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
    private final String base;
    private final Chromium browser;

    private PageBrowser(Path site, String base, Chromium browser) {
        this.site = site;
        this.base = base;
        this.browser = browser;
    }

    public static void main(String[] args) throws Exception {
        Path site = Path.of(args[1]).toRealPath();
        String base = new SiteServer(site, "max-age=600", (path, bytes) -> {}).address(); // vitals switch the cache off
        boolean good;
        try (Chromium browser = new Chromium("--hide-scrollbars")) {
            PageBrowser bench = new PageBrowser(site, base, browser);
            good = args[0].equals("screens") ? bench.take(Path.of(args[2])) : bench.measure();
        }
        System.exit(good ? 0 : 1); // also ends the server's threads
    }

    // ---- vitals ----

    private boolean measure() throws Exception {
        browser.command("Network.enable", "{}");
        browser.command("Network.setCacheDisabled", "{\"cacheDisabled\":true}");
        browser.command("Page.addScriptToEvaluateOnNewDocument", "{\"source\":" + Chromium.quoted(OBSERVE) + "}");
        browser.command("Network.emulateNetworkConditions", "{\"offline\":false,\"latency\":" + LATENCY_MS
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
        browser.open("about:blank");
        device(device.width, device.height, device.pixels, device.phone);
        browser.open(address);
        String[] seen = browser.runAsync(MEASURE).split("\\|", -1);
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
    private boolean take(Path out) throws Exception {
        Files.createDirectories(out);
        Map<String, String> pages = kinds();
        browser.open(base + "fa/index.html"); // from now on the browser has the font
        browser.runAsync(SETTLE);
        boolean good = true;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey().replace(' ', '-');
            for (Screen screen : SCREENS) {
                if (!chosen("SCREENS", screen.name)) {
                    continue;
                }
                browser.command("Emulation.setEmulatedMedia", "{\"media\":\"\",\"features\":[{\"name\":\"prefers-color-scheme\","
                        + "\"value\":\"" + screen.scheme + "\"}]}");
                device(screen.width, screen.height, screen.pixels, screen.phone);
                browser.open(base + page.getValue());
                String[] size = browser.runAsync(SETTLE).split(" ");
                if (Integer.parseInt(size[0]) > screen.width) {
                    good = false;
                    System.out.println(name + ", " + screen.name + ": " + size[0] + " pixels wide");
                }
                // Beyond the viewport only where there is more: Chromium moves a short page of a language written from the right.
                boolean more = Integer.parseInt(size[1]) > screen.height;
                save(out.resolve(name + "-" + screen.name + ".png"), browser.command("Page.captureScreenshot",
                        "{\"captureBeyondViewport\":" + more + ",\"clip\":{\"x\":0,\"y\":0,\"width\":" + screen.width
                                + ",\"height\":" + Math.min(HIGHEST, Integer.parseInt(size[1])) + ",\"scale\":1}}"));
            }
            if (chosen("SCREENS", "print")) {
                browser.open(base + page.getValue());
                browser.runAsync(SETTLE);
                save(out.resolve(name + ".pdf"), browser.command("Page.printToPDF", "{\"paperWidth\":8.27,\"paperHeight\":11.69}"));
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
            return articles.stream().filter(file -> !file.endsWith("index.html")).map(this::path).findFirst();
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

    private void device(int width, int height, double pixels, boolean phone) throws Exception {
        browser.command("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":" + height
                + ",\"deviceScaleFactor\":" + pixels + ",\"mobile\":" + phone + "}");
    }
}
