import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what building again costs: {@code java bench/Rebuild.java BAYGAN SITE RUNS}, where BAYGAN is the launcher and
 * SITE a corpus's folder. Medians, and the fastest and slowest, in milliseconds: of whole processes, with nothing
 * changed, with one article's text edited, with its title edited and with an article added; and under {@code serve}, from the save of an
 * article to the moment at which its page in the output folder has the edit, to that at which the open page is told to
 * reload, and to the end of the build that follows; and the first of these again where the build of another edit is
 * running.
 */
public final class Rebuild {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+\\S*");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]*)\"");

    private static final Pattern TITLE = Pattern.compile("(?m)^title[:=] *(.*)$");

    private final String program;
    private final Path site;
    private final int runs;
    private final Path article;
    private final List<Path> added = new ArrayList<>();
    private int edits;
    private int builds;

    private Rebuild(String program, Path site, int runs) throws IOException {
        this.program = program;
        this.site = site;
        this.runs = runs;
        try (Stream<Path> files = Files.walk(site.resolve("content/en"))) {
            List<Path> articles = files.filter(Files::isRegularFile).sorted().toList();
            this.article = articles.get(articles.size() / 2);
        }
    }

    public static void main(String[] args) throws Exception {
        Rebuild rebuild = new Rebuild(args[0], Path.of(args[1]).toRealPath(), Integer.parseInt(args[2]));
        rebuild.build();
        rebuild.build(); // the first may have left an archive of classes for the second
        rebuild.print("build, nothing changed", rebuild::build);
        rebuild.print("build, one article's text edited", () -> {
            rebuild.edit();
            return rebuild.build();
        });
        rebuild.print("build, one article's title edited", () -> {
            rebuild.retitle();
            return rebuild.build();
        });
        rebuild.print("build, one article added", () -> {
            rebuild.add();
            return rebuild.build();
        });
        rebuild.removeAdded();
        rebuild.serve();
    }

    private void print(String what, Callable<Long> run) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            times.add(run.call());
        }
        print(what, times);
    }

    private static void print(String what, List<Long> nanoseconds) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-42s %6d ms (%d–%d)%n",
                what,
                sorted.get(sorted.size() / 2) / 1_000_000,
                sorted.get(0) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000);
    }

    private long build() throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(program, "build", "--quiet", "--source", site.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the build failed");
        }
        return System.nanoTime() - start;
    }

    /** Gives the article's text another last word; returns that word. */
    private String edit() throws IOException {
        String word = "edit" + System.nanoTime() + "x" + edits++;
        String text = Files.readString(article, StandardCharsets.UTF_8).stripTrailing();
        String before = text.replaceFirst("\\sedit\\d+x\\d+$", "");
        Files.writeString(article, before + " " + word + "\n", StandardCharsets.UTF_8);
        return word;
    }

    /** Gives the article's title another last word. */
    private void retitle() throws IOException {
        String text = Files.readString(article, StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new IllegalStateException("no title in " + article);
        }
        String before = title.group(1).replaceFirst(" edit\\d+$", "");
        String edited = text.substring(0, title.start(1)) + before + " edit" + System.nanoTime()
                + text.substring(title.end(1));
        Files.writeString(article, edited, StandardCharsets.UTF_8);
    }

    /** Adds the article's text as today's, under another name. */
    private void add() throws IOException {
        Path copy = article.resolveSibling("added-" + System.nanoTime() + ".md");
        String text = Files.readString(article, StandardCharsets.UTF_8);
        Files.writeString(copy, text.replaceFirst("(?m)^date[:=].*$", "date: " + LocalDate.now(ZoneOffset.UTC)));
        added.add(copy);
    }

    private void removeAdded() throws Exception {
        for (Path file : added) {
            Files.delete(file);
        }
        build();
    }

    private void serve() throws Exception {
        Process process = new ProcessBuilder(program, "serve", "--port", "0", "--source", site.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            URI address = address(said);
            Thread drain = new Thread(() -> count(said));
            drain.setDaemon(true);
            drain.start();
            Path page = page();
            awaitBuilds(1);
            List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < runs + 3; i++) {
                List<Long> once = measure(address, page);
                for (int j = 0; i >= 3 && j < times.size(); j++) {
                    times.get(j).add(once.get(j));
                }
            }
            print("serve, from the save to the page on disk", times.get(0));
            print("serve, from the save to the open page told", times.get(1));
            print("serve, from the save to the whole site", times.get(2));
            List<Long> during = new ArrayList<>();
            long whole = Collections.max(times.get(2)) / 1_000_000;
            for (int i = 0; i < 4 * runs; i++) {
                Thread.sleep(4 * whole); // what the last edits set off is over
                during.add(measureDuringBuild(page, 60 + i * 2 * whole / (4 * runs)));
            }
            print("serve, to the page on disk during a build", during);
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private void count(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("Built ")) {
                    synchronized (this) {
                        builds++;
                        notifyAll();
                    }
                }
            }
        } catch (IOException closed) {
            // the preview has been ended
        }
    }

    private synchronized void awaitBuilds(int number) throws InterruptedException {
        while (builds < number) {
            wait();
        }
    }

    private static URI address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IOException("the preview has ended");
    }

    /** The article's page: the one that has the word of an edit. */
    private Path page() throws Exception {
        String word = edit();
        while (true) {
            try (Stream<Path> files = Files.walk(site.resolve("site-output/en"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                    if (has(file, word)) {
                        return file;
                    }
                }
            } catch (java.io.UncheckedIOException replacedMeanwhile) {
                // the next walk sees the new site
            }
            Thread.sleep(200);
        }
    }

    private static boolean has(Path page, String word) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8).contains(word);
        } catch (IOException replacedMeanwhile) {
            return false;
        }
    }

    private List<Long> measure(URI address, Path page) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String origin = address.getScheme() + "://" + address.getAuthority();
        String path = address.getPath() + site.resolve("site-output").relativize(page).toString().replace('\\', '/');
        Thread.sleep(1_500); // what the last edit set off is over
        Matcher known = STATE.matcher(get(client, origin + "/.baygan/state?page=" + path));
        if (!known.find()) {
            throw new IllegalStateException("no state");
        }
        int before = builds;
        long start = System.nanoTime();
        String word = edit();
        AtomicLong told = new AtomicLong();
        Thread teller = new Thread(() -> {
            try {
                get(client, origin + "/.baygan/state?page=" + path + "&known=" + known.group(1));
                told.set(System.nanoTime() - start);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        teller.start();
        while (!has(page, word)) {
            Thread.sleep(1);
        }
        long onDisk = System.nanoTime() - start;
        teller.join();
        awaitBuilds(before + 1);
        return List.of(onDisk, told.get(), System.nanoTime() - start);
    }

    /** The same to the page on disk, where a build of another edit has been running for some milliseconds. */
    private long measureDuringBuild(Path page, long sinceSave) throws Exception {
        retitle();
        Thread.sleep(sinceSave);
        long start = System.nanoTime();
        String word = edit();
        while (!has(page, word)) {
            Thread.sleep(1);
        }
        return System.nanoTime() - start;
    }

    private static String get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
