package org.baygan.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.model.Digest;

/**
 * A site in a store. Each build writes into a folder of its own, {@code build-<id>}, and {@link #publish} makes that the
 * site by writing its name into the file {@value #POINTER}: nothing is renamed, and nothing of the old site is touched.
 * The folder of the old site stays until the next build, for readers who are still on its pages.
 *
 * <p>The site may be packed. Then its files are in zip archives, the packs, which are named by what is in them and lie in
 * a folder of their own, {@value #PACKS}, so that a build needn't write what the last one has written; the build's folder
 * has a list of them, {@value #PACK_LIST}. What came of tasks may be kept for other builds, in {@value #KEPT}. Packs and
 * kept results that neither this site nor the last one uses are deleted when it is published.
 */
public final class StoredSite implements SiteOutput {
    /** The file that names the folder of the site. */
    public static final String POINTER = "current";

    /** The folder of packs. */
    static final String PACKS = "baygan-packs";

    /** The folder of what came of tasks. */
    static final String KEPT = "baygan-kept";

    /** The file in a build's folder that names its packs, one in each line. */
    static final String PACK_LIST = "packs";

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
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** Packs the files of this process; empty if the site isn't packed. */
    private final Optional<OwnPacks> packs;

    /** Whether packs that are there already are taken as they are. */
    private final boolean reuse;

    private boolean published;

    /** The staged files when they were last asked for. */
    private volatile Optional<StagedFiles> listed = Optional.empty();

    private StoredSite(Store store, String folder, Path parts, Optional<String> last, boolean packed, boolean reuse) {
        this.store = store;
        this.folder = folder;
        this.parts = parts;
        this.last = last;
        this.reuse = reuse;
        this.packs = packed ? Optional.of(new OwnPacks(parts)) : Optional.empty();
    }

    /**
     * Makes ready for staging. What builds before have left is deleted, but for the site that stands.
     *
     * @param id names the build: hexadecimal digits and hyphens, as in a UUID; no two builds have the same one
     * @param parts a folder of this machine that need not exist
     * @param packed whether the site is packed
     * @param reuse whether packs that are there already are taken as they are
     * @throws OutputRefusedException if the store holds something that no build has written
     */
    public static StoredSite open(Store store, String id, Path parts, boolean packed, boolean reuse)
            throws IOException {
        String folder = folder(id);
        List<String> found = store.list("");
        Optional<String> strange = found.stream()
                .filter(name -> !Set.of(POINTER, PACKS, KEPT).contains(name) && !name.startsWith("."))
                .filter(name -> !FOLDER_NAME.matcher(name).matches())
                .findFirst();
        if (strange.isPresent()) {
            throw new OutputRefusedException("There is something else in " + store.address("") + ", “" + strange.get()
                    + "”: name a place that is empty, or that holds a site");
        }
        Optional<String> last = pointer(store);
        List<String> others = found.stream()
                .filter(FOLDER_NAME.asMatchPredicate())
                .filter(name -> !last.equals(Optional.of(name)))
                .toList();
        drop(store, others, last);
        store.write(folder + "/" + MARK, new byte[0]);
        return new StoredSite(store, folder, parts, last, packed, reuse);
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

    /**
     * Where in the store a pack is.
     *
     * @param name what is in it: ASCII letters, digits and hyphens
     * @param madeOf what it is made of
     */
    public static String pack(String name, Digest madeOf) {
        return PACKS + "/" + name + "-" + madeOf.hex() + ".zip";
    }

    /** Whether a place in the store is that of a pack. */
    private static boolean isPack(String place) {
        return place.startsWith(PACKS + "/");
    }

    /** Where in the store it is kept what came of tasks that make something of this. */
    public static String kept(Digest madeOf) {
        return KEPT + "/" + madeOf.hex();
    }

    /** Keeps what is kept at a place of the store as long as this site stands. Thread-safe. */
    public void use(String kept) {
        used.add(kept);
    }

    private static Optional<String> pointer(Store store) throws IOException {
        return store.read(POINTER).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    /**
     * Deletes folders of builds; first what tells a build, should it still run, that it has lost its folder. One that is
     * publishing at this moment writes the pointer and looks for that afterwards, so one of the two sees what the other
     * does.
     */
    private static void drop(Store store, List<String> folders, Optional<String> site) throws IOException {
        for (String folder : folders) {
            store.delete(folder + "/" + Store.UNFINISHED);
        }
        if (!pointer(store).equals(site)) {
            throw anotherBuild(store);
        }
        for (String folder : folders) {
            store.delete(folder);
        }
    }

    @Override
    public FileChecksum write(String path, byte[] content) throws IOException {
        FileChecksum checksum = FileChecksum.of(content);
        claim(path, checksum);
        try {
            if (packs.isPresent()) {
                packs.get().write(path, content);
            } else {
                store.write(folder + "/" + path, content);
            }
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
            if (packs.isPresent()) {
                packs.get().copy(path, source);
            } else {
                store.copy(folder + "/" + path, source);
            }
        } catch (IOException | RuntimeException | Error failure) {
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

    /** {@inheritDoc} The process has put it where {@link #path} says, or into a {@link #pack}. */
    @Override
    public void take(String path, String made, FileChecksum checksum) {
        claim(path, checksum);
        if (isPack(made)) {
            used.add(made);
        }
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
        if (packs.isPresent()) {
            used.addAll(packs.get().write(store, !reuse));
            writeList(packList(folder), StoredSite::isPack);
        }
        writeList(keptList(folder), place -> !isPack(place));
        if (isDropped() || !pointer(store).equals(last)) {
            throw anotherBuild(store);
        }
        List<String> unused = unused();
        point(folder);
        if (isDropped()) {
            if (last.isPresent()) {
                point(last.get());
            } else {
                store.delete(POINTER);
            }
            throw anotherBuild(store);
        }
        published = true;
        try {
            store.delete(folder + "/" + Store.UNFINISHED);
            for (String place : unused) {
                store.delete(place);
            }
        } catch (IOException theSiteIsPublished) {
            // The next build that publishes deletes what is left.
        }
    }

    /** Whether another build has begun to delete what this one has written. */
    private boolean isDropped() throws IOException {
        return store.length(folder + "/" + MARK).isEmpty();
    }

    private void point(String to) throws IOException {
        store.write(POINTER, (to + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static OutputRefusedException anotherBuild(Store store) {
        return new OutputRefusedException("Another build has written to " + store.address("")
                + " meanwhile, and may have deleted what this one had written: build again when it has ended");
    }

    private static String packList(String folder) {
        return folder + "/" + PACK_LIST;
    }

    /** Where the names of what was kept are: not in the folder, which is the site and nothing else. */
    private static String keptList(String folder) {
        return KEPT + "/" + folder;
    }

    private void writeList(String list, Predicate<String> places) throws IOException {
        String lines =
                used.stream().filter(places).sorted().map(place -> place + "\n").collect(Collectors.joining());
        if (!lines.isEmpty()) {
            store.write(list, lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The packs and kept results that neither this site nor the last one uses.
     *
     * @throws OutputRefusedException if a pack that this site uses isn't there any more
     */
    private List<String> unused() throws IOException {
        Set<String> there = new HashSet<>();
        for (String place : List.of(PACKS, KEPT)) {
            store.list(place).forEach(name -> there.add(place + "/" + name));
        }
        if (used.stream().anyMatch(place -> isPack(place) && !there.contains(place))) {
            throw anotherBuild(store);
        }
        Set<String> stay = new HashSet<>(used);
        stay.add(keptList(folder));
        if (last.isPresent()) {
            stay.add(keptList(last.get()));
            addLines(packList(last.get()), stay);
            addLines(keptList(last.get()), stay);
        }
        return there.stream().filter(place -> !stay.contains(place)).sorted().toList();
    }

    private void addLines(String list, Set<String> to) throws IOException {
        store.read(list)
                .ifPresent(bytes ->
                        new String(bytes, StandardCharsets.UTF_8).lines().forEach(to::add));
    }

    @Override
    public void hurry() {
        // What is left is the next build's to delete anyway, if this one can't.
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(parts);
        if (!published) {
            store.delete(folder + "/" + Store.UNFINISHED);
            if (!pointer(store).equals(Optional.of(folder))) { // it may have been written all the same
                store.delete(folder);
            }
        }
    }
}
