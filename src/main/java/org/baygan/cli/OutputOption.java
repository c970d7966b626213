package org.baygan.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --output}, of the commands that write a site. */
final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where to write. The configured folder (site-output) if not given.")
    private Optional<Path> folder = Optional.empty();

    /** The folder, absolute; empty if the configured one is meant. */
    Optional<Path> folder(Surroundings surroundings) {
        return folder.map(surroundings::resolve);
    }
}
