package org.baygan.pipeline.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baygan.cache.CachedPicture;
import org.baygan.cache.PictureShelf;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileFault;
import org.baygan.model.Sha256;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.ArticleFiles;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.ImageSize;
import org.baygan.render.Pictures;
import org.baygan.render.Stories;
import org.baygan.source.ContentFile;
import org.baygan.source.PictureScaler;

/**
 * Makes the smaller sizes of the pictures that articles show, before the pages that name them. Sizes are kept under a
 * hash of the picture's file, so that a file that hasn't changed is not even read. Thread-safe.
 */
public final class PicturePass implements Pictures {
    /** Where they are published; their names tell what they were made of. */
    static final String FOLDER = "theme/sizes";

    private final ContentCatalog catalog;
    private final Optional<InputState> look;
    private final PictureShelf shelf;
    private final Consumer<Diagnostic> problems;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /**
     * What came of a picture.
     *
     * @param file the picture
     * @param key the key that it is kept under
     */
    private record Made(ContentFile file, String key, CachedPicture picture) {}

    /** @param problems takes what is found, by several threads; paths are below the site's folder */
    public PicturePass(
            ContentCatalog catalog, Optional<InputState> look, PictureShelf shelf, Consumer<Diagnostic> problems) {
        this.catalog = catalog;
        this.look = look;
        this.shelf = shelf;
        this.problems = problems;
    }

    /** Makes what is missing for the pages of these articles. */
    public void run(List<ArticleSummary> articles, Stories stories, Workers workers, BuildProgress progress)
            throws IOException, BrokenTemplateException {
        Set<String> shown = new LinkedHashSet<>();
        articles.forEach(article -> shown.addAll(ArticleFiles.pictures(catalog, stories.head(article))));
        List<String> large = shown.stream()
                .filter(path -> catalog.imageSize(path)
                        .map(ImageSize::width)
                        .filter(PictureScaler::isLarge)
                        .isPresent())
                .toList();
        if (large.isEmpty()) {
            return;
        }
        progress.begin(BuildProgress.Stage.PICTURES, large.size());
        workers.forEach(large.size(), i -> {
            catalog.source(large.get(i)).ifPresent(source -> find(large.get(i), source));
            progress.step();
        });
    }

    private void find(String path, ContentCatalog.Source source) {
        if (PictureScaler.isOtherKind(path)) {
            problems.accept(Diagnostic.note(
                    source.path(), "No smaller sizes are made of this kind of picture, so that phones load all of it"));
            return;
        }
        try {
            String key = key(source.file());
            Optional<CachedPicture> kept = shelf.find(key);
            CachedPicture picture = kept.isPresent() ? kept.get() : make(source.file(), key);
            picture.failure()
                    .ifPresent(why -> problems.accept(Diagnostic.warning(
                            source.path(),
                            "The picture " + why + ", so it is shown as it is, in one size",
                            "Save it again as JPEG or PNG in RGB, not larger than 6,000 by 4,000 pixels")));
            made.put(path, new Made(source.file(), key, picture));
        } catch (IOException unreadable) {
            look.ifPresent(InputState::hasChanged);
            problems.accept(Diagnostic.error(
                    source.path(),
                    "This file can't be read: " + FileFault.kind(unreadable),
                    "Check its permissions, and build again"));
        }
    }

    /** A hash of what is in a file and of how sizes are made. */
    private String key(ContentFile file) throws IOException {
        Digest known = look.map(seen -> seen.madeOf(file)).orElse(Digest.NONE);
        Digest content = known.equals(Digest.NONE) ? InputState.madeOf(Sha256.hex(file.file())) : known;
        Digest key = new DigestBuilder()
                .add(content)
                .add(PictureScaler.FORM)
                .add(Runtime.version().toString())
                .digest();
        return String.format(Locale.ROOT, "%016x", key.high());
    }

    private CachedPicture make(ContentFile file, String key) throws IOException {
        PictureScaler.Scaled scaled = PictureScaler.scale(file.file());
        CachedPicture picture = new CachedPicture(
                scaled.sizes().stream()
                        .map(size -> new CachedPicture.Size(size.width(), size.ending(), size.bytes().length))
                        .toList(),
                scaled.failure());
        shelf.put(
                key,
                picture,
                scaled.sizes().stream().map(PictureScaler.Size::bytes).toList());
        return picture;
    }

    @Override
    public List<Pictures.Size> sizesOf(String path) {
        Made found = made.get(path);
        return found == null
                ? List.of()
                : found.picture.sizes().stream()
                        .map(size -> new Pictures.Size(path(found, size), size.width()))
                        .toList();
    }

    /** The sizes of all pictures, by their published paths. */
    public Map<String, List<Pictures.Size>> sizes() {
        Map<String, List<Pictures.Size>> all = new HashMap<>();
        made.keySet().forEach(path -> all.put(path, sizesOf(path)));
        return all;
    }

    private static String path(Made made, CachedPicture.Size size) {
        return FOLDER + "/" + made.key + "-" + size.width() + "." + size.ending();
    }

    /** Takes a file that is to be published. */
    public interface Sink {
        /**
         * Takes one.
         *
         * @param content makes the file; empty if the picture can't be read any more
         */
        void take(String path, Digest madeOf, Content content) throws IOException, BrokenTemplateException;
    }

    /** Makes a file. */
    public interface Content {
        Optional<byte[]> get() throws IOException;
    }

    /** Hands out the files of all sizes, each once: two pictures may be the same. */
    public void forEach(Workers workers, Sink sink) throws IOException, BrokenTemplateException {
        Map<String, Work> works = new HashMap<>();
        for (Made each : made.values()) {
            for (int i = 0; i < each.picture.sizes().size(); i++) {
                works.putIfAbsent(path(each, each.picture.sizes().get(i)), new Work(each, i));
            }
        }
        List<Map.Entry<String, Work>> all = new ArrayList<>(works.entrySet());
        workers.forEach(all.size(), i -> {
            String path = all.get(i).getKey();
            Work work = all.get(i).getValue();
            sink.take(path, new DigestBuilder().add("size").add(path).digest(), () -> bytes(work));
        });
        shelf.finish();
    }

    private record Work(Made made, int number) {}

    private Optional<byte[]> bytes(Work work) throws IOException {
        Optional<byte[]> kept = shelf.bytes(work.made.key, work.made.picture, work.number);
        if (kept.isPresent()) {
            return kept;
        }
        // What was kept is damaged; the file may be another by now.
        return key(work.made.file).equals(work.made.key)
                ? Stream.of(PictureScaler.scale(work.made.file.file()))
                        .filter(scaled -> scaled.sizes().size() > work.number)
                        .map(scaled -> scaled.sizes().get(work.number).bytes())
                        .findFirst()
                : Optional.empty();
    }
}
