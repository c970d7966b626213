package org.baygan.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        int limit = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: how many characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }

    private static String withoutFullStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
