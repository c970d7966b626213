package org.baygan.cluster;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.baygan.cli.WholeNumber;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that {@code baygan build} doesn't have. */
final class SparkOptions {
    private static final Pattern MASTER = Pattern.compile("local(?:\\[[0-9*, ]+])?|spark://.+");

    private static final int MOST_PARTITIONS = 1_000_000;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "The cluster of Spark's own kind: spark://host:7077. If not given, what spark-submit was told, or"
                            + " else this machine alone.")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "In how many partitions the work is given out. If not given, one for 250 articles or files, and at"
                            + " least four for each core.")
    private Optional<String> partitions = Optional.empty();

    @Option(
            names = "--unpack",
            description =
                    "Unpack the containers in the content folder of a source that is a store: files named .tar, .tar.gz,"
                            + " .zip, .jsonl and the like.")
    private boolean unpack;

    @Option(
            names = "--pack",
            paramLabel = "zip",
            description =
                    "Pack the site into zip archives, those of articles by language and month. For an output that is a"
                            + " store.")
    private Optional<String> pack = Optional.empty();

    private OptionalInt parts = OptionalInt.empty();

    /**
     * Looks whether these can be options.
     *
     * @throws ParameterException if Spark knows no such master, or no such number of partitions can be
     */
    void check(CommandSpec command) {
        Optional<String> unknown = master.filter(url -> !MASTER.matcher(url).matches());
        if (unknown.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--master can't be “" + unknown.get()
                            + "”: write local[*] or spark://host:port; other clusters take spark-submit");
        }
        if (pack.isPresent() && !pack.get().equals("zip")) {
            throw new ParameterException(command.commandLine(), "--pack can't be “" + pack.get() + "”: write zip");
        }
        if (partitions.isPresent()) {
            parts = OptionalInt.of(WholeNumber.of("--partitions", partitions.get(), 1, MOST_PARTITIONS, command));
        }
    }

    /** The cluster's address; empty if none was given. */
    Optional<String> master() {
        return master;
    }

    /** Whether containers are unpacked. */
    boolean unpack() {
        return unpack;
    }

    /** Whether the site is packed. */
    boolean pack() {
        return pack.isPresent();
    }

    /** The number of partitions; empty if none was given. */
    OptionalInt partitions() {
        return parts;
    }
}
