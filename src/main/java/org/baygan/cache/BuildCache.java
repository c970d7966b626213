package org.baygan.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.FileFault;
import org.baygan.model.Story;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps stories on disk, under the paths of their sources, and what the site's files were made of. So a build needs no
 * bodies in memory, and the next build makes only what has changed. Thread-safe; one process at a time uses it.
 *
 * <p>A cache that is missing, damaged or of another form is begun anew: it costs time, never correctness. Each entry
 * carries a checksum of itself and its source's path, so that a damaged entry, or that of another source, is never
 * used. Where the store that holds them turns out to be damaged, a {@link DamagedCacheException} ends the build before
 * it publishes anything, closing deletes the file, and another build succeeds.
 */
public final class BuildCache implements AutoCloseable {
    private static final String FILE_NAME = "stories.mv";

    private static final String SURROUNDINGS = "surroundings";

    /** To be raised with every change of the codecs' forms or of a record that they write. */
    private static final int FORM = 14;

    private static final int READ_CACHE_MEGABYTES = 8;
    private static final int WRITE_BUFFER_KILOBYTES = 4096;

    private final Path file;
    private final MVStore store;
    private final MVMap<String, byte[]> articles;
    private final MVMap<String, byte[]> stories;
    private final MVMap<String, byte[]> pages;
    private final MVMap<String, byte[]> pictures;
    private final MVMap<String, byte[]> facts;
    private final boolean forOneBuild;

    /** Whether closing is to write nothing. */
    private boolean dropped;

    /** The first failure of the store, or of finding in it what this build has put there. */
    private volatile Optional<RuntimeException> failure = Optional.empty();

    private BuildCache(Path file, MVStore store, boolean forOneBuild) {
        this.file = file;
        this.store = store;
        this.forOneBuild = forOneBuild;
        this.articles = openMap(store, "articles");
        this.stories = openMap(store, "stories");
        this.pages = openMap(store, "pages");
        this.pictures = openMap(store, "pictures");
        this.facts = openMap(store, "facts");
    }

    private static MVMap<String, byte[]> openMap(MVStore store, String name) {
        return store.openMap(
                name,
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
                store.setStoreVersion(FORM);
            } else if (store.getStoreVersion() != FORM) {
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

    /** Whether it outlives the build; then no other build uses what is kept in its folder at the same time. */
    public boolean isKept() {
        return !forOneBuild;
    }

    /**
     * What is kept of reading a source.
     *
     * @return empty if nothing is, or if it is damaged
     */
    public Optional<CachedArticle> article(String sourcePath) {
        return get(articles, sourcePath, sourcePath, CachedArticle::read);
    }

    /**
     * The story of a summary.
     *
     * @return empty if it isn't kept, or if it is damaged
     */
    Optional<Story> findStory(ArticleSummary summary) {
        return get(stories, summary.sourcePath(), name(summary), StoryCodec::read);
    }

    /** A story is sealed under what it was made of: it is never taken for that of another state of its source. */
    private static String name(ArticleSummary summary) {
        return summary.sourcePath() + ":" + summary.madeOf();
    }

    private <T> Optional<T> get(
            MVMap<String, byte[]> map, String sourcePath, String name, BinaryForm.Reader<T> reader) {
        try {
            byte[] sealed = map.get(sourcePath);
            Optional<byte[]> entry = sealed == null ? Optional.empty() : Seal.open(name, sealed);
            return entry.isPresent() ? Optional.of(BinaryForm.decode(entry.get(), reader)) : Optional.empty();
        } catch (IOException damagedEntry) {
            return Optional.empty();
        } catch (RuntimeException e) {
            remember(e);
            return Optional.empty();
        }
    }

    /**
     * The story of a summary that this build has put in, or found kept.
     *
     * @throws DamagedCacheException if it isn't there any more
     */
    public Story story(ArticleSummary summary) throws IOException {
        Optional<Story> story = expectedStory(summary);
        if (story.isEmpty()) {
            check();
        }
        return story.orElseThrow();
    }

    /**
     * The same for callers that can't end the build themselves. They may go on without the story, as the build fails
     * before anything is published.
     *
     * @return empty if it isn't there any more; then {@link #save} fails
     */
    public Optional<Story> expectedStory(ArticleSummary summary) {
        Optional<Story> story = findStory(summary);
        if (story.isEmpty()) {
            remember(new NoSuchElementException("lost: " + summary.sourcePath()));
        }
        return story;
    }

    /**
     * Keeps what reading a source came to, in place of what is kept for it.
     *
     * @throws IOException if it can't be written
     */
    public void put(String sourcePath, CachedArticle article, Optional<Story> story) throws IOException {
        if (article.head().isPresent() && story.isPresent()) {
            String name = name(article.head().get().summary());
            put(stories, sourcePath, name, story.get(), StoryCodec::write);
        }
        put(articles, sourcePath, sourcePath, article, CachedArticle::write);
    }

    private <T> void put(
            MVMap<String, byte[]> map, String sourcePath, String name, T entry, BinaryForm.Writer<T> writer)
            throws IOException {
        byte[] sealed = Seal.of(name, BinaryForm.encode(entry, writer));
        run(() -> map.put(sourcePath, sealed));
    }

    /**
     * Forgets every source that is no longer there.
     *
     * @param has whether there is a source with a path
     * @throws IOException if that can't be written
     */
    public void retain(Predicate<String> has) throws IOException {
        for (String path : missing(articles, has)) {
            run(() -> articles.remove(path));
            run(() -> stories.remove(path));
        }
    }

    /**
     * What is kept of a file of the site.
     *
     * @return empty if nothing is, or if it is damaged
     */
    public Optional<CachedPage> page(String path) {
        return get(pages, path, path, PageCodec::read);
    }

    /**
     * Keeps what a build has made at a path of the site, in place of what is kept for that path.
     *
     * @throws IOException if it can't be written
     */
    public void putPage(String path, CachedPage page) throws IOException {
        put(pages, path, path, page, PageCodec::write);
    }

    /**
     * What all files that are kept here were made amid: everything that the last build was made from but the texts of
     * articles.
     *
     * @return {@link Digest#NONE} if that isn't known
     */
    public Digest surroundings() {
        return get(facts, SURROUNDINGS, SURROUNDINGS, BinaryForm::readDigest).orElse(Digest.NONE);
    }

    /**
     * Keeps what all files were made amid. Before a build puts files it has to be {@link Digest#NONE}: the build may be
     * killed between them, or a file that they are made of may change and change back.
     *
     * @throws IOException if it can't be written
     */
    public void putSurroundings(Digest surroundings) throws IOException {
        put(facts, SURROUNDINGS, SURROUNDINGS, surroundings, BinaryForm::writeDigest);
    }

    /** What is kept of a picture; empty if nothing is, or if it is damaged. */
    Optional<CachedPicture> picture(String key) {
        return get(pictures, key, key, CachedPicture::read);
    }

    /** Keeps what a build has made of a picture. */
    void putPicture(String key, CachedPicture picture) throws IOException {
        put(pictures, key, key, picture, CachedPicture::write);
    }

    /** Forgets every picture but those that a build has used. */
    void retainPictures(Predicate<String> used) throws IOException {
        for (String key : missing(pictures, used)) {
            run(() -> pictures.remove(key));
        }
    }

    /**
     * Forgets every file that the site no longer has.
     *
     * @param has whether a path is one of the site's
     * @throws IOException if that can't be written
     */
    public void retainPages(Predicate<String> has) throws IOException {
        for (String path : missing(pages, has)) {
            run(() -> pages.remove(path));
        }
    }

    private List<String> missing(MVMap<String, byte[]> map, Predicate<String> has) throws IOException {
        return run(() -> map.keySet().stream().filter(has.negate()).toList());
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

    /**
     * Lets {@link #close} write nothing: what was put since {@link #save} is lost, unless the store has written it
     * already.
     */
    public void drop() {
        dropped = true;
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

    /**
     * Whether writing failed, as on a full disk, rather than reading; once it has, later calls fail with that as cause.
     */
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
        } else if (dropped) {
            store.closeImmediately();
        } else {
            run(() -> {
                // Closing the store hangs if one of its own threads has failed. So these are ended first, and a last
                // commit throws what has failed.
                store.setAutoCommitDelay(-1);
                store.commit();
                store.close(0);
                return true;
            });
        }
    }
}
