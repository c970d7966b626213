package org.baygan.cluster;

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
        return Baygan.build(surroundings, "baygan-cluster", new SparkBuilder(options), options, args);
    }
}
