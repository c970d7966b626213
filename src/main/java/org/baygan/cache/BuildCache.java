package org.baygan.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baygan.model.FileFault;
import org.baygan.model.Story;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Stories on disk, under the paths of their sources: what lets a build hold no bodies in memory, and the next build
 * reuse them. Safe for use by several threads; one process at a time.
 *
 * <p>A cache that is missing, damaged or of another form is begun anew: it costs time, never correctness. Each entry
 * carries a checksum of itself and its source's path, so that none is ever taken for another or for whole when it isn't.
 * Where the store that holds them turns out to be damaged, a {@link DamagedCacheException} ends the build before it
 * publishes anything, closing deletes the file, and another build succeeds.
 */
public final class BuildCache implements AutoCloseable {
    private static final String FILE_NAME = "stories.mv";
    private static final int READ_CACHE_MEGABYTES = 8;
    private static final int WRITE_BUFFER_KILOBYTES = 4096;

    private final Path file;
    private final MVStore store;
    private final MVMap<String, byte[]> stories;
    private final boolean forOneBuild;

    /** The first that the store threw. */
    private volatile Optional<RuntimeException> failure = Optional.empty();

    private BuildCache(Path file, MVStore store, boolean forOneBuild) {
        this.file = file;
        this.store = store;
        this.forOneBuild = forOneBuild;
        this.stories = store.openMap(
                "stories",
                new MVMap.Builder<String, byte[]>().keyType(new PathType()).valueType(new BytesType()));
    }

    /**
     * Opens the cache kept in {@code folder}, making it if need be.
     *
     * @return empty if another build uses it, or something that is not a cache stands in its place
     * @throws IOException if the folder can't be written
     */
    static Optional<BuildCache> open(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file))) {
            Files.delete(file); // the store would open it for reading only
        }
        try {
            return Optional.of(openKept(file));
        } catch (RuntimeException e) {
            if (e instanceof MVStoreException known && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return Optional.empty();
            }
            if (isWriting(e)) {
                throw fault(file, e);
            }
            Files.deleteIfExists(file); // damaged, or of another form
            return Optional.of(openKept(file));
        }
    }

    private static BuildCache openKept(Path file) {
        MVStore store = openStore(file);
        boolean opened = false;
        try {
            if (store.getMapNames().isEmpty()) {
                store.setStoreVersion(StoryCodec.VERSION);
            } else if (store.getStoreVersion() != StoryCodec.VERSION) {
                throw new IllegalStateException("a cache of another form: " + store.getStoreVersion());
            }
            BuildCache cache = new BuildCache(file, store, false);
            opened = true;
            return cache;
        } finally {
            if (!opened) {
                store.closeImmediately();
            }
        }
    }

    /**
     * A cache for one build only, in a new file of {@code folder} that closing deletes.
     *
     * @throws IOException if the file can't be made
     */
    static BuildCache temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "stories-", ".mv");
        try {
            return new BuildCache(file, openStore(file), true);
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw fault(file, e);
        }
    }

    private static MVStore openStore(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(READ_CACHE_MEGABYTES)
                .autoCommitBufferSize(WRITE_BUFFER_KILOBYTES)
                .pageSplitSize(64 * 1024)
                .open();
        store.setVersionsToKeep(0);
        return store;
    }

    /** Whether it outlives the build, and no other build uses its folder's caches meanwhile. */
    public boolean isKept() {
        return !forOneBuild;
    }

    /**
     * What is kept for a source.
     *
     * @return empty if nothing is, or if it is damaged
     */
    public Optional<CachedStory> get(String sourcePath) {
        try {
            byte[] sealed = stories.get(sourcePath);
            Optional<byte[]> entry = sealed == null ? Optional.empty() : Seal.open(sourcePath, sealed);
            return entry.isPresent() ? Optional.of(StoryCodec.decode(entry.get())) : Optional.empty();
        } catch (IOException damagedEntry) {
            return Optional.empty();
        } catch (RuntimeException e) {
            remember(e);
            return Optional.empty();
        }
    }

    /**
     * The story that this build has put in or found for a source.
     *
     * @throws DamagedCacheException if it isn't there any more
     */
    public Story story(String sourcePath) throws IOException {
        Optional<Story> story = get(sourcePath).flatMap(CachedStory::story);
        if (story.isEmpty()) {
            remember(new NoSuchElementException("lost: " + sourcePath));
            check();
        }
        return story.orElseThrow();
    }

    /**
     * Keeps a result, in place of an older one of the same source.
     *
     * @throws IOException if it can't be written
     */
    public void put(String sourcePath, CachedStory entry) throws IOException {
        byte[] sealed = Seal.of(sourcePath, StoryCodec.encode(entry));
        run(() -> stories.put(sourcePath, sealed));
    }

    /**
     * Forgets every source that is not among {@code sourcePaths}.
     *
     * @throws IOException if that can't be written
     */
    public void retain(Set<String> sourcePaths) throws IOException {
        List<String> gone = run(() -> stories.keySet().stream()
                .filter(path -> !sourcePaths.contains(path))
                .toList());
        for (String path : gone) {
            run(() -> stories.remove(path));
        }
    }

    /**
     * Writes what is to be kept; from now on closing can hardly fail.
     *
     * @throws IOException if it can't be written, or something was damaged since the cache was opened
     */
    public void save() throws IOException {
        if (!forOneBuild) {
            run(store::commit);
        }
        check();
    }

    private <T> T run(Supplier<T> operation) throws IOException {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            remember(e);
            throw fault(file, e);
        }
    }

    private synchronized void remember(RuntimeException e) {
        if (failure.isEmpty()) {
            failure = Optional.of(e);
        }
    }

    private void check() throws IOException {
        if (failure.isPresent()) {
            throw fault(file, failure.get());
        }
    }

    private static IOException fault(Path file, RuntimeException e) {
        if (!isWriting(e)) {
            return new DamagedCacheException(file, e);
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return FileFault.at(file, root instanceof IOException io ? io : new IOException(root.getMessage(), e));
    }

    /** Whether the disk took no more, rather than gave something odd; later calls have that as their cause. */
    private static boolean isWriting(RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof MVStoreException known && known.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        if (forOneBuild || failure.isPresent()) {
            store.closeImmediately();
            Files.deleteIfExists(file); // nobody is to read it again
        } else {
            run(() -> {
                store.close(0);
                return true;
            });
        }
    }
}
