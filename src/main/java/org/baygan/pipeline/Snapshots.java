package org.baygan.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.CacheFolder;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.output.FileChecksum;
import org.baygan.output.SiteOutput;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.look.ProgramVersion;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.BrokenTemplateException;

/** Tells at a build's beginning whether the last one has done its work, and remembers it at its end for the next. */
final class Snapshots {
    private final BuildOptions options;
    private final SiteConfig config;
    private final CacheFolder kept;
    private final SiteOutput folder;
    private final Path output;
    private final List<Diagnostic> found;
    private final Optional<Snapshot> last;

    /** What was in the files when the build began. */
    private final Optional<InputState> look;

    /**
     * A memory of the builds before.
     *
     * @param config the site's configuration, with the options' part in it
     * @param found what was found wrong with the configuration's file
     * @param look what is in all the files that the build is going to read; empty if that isn't known
     * @param kept where the last build left what is remembered of it
     * @param folder where the site is written
     * @param output the same folder as reports name it
     */
    Snapshots(
            BuildOptions options,
            SiteConfig config,
            List<Diagnostic> found,
            Optional<InputState> look,
            CacheFolder kept,
            SiteOutput folder,
            Path output) {
        this.options = options;
        this.config = config;
        this.look = look;
        this.kept = kept;
        this.folder = folder;
        this.output = output;
        this.found = List.copyOf(found);
        this.last = look.isPresent() ? Snapshot.find(kept, options.now(), output) : Optional.empty();
    }

    /** Everything that the site and the report depend on, except the time. */
    private Digest madeFrom(Digest content) {
        return new DigestBuilder()
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
        Optional<Snapshot> same = last.filter(build -> isMadeFrom(build, look.map(InputState::all)));
        if (same.isEmpty() || !stands(same.get(), workers)) {
            return Optional.empty();
        }
        look.orElseThrow().keep(kept);
        return Optional.of(same.get().report());
    }

    private boolean isMadeFrom(Snapshot build, Optional<Digest> content) {
        return content.map(this::madeFrom).equals(Optional.of(build.madeFrom()));
    }

    /** Whether the site stands as a build has left it, with nothing else in its folder. */
    private boolean stands(Snapshot build, Workers workers) throws IOException, BrokenTemplateException {
        Optional<List<String>> live = folder.live();
        if (live.isEmpty() || live.get().size() != build.report().size().files()) {
            return false;
        }
        List<String> paths = live.get();
        FileChecksum[] checksums = new FileChecksum[paths.size()];
        workers.forEach(checksums.length, i -> checksums[i] = folder.liveChecksum(i));
        return FileChecksum.sum(paths, i -> checksums[i]).equals(build.wrote());
    }

    /**
     * Whether the build has read the files as they were when it looked at them. To be asked when all files are staged,
     * and before anything is remembered.
     */
    boolean isAsSeen() {
        return look.isPresent() && look.get().stands(options.site(), config);
    }

    /**
     * Remembers this build, which {@link #isAsSeen} and whose files are all staged. To be called before they are
     * published, so that a full disk stops the build in time. If they aren't published after all, nothing is wrong: the
     * site that stands is another, and what was remembered is of no use beside it.
     *
     * @param from the first moment at which the build would have published the same articles
     * @param until the first moment at which it wouldn't any more
     * @throws IOException if it can't be written
     */
    void remember(BuildReport report, Instant from, Instant until) throws IOException {
        InputState seen = look.orElseThrow();
        seen.keep(kept);
        Digest madeFrom = madeFrom(seen.all());
        Digest wrote = folder.sum();
        new Snapshot(madeFrom, from, until, wrote, report).save(kept);
    }
}
