package org.baygan.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.baygan.pipeline.run.BuildOptions;

/**
 * A small site that random edits change. What its files shall be stands here as texts and settings; {@link #save} brings
 * that to the disk, touching only the files that differ, as an editor does.
 */
final class EditedSite {
    /** What is to be built; the outputs and the cache lie beside it. */
    private static final List<String> SOURCES =
            List.of("content", "assets", "templates", "site-data", "jbake.properties");

    static final List<String> NAMES = List.of("harbour", "border", "tea", "snow", "bridge", "school");
    static final List<String> FOLDERS =
            List.of("fa/", "fa/economy/", "fa/culture/", "en/", "en/economy/", "en/culture/", "fa/pages/", "en/pages/");
    static final List<String> PERSIAN_TITLES =
            List.of("بندر آرام", "مرز باز شد", "برف آمد", "پل کهنه", "مدرسه سوخت", "چای گران", "كتاب تازه");
    static final List<String> ENGLISH_TITLES =
            List.of("A quiet harbour", "Border opens", "Snow again", "The old bridge", "School burns", "Tea is dear");

    /** Some are the same day in both calendars, some have no day, the last ones lie about the moment of the builds. */
    static final List<String> DATES = List.of(
            "1389/02/13",
            "1389/02/13",
            "1389/02/14",
            "1389/03/01",
            "1389-02",
            "1389",
            "1390/01/01",
            "2010-05-03",
            "2010-05-03T10:30:00+04:30",
            "2010-05-03T18:00:00+04:30",
            "2010-05-04",
            "2010-05",
            "2010",
            "2011-01-01",
            "2026-06-10",
            "2026-06-15T12:00:00+03:30",
            "");

    static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    static final List<Instant> MOMENTS = List.of(
            START, Instant.parse("2026-06-07T08:00:00Z"), Instant.parse("2026-06-12T08:00:00Z"), SampleArchive.NOW);

    private final Path folder;
    private Random random;

    /** Below the content folder, by path. */
    final TreeMap<String, SourceText> articles = new TreeMap<>();

    /** All files that are neither articles nor the configuration, by path below the site's folder. */
    final TreeMap<String, byte[]> files = new TreeMap<>();

    final TreeMap<String, String> settings = new TreeMap<>();

    /** What stands on the disk. */
    private final TreeMap<String, byte[]> saved = new TreeMap<>();

    /** What the last builds left in the cache's folder, the oldest first. */
    final List<Map<String, byte[]>> olderCaches = new ArrayList<>();

    /** The records that the last builds left beside the published site, the oldest first; without bytes where none was. */
    final List<byte[]> olderRecords = new ArrayList<>();

    /** Where the last build put articles. */
    List<String> addresses = List.of();

    private final List<State> past = new ArrayList<>();

    Instant now = START;
    Optional<URI> baseUrl = Optional.empty();
    Optional<Path> output = Optional.empty();
    boolean drafts;
    boolean reuse = true;
    int jobs = 1;

    private record State(
            TreeMap<String, SourceText> articles, TreeMap<String, byte[]> files, TreeMap<String, String> settings) {}

    EditedSite(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    Path folder() {
        return folder;
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    /** Goes on with other random numbers, so that an edit's choices don't depend on those before it. */
    void choose(Random other) {
        random = other;
    }

    Random random() {
        return random;
    }

    /** One of several. */
    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Whether a thing happens that happens once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    String digit() {
        return Integer.toString(random.nextInt(10));
    }

    /** One of the articles; empty if there are none. */
    Optional<String> article() {
        return articles.isEmpty() ? Optional.empty() : Optional.of(one(List.copyOf(articles.keySet())));
    }

    SourceText text(String path) {
        return Objects.requireNonNull(articles.get(path));
    }

    static boolean isPersian(String path) {
        return path.startsWith("fa/");
    }

    String title(String path) {
        return isPersian(path) ? one(PERSIAN_TITLES) : one(ENGLISH_TITLES);
    }

    String topics(String path) {
        List<String> all = isPersian(path)
                ? List.of("تجارت مرزی", "تجارت‌ مرزی", "كتاب", "کتاب", "بندر")
                : List.of("Border trade", "border trade", "Border Trade", "Books", "books", "Ports");
        return "[" + one(all) + (oneIn(2) ? "" : ", " + one(all)) + "]";
    }

    String paragraph(String path) {
        return (isPersian(path) ? one(PERSIAN_TITLES) + " در ساعت " : one(ENGLISH_TITLES) + " at hour ") + digit()
                + ".\n";
    }

    /** A new path of an article, not always free. */
    String newPath() {
        return one(FOLDERS) + one(NAMES) + (oneIn(8) ? ".txt" : ".md");
    }

    /** The other language's place of the same name. */
    static String counterpart(String path) {
        return (isPersian(path) ? "en/" : "fa/") + path.substring(path.indexOf('/') + 1);
    }

    /** Writes the site as it is at first: pairs of translations, lists of several pages, old addresses, pictures. */
    void begin() throws IOException {
        settings.put("site.page-size", Integer.toString(2 + random.nextInt(2)));
        settings.put("site.day-page-minimum", "2");
        settings.put("site.sitemap-size", "3");
        settings.put("site.bundle-size", "3");
        settings.put("site.index-size", "3");
        settings.put("site.feed-size", "3");
        if (!oneIn(3)) {
            settings.put("site.host", "https://news.example/archive/");
        }
        for (String path : List.of(
                "fa/harbour.md",
                "en/harbour.md",
                "fa/economy/border.md",
                "en/economy/border.md",
                "fa/economy/tea.md",
                "en/economy/tea.md",
                "en/culture/snow.md",
                "fa/culture/bridge.md",
                "en/school.md")) {
            articles.put(path, newText(path));
        }
        articles.put("en/school.md", text("en/school.md").with("translation-of", "fa/culture/bridge.md"));
        articles.put("fa/pages/about.md", SourceText.titled("درباره", "متن\n"));
        articles.put("en/pages/about.md", SourceText.titled("About", "See [the harbour](../harbour.md).\n"));
        articles.put(
                "en/harbour.md",
                text("en/harbour.md")
                        .with("aliases", "[old/harbour.html]")
                        .with("image", "pic.png")
                        .with("topics", "[Border trade]"));
        articles.put("en/economy/border.md", text("en/economy/border.md").with("topics", "[border trade, Books]"));
        articles.put("en/economy/tea.md", text("en/economy/tea.md").with("topics", "[Books, border trade]"));
        files.put("content/en/pic.png", picture(3, 2));
        files.put("assets/map.png", oneIn(2) ? picture(5, 5) : photograph(340, 60));
        save();
    }

    SourceText newText(String path) {
        String body = paragraph(path) + "\n" + (oneIn(2) ? "![" + digit() + "](map.png)\n\n" : "") + paragraph(path);
        return SourceText.titled(title(path), body)
                .with("date", one(DATES))
                .with("topics", topics(path))
                .with("deck", oneIn(2) ? title(path) : "")
                .with("series", oneIn(3) ? (isPersian(path) ? "دنباله" : "Winter") : "")
                .with("author", oneIn(2) ? one(List.of("Sara Ahmadi", "SARA AHMADI", "Ali")) : "")
                .with("source", oneIn(2) ? one(List.of("Aran News", "ARAN NEWS", "Pars")) : "");
    }

    /** A picture of some size; all have the same number of bytes. */
    static byte[] picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        addChunk(out, "IHDR", head.array());
        addChunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A picture that can be made smaller. */
    static byte[] photograph(int width, int height) {
        try {
            return Images.jpeg(width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addChunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Remembers how the site is, for an edit that takes the next ones back. */
    void remember() {
        past.add(new State(new TreeMap<>(articles), new TreeMap<>(files), new TreeMap<>(settings)));
    }

    /** Makes the site what it was some edits ago; false if it is so already. */
    boolean goBack(int edits) {
        State then = past.get(Math.max(0, past.size() - 1 - edits));
        if (then.articles().equals(articles)
                && then.settings().equals(settings)
                && then.files().equals(files)) {
            return false;
        }
        articles.clear();
        articles.putAll(then.articles());
        files.clear();
        files.putAll(then.files());
        settings.clear();
        settings.putAll(then.settings());
        return true;
    }

    /** The paths of the files on the disk. */
    List<String> savedPaths() {
        return List.copyOf(saved.keySet());
    }

    byte[] savedBytes(String path) {
        return Objects.requireNonNull(saved.get(path));
    }

    /** Brings the site to the disk. */
    void save() throws IOException {
        TreeMap<String, byte[]> wanted = new TreeMap<>(files);
        articles.forEach((path, text) -> wanted.put("content/" + path, text.bytes()));
        StringBuilder properties = new StringBuilder();
        settings.forEach(
                (key, value) -> properties.append(key).append('=').append(value).append('\n'));
        wanted.put("jbake.properties", properties.toString().getBytes(StandardCharsets.UTF_8));
        for (String path : List.copyOf(saved.keySet())) {
            if (!wanted.containsKey(path)) {
                Files.delete(path(path));
                deleteEmptyFoldersAbove(path(path));
                saved.remove(path);
            }
        }
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            byte[] old = saved.put(file.getKey(), file.getValue());
            if (old == null || !Arrays.equals(old, file.getValue())) {
                write(file.getKey(), file.getValue());
            }
        }
    }

    private void deleteEmptyFoldersAbove(Path deleted) throws IOException {
        for (Path empty = Objects.requireNonNull(deleted.getParent());
                !empty.equals(folder);
                empty = Objects.requireNonNull(empty.getParent())) {
            try (Stream<Path> inside = Files.list(empty)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(empty);
        }
    }

    /** Some editors write into the file, others put a new one in its place. */
    private void write(String path, byte[] bytes) throws IOException {
        Path file = path(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (oneIn(2)) {
            Files.write(file, bytes);
        } else {
            Path fresh = Files.write(folder.resolve("unsaved"), bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Moves a file on the disk, as a file manager does: its times and its inode stay. A file that isn't saved yet, for
     * its edit belongs to the same burst, has nothing to move.
     */
    void moveSaved(String from, String to) {
        byte[] bytes = saved.remove(from);
        if (bytes == null) {
            return;
        }
        saved.put(to, bytes);
        try {
            Files.createDirectories(Objects.requireNonNull(path(to).getParent()));
            Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
            deleteEmptyFoldersAbove(path(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuildOptions options() {
        return new BuildOptions(folder, output, baseUrl, drafts, now, jobs, reuse);
    }

    /** Where the next build goes. */
    Path outputFolder() {
        return output.orElse(folder.resolve(settings.getOrDefault("destination.folder", "site-output")));
    }

    /** What stands beside the published site. */
    Path besideOutput(String suffix) {
        Path live = outputFolder();
        return live.resolveSibling("." + live.getFileName() + suffix);
    }

    /** What the site is made of, by path: the bytes of files, the targets of links, nothing of folders. */
    Map<String, Object> sources() throws IOException {
        Map<String, Object> sources = new TreeMap<>();
        forEachSource(path -> {
            Object content = Files.isSymbolicLink(path)
                    ? Files.readSymbolicLink(path)
                    : Files.isDirectory(path) ? "" : ByteBuffer.wrap(Files.readAllBytes(path));
            sources.put(folder.relativize(path).toString(), content);
        });
        return sources;
    }

    /** Copies what the site is made of to another folder. */
    void copyTo(Path other) throws IOException {
        forEachSource(file -> {
            Path target = other.resolve(folder.relativize(file));
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (!Files.isDirectory(target)) {
                Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
            }
        });
    }

    /** Does something with a file, a link or a folder. */
    @FunctionalInterface
    private interface WithFile {
        void use(Path path) throws IOException;
    }

    private void forEachSource(WithFile action) throws IOException {
        for (String name : SOURCES) {
            Path source = folder.resolve(name);
            if (!Files.exists(source)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(source)) {
                for (Path path : (Iterable<Path>) walk::iterator) {
                    action.use(path);
                }
            }
        }
    }
}
