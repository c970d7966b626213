package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.CacheFolder;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;
import org.baygan.render.BrokenTemplateException;

/** Tells at a build's beginning whether the last one has done its work, and remembers it at its end for the next. */
final class BuildMemory {
    private final BuildOptions options;
    private final SiteConfig config;
    private final CacheFolder kept;
    private final OutputFolder folder;
    private final Path output;
    private final Optional<Digest> madeFrom;

    /** What was in the files when the build began. */
    private final Optional<InputLook> look;

    /**
     * A memory of the builds before.
     *
     * @param config the site's configuration, with the options' part in it
     * @param found what was found wrong with its file
     * @param look what is in all the files that the build is going to read; empty if that isn't known
     * @param kept where the last build left what is remembered of it
     * @param folder where the site is written
     * @param output the same folder as reports name it
     */
    BuildMemory(
            BuildOptions options,
            SiteConfig config,
            List<Diagnostic> found,
            Optional<InputLook> look,
            CacheFolder kept,
            OutputFolder folder,
            Path output) {
        this.options = options;
        this.config = config;
        this.look = look;
        this.kept = kept;
        this.folder = folder;
        this.output = output;
        this.madeFrom = look.map(seen -> madeFrom(seen.all(), found));
    }

    /** Everything that the site and the report depend on, except the time. */
    private Digest madeFrom(Digest content, List<Diagnostic> found) {
        return new Ingredients()
                .add(ProgramVersion.current())
                .add(Runtime.version().toString())
                .add(config.toString())
                .add(found.toString())
                .add(output.toAbsolutePath().toString())
                .add(options.publishing().host().name())
                .add(options.publishing().limits().toString())
                .add(content)
                .digest();
    }

    /**
     * The last build's report, if this build would make the site that stands there, to the byte, and say the same.
     *
     * @throws IOException if the site can't be read
     */
    Optional<BuildReport> sameAgain(Workers workers) throws IOException, BrokenTemplateException {
        if (madeFrom.isEmpty()) {
            return Optional.empty();
        }
        Optional<LastBuild> last = LastBuild.find(kept, madeFrom.get(), options.now(), output);
        return last.isPresent() && stands(last.get(), workers)
                ? Optional.of(last.get().report())
                : Optional.empty();
    }

    private boolean stands(LastBuild last, Workers workers) throws IOException, BrokenTemplateException {
        Optional<List<String>> live = folder.live();
        if (live.isEmpty() || live.get().size() != last.report().files()) {
            return false;
        }
        List<String> paths = live.get();
        FileChecksum[] found = new FileChecksum[paths.size()];
        workers.forEach(found.length, i -> found[i] = folder.liveChecksum(i));
        return FileChecksum.sum(paths, i -> found[i]).equals(last.wrote());
    }

    /**
     * Remembers this build, whose files are all staged. To be called before they are published, so that a full disk
     * stops the build in time: beside another site than its own, what is remembered says nothing.
     *
     * @throws IOException if it can't be written
     */
    void remember(BuildReport report, Standstill standstill) throws IOException {
        if (madeFrom.isPresent() && look.isPresent() && look.get().stands(options.site(), config)) {
            new LastBuild(madeFrom.get(), standstill.from(), standstill.until(), folder.sum(), report).save(kept);
        }
    }
}
