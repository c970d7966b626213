package org.baygan.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.baygan.model.Digest;

/**
 * A site in a store. Each build writes into a folder of its own, {@code build-<id>}, and {@link #publish} makes that the
 * site by writing its name into the file {@value #POINTER}: nothing is renamed, and nothing of the old site is touched.
 * The folder of the old site stays until the next build, for readers who are still on its pages.
 */
public final class StoredSite implements SiteOutput {
    /** The file that names the folder of the site. */
    public static final String POINTER = "current";

    private static final String FOLDER = "build-";
    private static final Pattern FOLDER_NAME = Pattern.compile(FOLDER + "[0-9a-f-]+");

    /** A file that is there until the site is published. */
    private static final String MARK = Store.UNFINISHED + "/mark";

    private final Store store;
    private final String folder;
    private final Path parts;
    private final Optional<String> last;
    private final ChecksumTable files = new ChecksumTable();
    private final AtomicInteger count = new AtomicInteger();
    private boolean published;

    /** The staged files when they were last asked for. */
    private volatile Optional<StagedFiles> listed = Optional.empty();

    private StoredSite(Store store, String folder, Path parts, Optional<String> last) {
        this.store = store;
        this.folder = folder;
        this.parts = parts;
        this.last = last;
    }

    /**
     * Makes ready for staging. What builds before have left is deleted, but for the site that stands.
     *
     * @param id names the build: hexadecimal digits and hyphens, as in a UUID; no two builds have the same one
     * @param parts a folder of this machine that need not exist
     * @throws OutputRefusedException if the store holds something that no build has written
     */
    public static StoredSite open(Store store, String id, Path parts) throws IOException {
        String folder = folder(id);
        List<String> found = store.list("");
        Optional<String> strange = found.stream()
                .filter(name -> !name.equals(POINTER) && !name.startsWith("."))
                .filter(name -> !FOLDER_NAME.matcher(name).matches())
                .findFirst();
        if (strange.isPresent()) {
            throw new OutputRefusedException("There is something else in " + store.address("") + ", “" + strange.get()
                    + "”: name a place that is empty, or that holds a site");
        }
        Optional<String> last = pointer(store);
        for (String name : found) {
            if (FOLDER_NAME.matcher(name).matches() && !last.equals(Optional.of(name))) {
                drop(store, name);
            }
        }
        store.write(folder + "/" + MARK, new byte[0]);
        return new StoredSite(store, folder, parts, last);
    }

    /** The folder of a build in the store. */
    public static String folder(String id) {
        String folder = FOLDER + id;
        if (!FOLDER_NAME.matcher(folder).matches()) {
            throw new IllegalArgumentException(id);
        }
        return folder;
    }

    /** Where in the store a build has a file of the site. */
    public static String path(String id, String path) {
        return folder(id) + "/" + path;
    }

    /** Where in the store a build has a file that is deleted when the site is published. */
    public static String unfinished(String id, String name) {
        return path(id, Store.UNFINISHED + "/" + name);
    }

    private static Optional<String> pointer(Store store) throws IOException {
        return store.read(POINTER).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    /** Deletes a build's folder; first what tells the build, should it still run, that it has lost it. */
    private static void drop(Store store, String folder) throws IOException {
        store.delete(folder + "/" + Store.UNFINISHED);
        store.delete(folder);
    }

    @Override
    public FileChecksum write(String path, byte[] content) throws IOException {
        FileChecksum checksum = FileChecksum.of(content);
        claim(path, checksum);
        try {
            store.write(folder + "/" + path, content);
        } catch (RuntimeException | Error failure) {
            giveUp(path);
            throw failure;
        }
        return checksum;
    }

    @Override
    public FileChecksum copy(String path, Path source) throws IOException {
        FileChecksum checksum = checksum(source);
        claim(path, checksum);
        try {
            store.copy(folder + "/" + path, source);
        } catch (RuntimeException | Error failure) {
            giveUp(path);
            throw failure;
        }
        return checksum;
    }

    private static FileChecksum checksum(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return FileChecksum.of(in);
        } catch (IOException e) {
            throw new UnreadableSourceException(source, e);
        }
    }

    private void claim(String path, FileChecksum checksum) {
        if (!files.putIfAbsent(path, checksum)) {
            throw new IllegalStateException("staged twice: " + path);
        }
        count.incrementAndGet();
    }

    private void giveUp(String path) {
        files.remove(path);
        count.decrementAndGet();
    }

    /** None: each build writes all files. */
    @Override
    public boolean keep(String path, FileChecksum checksum) {
        return false;
    }

    @Override
    public Path parts() throws IOException {
        return Files.createDirectories(parts);
    }

    /** {@inheritDoc} The process has put it where {@link #path} says. */
    @Override
    public void take(String path, String made, FileChecksum checksum) {
        claim(path, checksum);
    }

    @Override
    public boolean contains(String path) {
        return files.contains(path);
    }

    /** None. */
    @Override
    public Optional<List<String>> live() {
        return Optional.empty();
    }

    @Override
    public FileChecksum liveChecksum(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    @Override
    public Digest sum() {
        StagedFiles staged = staged();
        return FileChecksum.sum(staged.paths(), staged.checksums()::get);
    }

    private StagedFiles staged() {
        StagedFiles staged = listed.orElse(null);
        if (staged == null || staged.paths().size() != files()) {
            staged = StagedFiles.of(List.of(), new AtomicReferenceArray<>(0), files);
            listed = Optional.of(staged);
        }
        return staged;
    }

    @Override
    public int files() {
        return count.get();
    }

    @Override
    public List<KindSize> sizes() {
        return staged().sizes();
    }

    @Override
    public List<String> paths() {
        return staged().paths();
    }

    @Override
    public void publish() throws IOException {
        Path manifest = parts().resolve(Manifest.NAME);
        Files.deleteIfExists(manifest);
        Manifest.write(manifest, paths());
        store.copy(folder + "/" + Manifest.NAME, manifest);
        if (store.read(folder + "/" + MARK).isEmpty() || !pointer(store).equals(last)) {
            throw new OutputRefusedException("Another build has written to " + store.address("")
                    + " meanwhile, and may have deleted what this one had written: build again when it has ended");
        }
        store.delete(folder + "/" + Store.UNFINISHED);
        store.write(POINTER, (folder + "\n").getBytes(StandardCharsets.UTF_8));
        published = true;
    }

    @Override
    public void hurry() {
        // What is left is the next build's to delete anyway, if this one can't.
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(parts);
        if (!published) {
            drop(store, folder);
        }
    }
}
