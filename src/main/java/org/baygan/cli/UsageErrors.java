package org.baygan.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, what was probably meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            err.println("baygan: " + unknown(word, command));
            suggestion(word, command).ifPresent(meant -> err.println("  hint: Did you mean " + meant + "?"));
        } else {
            err.println("baygan: " + withoutFullStop(String.valueOf(error.getMessage())));
        }
        err.println("  Run '" + command.getCommandSpec().qualifiedName() + " --help' to see what can be written");
        return ExitCode.USAGE;
    }

    private static String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return "There is no option " + word;
        }
        return command.getSubcommands().isEmpty()
                ? "Nothing was expected where “" + word + "” stands"
                : "There is no command “" + word + "”";
    }

    private static Optional<String> suggestion(String word, CommandLine command) {
        return nearest(
                word.split("=", 2)[0],
                word.startsWith("-")
                        ? options(command)
                        : command.getSubcommands().keySet());
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static Optional<String> nearest(String word, Collection<String> candidates) {
        return NearestName.of(word, candidates, Math.max(2, word.length() / 3));
    }

    private static String withoutFullStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
