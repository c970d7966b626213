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
 * @param source the address of the store that the site's folder is a copy of; null if all processes see that folder
 * @param unpack whether containers in that store are unpacked
 * @param output the address of the store that takes the new site; null if all processes see the output folder
 */
record BuildOrder(
        String build,
        String site,
        @Nullable String baseUrl,
        boolean drafts,
        Instant now,
        @Nullable String source,
        boolean unpack,
        @Nullable String output)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The order for a build.
     *
     * @param source the store that the site's folder is a copy of
     * @param unpack whether containers in that store are unpacked
     * @param output the store that takes the new site
     */
    static BuildOrder of(
            String build, BuildOptions options, Optional<String> source, boolean unpack, Optional<String> output) {
        return new BuildOrder(
                build,
                options.site().toAbsolutePath().toString(),
                options.baseUrl().map(URI::toString).orElse(null),
                options.drafts(),
                options.now(),
                source.orElse(null),
                unpack,
                output.orElse(null));
    }

    /**
     * Options that have everything of the build's but where it is written, which tasks needn't know.
     *
     * @param folder the site's folder, as this process has it
     */
    BuildOptions options(Path folder) {
        return new BuildOptions(
                folder, Optional.empty(), Optional.ofNullable(baseUrl).map(URI::create), drafts, now, 1, false);
    }
}
