package org.baygan.pipeline.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedPage;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;
import org.baygan.output.FileChecksum;
import org.baygan.output.SiteOutput;
import org.baygan.render.PageDigest;

/**
 * Leaves a file of the site as it stands if the build would make it of the same as the last one did. Thread-safe.
 */
final class KeptPages {
    private final BuildCache cache;
    private final SiteOutput folder;
    private final Consumer<Diagnostic> problems;
    private final boolean amidTheSame;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * The files of one build.
     *
     * @param cache keeps what files were made of
     * @param folder where they are staged
     * @param surroundings sums up everything that files are made of but the texts of articles; {@link Digest#NONE} if
     *     that isn't known
     * @param problems takes what was found when a file was made, also in each build that leaves it as it is
     * @throws IOException if the cache can't be written
     */
    KeptPages(BuildCache cache, SiteOutput folder, Digest surroundings, Consumer<Diagnostic> problems)
            throws IOException {
        this.cache = cache;
        this.folder = folder;
        this.problems = problems;
        this.amidTheSame =
                !surroundings.equals(Digest.NONE) && cache.surroundings().equals(surroundings);
        cache.putSurroundings(Digest.NONE); // until it is known that this build's files all have the same
    }

    /** What a page would be made of; not summed up where nothing is kept, as it takes a twentieth of a build. */
    PageDigest madeOf(Supplier<PageDigest> sum) {
        return cache.isKept() ? sum.get() : PageDigest.NONE;
    }

    /**
     * Stages the page that stands at a path, if it is unharmed, and nothing has changed that it could be made of: then
     * nobody needs to ask what it would be made of.
     *
     * @param text what its article's text is made of; {@link Digest#NONE} if it is the page of no article
     * @return whether it has been staged
     */
    boolean keepAmidTheSame(String path, Digest text) throws IOException {
        return amidTheSame && keepIf(path, last -> last.texts().equals(text));
    }

    /**
     * Stages the file that stands at a path, if it is unharmed and was made of the same.
     *
     * @param madeOf what the file would be made of now; {@link Digest#NONE} if that isn't known
     * @return whether it has been staged; if not, it is to be made
     */
    boolean keep(String path, Digest madeOf) throws IOException {
        return !madeOf.equals(Digest.NONE)
                && cache.isKept()
                && keepIf(path, last -> last.madeOf().equals(madeOf));
    }

    private boolean keepIf(String path, Predicate<CachedPage> isSame) throws IOException {
        Optional<CachedPage> page = cache.page(path).filter(isSame);
        if (page.isEmpty()
                || !folder.keep(
                        path, new FileChecksum(page.get().bytes(), page.get().crc32()))) {
            return false;
        }
        page.get().diagnostics().forEach(problems);
        return true;
    }

    /**
     * Remembers what a page was made of that had to be made.
     *
     * @param diagnostics what was found while it was made
     */
    void remember(String path, PageDigest madeOf, FileChecksum file, List<Diagnostic> diagnostics) throws IOException {
        made.incrementAndGet();
        if (!madeOf.all().equals(Digest.NONE) && cache.isKept()) {
            cache.putPage(path, new CachedPage(madeOf.all(), madeOf.texts(), file.bytes(), file.crc32(), diagnostics));
        }
    }

    /** Remembers what another file was made of that had to be made. */
    void remember(String path, Digest madeOf, FileChecksum file, List<Diagnostic> diagnostics) throws IOException {
        remember(path, new PageDigest(madeOf, Digest.NONE), file, diagnostics);
    }

    /** How many files had to be made. */
    int made() {
        return made.get();
    }

    /** Forgets the files that this build hasn't staged. */
    void finish() throws IOException {
        cache.retainPages(folder::contains);
    }
}
