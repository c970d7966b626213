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
import picocli.CommandLine.Model.CommandSpec;

/** Builds sites by tasks on Spark. */
final class SparkBuilder implements Builder {
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
            BuildOrder order = BuildOrder.of(UUID.randomUUID().toString(), anew);
            return SiteBuilder.build(anew, progress, new SparkTasks(spark, order, asked.partitions()));
        } finally {
            TaskProcess.leave();
        }
    }

    private SparkConf configuration() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "baygan")
                .setIfMissing("spark.ui.enabled", "false")
                // The heads of all articles come back, some at a time.
                .setIfMissing("spark.driver.maxResultSize", "0")
                .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        leaveTasksToOthers(conf);
        asked.master().ifPresent(conf::setMaster);
        conf.setIfMissing("spark.master", "local[*]");
        if (SparkMaster.isOwnKind(conf.get("spark.master")) && !conf.contains("spark.jars")) {
            // Not started by spark-submit: this jar goes to the workers, whose own libraries come second.
            conf.setJars(JavaSparkContext.jarOfClass(SparkBuilder.class))
                    .setIfMissing("spark.executor.userClassPathFirst", "true");
        }
        return conf;
    }

    /** A worker that can't do its tasks, as its disk is full, leaves them to others; if nobody can, that is told soon. */
    private static void leaveTasksToOthers(SparkConf conf) {
        int most = conf.getInt("spark.task.maxFailures", 10);
        conf.set("spark.task.maxFailures", "" + most);
        if (most > 1) { // Spark wants fewer attempts on one machine than in all
            conf.setIfMissing("spark.excludeOnFailure.enabled", "true")
                    .setIfMissing("spark.excludeOnFailure.task.maxTaskAttemptsPerExecutor", "" + Math.min(2, most - 1))
                    .setIfMissing("spark.excludeOnFailure.task.maxTaskAttemptsPerNode", "" + (most - 1))
                    // A machine isn't bad because its executors are.
                    .setIfMissing("spark.excludeOnFailure.stage.maxFailedExecutorsPerNode", "1000")
                    .setIfMissing("spark.excludeOnFailure.application.maxFailedExecutorsPerNode", "1000")
                    .setIfMissing("spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout", "30s");
        }
    }

    private static JavaSparkContext start(SparkConf conf) throws IOException {
        SparkMaster.find(conf.get("spark.master"));
        try {
            return new JavaSparkContext(conf);
        } catch (Exception notStarted) { // Spark throws checked exceptions that it doesn't declare
            String reason = Optional.ofNullable(notStarted.getMessage()).orElse(notStarted.toString());
            throw new IOException(
                    "Spark can't be started at " + conf.get("spark.master") + ": "
                            + reason.lines().findFirst().orElse(""),
                    notStarted);
        }
    }
}
