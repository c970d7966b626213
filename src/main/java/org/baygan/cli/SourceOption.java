package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --source}, of every command that is about a site's folder. */
final class SourceOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = "",
            description = "The site's folder, which holds content/. The current one if not given.")
    private Path folder = Path.of("");

    /** The folder as the user named it, without detours: empty for the current one. */
    Path named() {
        return folder.normalize();
    }

    /**
     * The site in the folder.
     *
     * @throws ParameterException if there is no such folder, or no content in it
     * @throws IOException if its configuration can't be read
     */
    SiteFolder site(Surroundings surroundings) throws IOException {
        return SiteFolder.of(folder, surroundings, command);
    }
}
