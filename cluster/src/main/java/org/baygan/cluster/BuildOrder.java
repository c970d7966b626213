package org.baygan.cluster;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.baygan.pipeline.run.BuildOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a process of the cluster has to know to run tasks of a build.
 *
 * @param build names the build: no two have the same name
 * @param site the site's folder
 * @param baseUrl the site's address, instead of the configured one; null if there is none
 * @param drafts whether drafts are published
 * @param now the moment of the build
 * @param stores what it takes from stores, and puts into them
 */
record BuildOrder(String build, String site, @Nullable String baseUrl, boolean drafts, Instant now, Stores stores)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The stores of a build.
     *
     * @param source the address of the one that the site's folder is a copy of; null if all processes see that folder
     * @param unpack whether containers in it are unpacked
     * @param output the address of the one that takes the new site; null if all processes see the output folder
     * @param pack whether the new site is packed
     * @param reuse whether what came of tasks of other builds is taken out of the output
     */
    record Stores(
            @Nullable String source,
            boolean unpack,
            @Nullable String output,
            boolean pack,
            boolean reuse) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** None: all processes see the same folders. */
        static final Stores NONE = new Stores(null, false, null, false, false);
    }

    /** The order for a build. */
    static BuildOrder of(String build, BuildOptions options, Stores stores) {
        return new BuildOrder(
                build,
                options.site().toAbsolutePath().toString(),
                options.baseUrl().map(URI::toString).orElse(null),
                options.drafts(),
                options.now(),
                stores);
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
