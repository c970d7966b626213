package org.baygan.pipeline.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.baygan.config.SiteConfig;

/**
 * What one build is asked to do.
 *
 * @param site the site's folder
 * @param output where to write, instead of the configured folder
 * @param baseUrl the site's address, instead of the configured one
 * @param drafts whether drafts are published
 * @param now the moment of the build: articles dated after it are still to come, those that expire by it are over
 * @param jobs how many threads work, at least 1
 * @param reuse whether the stories of the last build are used again
 * @param publishing where the site goes from its folder
 */
public record BuildOptions(
        Path site,
        Optional<Path> output,
        Optional<URI> baseUrl,
        boolean drafts,
        Instant now,
        int jobs,
        boolean reuse,
        Publishing publishing) {
    public BuildOptions {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
    }

    /** A build for no host in particular, into its folder alone. */
    public BuildOptions(
            Path site,
            Optional<Path> output,
            Optional<URI> baseUrl,
            boolean drafts,
            Instant now,
            int jobs,
            boolean reuse) {
        this(site, output, baseUrl, drafts, now, jobs, reuse, Publishing.UNDECIDED);
    }

    /** A site's configuration with the options' part in it. */
    public SiteConfig applied(SiteConfig config) {
        SiteConfig asked = config.withDrafts(drafts || config.drafts());
        return baseUrl.map(asked::withBaseUrl).orElse(asked);
    }
}
