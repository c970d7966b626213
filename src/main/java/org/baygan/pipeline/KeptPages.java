package org.baygan.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedPage;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;

/**
 * Leaves a file of the site as it stands if the build would make it of the same as the last one did. Thread-safe.
 */
final class KeptPages {
    private final BuildCache cache;
    private final OutputFolder folder;
    private final Consumer<Diagnostic> problems;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * The files of one build.
     *
     * @param cache keeps what files were made of
     * @param folder where they are staged
     * @param problems takes what was found when a file was made, also in each build that leaves it as it is
     */
    KeptPages(BuildCache cache, OutputFolder folder, Consumer<Diagnostic> problems) {
        this.cache = cache;
        this.folder = folder;
        this.problems = problems;
    }

    /** What a file would be made of; not summed up where nothing is kept, as it takes a twentieth of a build. */
    Digest madeOf(Supplier<Digest> sum) {
        return cache.isKept() ? sum.get() : Digest.NONE;
    }

    /**
     * Stages the file that stands at a path, if it is unharmed and was made of the same.
     *
     * @param madeOf what the file would be made of now; {@link Digest#NONE} if that isn't known
     * @return whether it has been staged; if not, it is to be made
     */
    boolean keep(String path, Digest madeOf) throws IOException {
        if (madeOf.equals(Digest.NONE) || !cache.isKept()) {
            return false;
        }
        Optional<CachedPage> page =
                cache.page(path).filter(last -> last.madeOf().equals(madeOf));
        if (page.isEmpty()
                || !folder.keep(
                        path, new FileChecksum(page.get().bytes(), page.get().crc32()))) {
            return false;
        }
        page.get().diagnostics().forEach(problems);
        return true;
    }

    /**
     * Remembers what a file was made of that had to be made.
     *
     * @param diagnostics what was found while it was made
     */
    void remember(String path, Digest madeOf, FileChecksum file, List<Diagnostic> diagnostics) throws IOException {
        made.incrementAndGet();
        if (!madeOf.equals(Digest.NONE) && cache.isKept()) {
            cache.putPage(path, new CachedPage(madeOf, file.bytes(), file.crc32(), diagnostics));
        }
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
