package org.baygan.build;

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
 * @param published whether the site was put there; if not, what stood there before still stands
 * @param unchanged whether the site stood there already, as this build would have made it
 * @param articles how many articles and static pages were published
 * @param drafts how many drafts stayed out
 * @param scheduled how many articles stayed out because they are still to come
 * @param expired how many articles stayed out because their time is over
 * @param files how many files the site has
 * @param bytes how many bytes they have
 * @param read how many articles were read and made to stories; the others' stories are kept from builds before
 * @param made how many pages, feeds and copies were made; the others stand as builds before have made them
 * @param pages tells the address of each published article and static page, by its path below the content folder: few
 *     ask for that, and of a large archive it is much
 * @param sizes how much of that is of each kind
 * @param zip the site as one file, if that was asked for and the site was published
 * @param diagnostics everything that was found, sorted; paths are below the site's folder
 */
public record BuildReport(
        Path output,
        boolean published,
        boolean unchanged,
        int articles,
        int drafts,
        int scheduled,
        int expired,
        int files,
        long bytes,
        int read,
        int made,
        Supplier<Map<String, Permalink>> pages,
        List<KindSize> sizes,
        Optional<PackedSite> zip,
        List<Diagnostic> diagnostics) {
    public BuildReport {
        sizes = List.copyOf(sizes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same, with the site as one file. */
    BuildReport withZip(PackedSite packed) {
        return new BuildReport(
                output,
                published,
                unchanged,
                articles,
                drafts,
                scheduled,
                expired,
                files,
                bytes,
                read,
                made,
                pages,
                sizes,
                Optional.of(packed),
                diagnostics);
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
