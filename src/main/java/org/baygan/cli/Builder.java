package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
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
     * The path that an option's value names. One that names a place which isn't a folder of this machine, such as a store,
     * stands for it from now on; {@link #check} fetches what is to be read.
     *
     * @throws IllegalArgumentException if it can't name anything
     */
    default Path path(String text) {
        return Path.of(text);
    }

    /** How messages call what {@link #path} has returned, or what a build has made there. */
    default String name(Path path) {
        return path.toString();
    }

    /**
     * Looks at options of its own, before anything is done.
     *
     * @param command the command that was given them
     * @throws ParameterException if one has a value that it can't have
     * @throws IOException if the site can't be fetched
     */
    default void check(CommandSpec command) throws IOException {}
}
