package org.baygan.cluster;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.baygan.pipeline.BuildOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a process of the cluster has to know to run tasks of a build.
 *
 * @param build names the build: no two have the same name
 * @param site the site's folder
 * @param baseUrl the site's address, instead of the configured one; null if there is none
 * @param drafts whether drafts are published
 * @param now the moment of the build
 */
record BuildOrder(String build, String site, @Nullable String baseUrl, boolean drafts, Instant now)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static BuildOrder of(String build, BuildOptions options) {
        return new BuildOrder(
                build,
                options.site().toAbsolutePath().toString(),
                options.baseUrl().map(URI::toString).orElse(null),
                options.drafts(),
                options.now());
    }

    /** Options that have everything of the build's but where it is written, which tasks needn't know. */
    BuildOptions options() {
        return new BuildOptions(
                Path.of(site), Optional.empty(), Optional.ofNullable(baseUrl).map(URI::create), drafts, now, 1, false);
    }
}
