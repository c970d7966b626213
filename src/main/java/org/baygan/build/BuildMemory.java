package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What was in the files when the build began, until all has been read. */
    private Optional<Inputs.Contents> contents;

    /** When the files had been written, from then on. */
    private Optional<Digest> times = Optional.empty();

    /**
     * Looks at everything that a build is going to read.
     *
     * @param config the site's configuration, with the options' part in it
     * @param found what was found wrong with its file
     * @param kept where the last build left what is remembered of it
     * @param folder where the site is written
     * @param output the same folder as reports name it
     * @throws IOException if what is remembered of the files can't be written
     */
    BuildMemory(
            BuildOptions options,
            SiteConfig config,
            List<Diagnostic> found,
            CacheFolder kept,
            OutputFolder folder,
            Path output,
            Workers workers)
            throws IOException, BrokenTemplateException {
        this.options = options;
        this.config = config;
        this.kept = kept;
        this.folder = folder;
        this.output = output;
        this.contents = options.reuse() ? Inputs.look(options.site(), config, kept, workers) : Optional.empty();
        this.madeFrom = contents.map(all -> madeFrom(all.all(), found));
    }

    /** The SHA-256 of a file of the site, if it was looked at when the build began and not all has been read yet. */
    Optional<String> sha256(Path file) {
        return contents.map(all -> all.sha256().get(file));
    }

    /** Everything has been read: of the files, which take room, no more is kept than has to be remembered. */
    void hasRead() {
        times = contents.map(all -> all.inputs().times());
        contents = Optional.empty();
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
        Map<String, FileChecksum> found = new ConcurrentHashMap<>(paths.size() * 2);
        workers.forEach(paths.size(), i -> found.put(paths.get(i), folder.liveChecksum(paths.get(i))));
        return FileChecksum.sum(paths, path -> Objects.requireNonNull(found.get(path)))
                .equals(last.wrote());
    }

    /**
     * Remembers this build, which {@link #hasRead} and whose files are all staged. To be called before they are published, so that a full disk
     * stops the build in time: beside another site than its own, what is remembered says nothing.
     *
     * @throws IOException if it can't be written
     */
    void remember(BuildReport report, Standstill standstill) throws IOException {
        boolean untouched = times.isPresent()
                && Inputs.find(options.site(), config).map(Inputs::times).equals(times);
        if (madeFrom.isPresent() && untouched) {
            new LastBuild(madeFrom.get(), standstill.from(), standstill.until(), folder.sum(), report).save(kept);
        }
    }
}
