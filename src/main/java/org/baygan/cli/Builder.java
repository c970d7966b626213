package org.baygan.cli;

import java.io.IOException;
import org.baygan.pipeline.BuildOptions;
import org.baygan.pipeline.BuildProgress;
import org.baygan.pipeline.BuildReport;

/** What {@code build} calls: the pipeline, in this process or on a cluster. */
@FunctionalInterface
public interface Builder {
    /**
     * Builds a site.
     *
     * @throws IOException as {@link org.baygan.pipeline.SiteBuilder#build(BuildOptions, BuildProgress)} throws it
     */
    BuildReport build(BuildOptions options, BuildProgress progress) throws IOException;
}
