package org.baygan.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Stories on disk, under the paths of their sources: what lets a build hold no bodies in memory, and the next build
 * reuse them. Safe for use by several threads; one process at a time.
 *
 * <p>A cache that is missing, damaged or of another form is begun anew: it costs time, never correctness.
 */
public final class BuildCache implements AutoCloseable {
    private static final String FILE_NAME = "stories.mv";
    private static final int READ_CACHE_MEGABYTES = 8;
    private static final int WRITE_BUFFER_KILOBYTES = 4096;

    private final MVStore store;
    private final MVMap<String, byte[]> stories;
    private final Optional<Path> deleteOnClose;

    private BuildCache(MVStore store, Optional<Path> deleteOnClose) {
        this.store = store;
        this.deleteOnClose = deleteOnClose;
        this.stories = store.openMap(
                "stories",
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /**
     * Opens the cache kept in {@code folder}, making both if need be.
     *
     * @throws IOException if the folder can't be written
     */
    public static BuildCache open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE_NAME);
        try {
            BuildCache cache = new BuildCache(openStore(file), Optional.empty());
            if (cache.store.getStoreVersion() != StoryCodec.VERSION) {
                cache.stories.clear();
                cache.store.setStoreVersion(StoryCodec.VERSION);
            }
            return cache;
        } catch (MVStoreException damaged) {
            if (damaged.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED) {
                throw new IOException("another build is using the cache in " + folder, damaged);
            }
            Files.deleteIfExists(file);
            BuildCache cache = new BuildCache(openStore(file), Optional.empty());
            cache.store.setStoreVersion(StoryCodec.VERSION);
            return cache;
        }
    }

    /**
     * A cache for one build only, in a new file of {@code folder} that closing deletes.
     *
     * @throws IOException if the file can't be made
     */
    public static BuildCache temporary(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "stories-", ".mv");
        Files.delete(file);
        return new BuildCache(openStore(file), Optional.of(file));
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

    /**
     * What is kept for a source.
     *
     * @return empty if nothing is, or if it is damaged
     */
    public Optional<CachedStory> get(String sourcePath) {
        byte[] bytes = stories.get(sourcePath);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoryCodec.decode(bytes));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps a result, in place of an older one of the same source. */
    public void put(String sourcePath, CachedStory entry) {
        stories.put(sourcePath, StoryCodec.encode(entry));
    }

    /** Forgets every source that is not among {@code sourcePaths}. */
    public void retain(Set<String> sourcePaths) {
        for (String key : stories.keySet()) {
            if (!sourcePaths.contains(key)) {
                stories.remove(key);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (deleteOnClose.isPresent()) {
            store.closeImmediately(); // nobody will read it again
            Files.deleteIfExists(deleteOnClose.get());
        } else {
            store.close(0);
        }
    }
}
