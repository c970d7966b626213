package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.baygan.cli.Baygan;
import org.baygan.cli.Surroundings;

/** The program {@code baygan-cluster}: {@code baygan build}, whose stories and pages are made on Apache Spark. */
public final class BayganCluster {
    private BayganCluster() {}

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /**
     * Runs the program without ending the process.
     *
     * @return the exit code, as {@code baygan build} has it
     */
    static int run(Surroundings surroundings, String... args) {
        SparkOptions options = new SparkOptions();
        try (SparkBuilder builder = new SparkBuilder(options)) {
            return Baygan.build(surroundings, "baygan-cluster", builder, options, args);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
