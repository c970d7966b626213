package org.baygan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.WarmUp;
import org.baygan.pipeline.run.PagesLimits;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program: reads the command line, runs one command, tells how it went. */
public final class Baygan {
    private static final String[] NO_LINES = {};

    private Baygan() {}

    public static void main(String[] args) throws InterruptedException {
        // The launcher asks for it where Java will write an archive of the classes that this process has used.
        Optional<Thread> warmUp = Boolean.getBoolean("baygan.warm-up") ? Optional.of(WarmUp.begin()) : Optional.empty();
        int code = run(Surroundings.ofProcess(), args);
        if (warmUp.isPresent()) {
            warmUp.get().join();
        }
        System.exit(code);
    }

    /**
     * Runs the program as {@link #main} does, without touching the process: nothing outside {@code surroundings} is
     * read or written but the files that the command is about.
     *
     * @return an {@link ExitCode}
     */
    public static int run(Surroundings surroundings, String... args) {
        return run(surroundings, PagesLimits.DOCUMENTED, args);
    }

    /** The same with other limits, so that a test's site over them can be small. */
    static int run(Surroundings surroundings, PagesLimits limits, String... args) {
        return run(surroundings, commandLine(surroundings, commands(surroundings, limits), List.of(args)), args);
    }

    private static int run(Surroundings surroundings, CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Complaints.outOfMemory(surroundings);
        } catch (StackOverflowError | LinkageError e) {
            return Complaints.internal(surroundings, e, List.of(args).contains("--verbose"));
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    /**
     * Runs {@code build} alone, as another program that builds in another way.
     *
     * @param program what the program is called
     * @param options more options, as an object whose fields picocli sets
     * @param args the command {@code build} and its options
     * @return an {@link ExitCode}
     */
    public static int build(
            Surroundings surroundings, String program, Builder builder, Object options, String... args) {
        Supplier<CommandLine> build = () -> {
            CommandLine command = command(new BuildCommand(surroundings, PagesLimits.DOCUMENTED, builder));
            command.addMixin(program, options);
            command.registerConverter(Path.class, builder::path);
            command.getCommandSpec().usageMessage().footer(NO_LINES);
            return command;
        };
        CommandLine line = commandLine(surroundings, new LinkedHashMap<>(Map.of("build", build)), List.of(args));
        line.setCommandName(program).getCommandSpec().usageMessage().footer(ProgramCommand.EXIT_CODES);
        return run(surroundings, line, args);
    }

    /** Knows every command, or the one alone that is named first: looking at the others would slow each start down. */
    private static CommandLine commandLine(
            Surroundings surroundings, Map<String, Supplier<CommandLine>> commands, List<String> args) {
        CommandLine line = new CommandLine(new ProgramCommand(surroundings));
        if (!args.isEmpty() && commands.containsKey(args.get(0))) {
            commands.keySet().retainAll(Set.of(args.get(0)));
        } else {
            commands.put("help", () -> new CommandLine(new CommandLine.HelpCommand()));
        }
        commands.values().forEach(each -> line.addSubcommand(each.get()));
        return line.setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Complaints.about(surroundings, failure, parsed));
    }

    /** The commands by their names, in the order of their help. */
    private static Map<String, Supplier<CommandLine>> commands(Surroundings surroundings, PagesLimits limits) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("build", () -> command(new BuildCommand(surroundings, limits, SiteBuilder::build)));
        commands.put("serve", () -> command(new ServeCommand(surroundings)));
        commands.put("new", () -> command(new NewCommand(surroundings)));
        commands.put("import", () -> command(new ImportCommand(surroundings)));
        commands.put("check", () -> command(new CheckCommand(surroundings)));
        commands.put("search", () -> command(new SearchCommand(surroundings)));
        return commands;
    }

    /** A command with the options that all have. */
    private static CommandLine command(Object command) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        if (spec.findOption("--verbose") == null) {
            spec.addOption(OptionSpec.builder("--verbose")
                    .description("Show stack traces of faults.")
                    .build());
        }
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build());
        return line;
    }
}
