package org.baygan.cli;

import java.io.IOException;
import org.baygan.pipeline.BuildOptions;
import org.baygan.pipeline.BuildProgress;
import org.baygan.pipeline.BuildReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code build} calls: the pipeline, in this process or on a cluster. */
@FunctionalInterface
public interface Builder {
    /**
     * Builds a site.
     *
     * @throws IOException as {@link org.baygan.pipeline.SiteBuilder#build(BuildOptions, BuildProgress)} throws it
     */
    BuildReport build(BuildOptions options, BuildProgress progress) throws IOException;

    /**
     * Looks at options of its own, before anything is done.
     *
     * @param command the command that was given them
     * @throws ParameterException if one has a value that it can't have
     */
    default void check(CommandSpec command) {}
}
