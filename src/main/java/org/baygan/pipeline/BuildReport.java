package org.baygan.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Permalink;
import org.baygan.output.KindSize;
import org.baygan.output.PackedSite;

/**
 * What a build came to.
 *
 * @param output the site's folder
 * @param outcome what stands there now
 * @param counts how many articles there are of each kind
 * @param size how large the site is
 * @param work how much had to be made
 * @param pages tells the address of each published article and static page, by its path below the content folder: few
 *     ask for that, and of a large archive it is much
 * @param zip the site as one file, if that was asked for and the site was published
 * @param diagnostics everything that was found, sorted; paths are below the site's folder
 */
public record BuildReport(
        Path output,
        Outcome outcome,
        Counts counts,
        Size size,
        Work work,
        Supplier<Map<String, Permalink>> pages,
        Optional<PackedSite> zip,
        List<Diagnostic> diagnostics) {
    public BuildReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What a build has left in the site's folder. */
    public enum Outcome {
        /** The site that it made. */
        PUBLISHED,
        /** What stood there: just what this build would have made. */
        UNCHANGED,
        /** What stood there before: the build could not make the site. */
        REFUSED
    }

    /**
     * Articles and static pages by what became of them.
     *
     * @param articles how many were published
     * @param drafts how many drafts stayed out
     * @param scheduled how many stayed out because they are still to come
     * @param expired how many stayed out because their time is over
     */
    public record Counts(int articles, int drafts, int scheduled, int expired) {}

    /**
     * How large a site is.
     *
     * @param files how many files it has
     * @param bytes how many bytes they have
     * @param kinds how much of that is of each kind
     */
    public record Size(int files, long bytes, List<KindSize> kinds) {
        public Size {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What a build had to make; everything else is kept from builds before.
     *
     * @param read how many articles were read and made into stories
     * @param made how many pages, feeds and copies were made
     */
    public record Work(int read, int made) {
        /** Nothing was to be done. */
        static final Work NONE = new Work(0, 0);
    }

    /** The same, with the site as one file. */
    BuildReport withZip(PackedSite packed) {
        return new BuildReport(output, outcome, counts, size, work, pages, Optional.of(packed), diagnostics);
    }

    /** Whether the site stands there as this build would have it. */
    public boolean published() {
        return outcome != Outcome.REFUSED;
    }

    /** Whether it stood there already. */
    public boolean unchanged() {
        return outcome == Outcome.UNCHANGED;
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
