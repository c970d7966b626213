package org.baygan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baygan} without a command: shows what there is. */
@Command(
        name = "baygan",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ProgramCommand.Version.class,
        description = "Builds a bilingual (Persian and English) news archive from a folder of articles.",
        footer = {
            "",
            "Examples:",
            "  baygan build                       build the site in the current folder",
            "  baygan serve --open                show it in a browser, and keep it up to date",
            "  baygan new --lang fa --title \"…\"   write a new article",
            "  baygan help build                  everything about one command",
            "",
            ProgramCommand.EXIT_CODES
        })
final class ProgramCommand implements Callable<Integer> {
    static final String EXIT_CODES =
            "Exit codes: 0 fine, 1 errors in the content, 2 wrong usage, 3 unreadable files or an internal fault";

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ProgramCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE;
    }

    /** Tells the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ProgramCommand.class.getPackage().getImplementationVersion();
            return new String[] {"baygan " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
