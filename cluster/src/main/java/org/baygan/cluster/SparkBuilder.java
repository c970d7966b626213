package org.baygan.cluster;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.baygan.cli.Builder;
import org.baygan.pipeline.BuildOptions;
import org.baygan.pipeline.BuildProgress;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.SiteTasks;
import picocli.CommandLine.Model.CommandSpec;

/** Builds sites by tasks on Spark. */
final class SparkBuilder implements Builder {
    /** So many slices for a core: one that takes longer than others holds up less. */
    private static final int SLICES_PER_CORE = 4;

    private final SparkOptions asked;

    SparkBuilder(SparkOptions asked) {
        this.asked = asked;
    }

    @Override
    public void check(CommandSpec command) {
        asked.check(command);
    }

    @Override
    public BuildReport build(BuildOptions options, BuildProgress progress) throws IOException {
        BuildOptions anew = new BuildOptions(
                options.site(),
                options.output(),
                options.baseUrl(),
                options.drafts(),
                options.now(),
                options.jobs(),
                false,
                options.publishing());
        try (JavaSparkContext spark = start(configuration())) {
            BuildOrder order = BuildOrder.of(UUID.randomUUID().toString(), SiteTasks.program(), anew);
            int slices = asked.partitions().orElse(spark.defaultParallelism() * SLICES_PER_CORE);
            return SiteBuilder.build(anew, progress, new SparkTasks(spark, order, slices));
        } finally {
            TaskProcess.leave();
        }
    }

    private SparkConf configuration() {
        SparkConf conf =
                new SparkConf().setIfMissing("spark.app.name", "baygan").setIfMissing("spark.ui.enabled", "false");
        asked.master().ifPresent(conf::setMaster);
        return conf.setIfMissing("spark.master", "local[*]");
    }

    private static JavaSparkContext start(SparkConf conf) throws IOException {
        SparkMaster.find(conf.get("spark.master"));
        try {
            return new JavaSparkContext(conf);
        } catch (Exception notStarted) {
            throw new IOException(
                    "Spark can't be started at " + conf.get("spark.master") + ": "
                            + Optional.ofNullable(notStarted.getMessage())
                                    .orElse(notStarted.toString())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    notStarted);
        }
    }
}
