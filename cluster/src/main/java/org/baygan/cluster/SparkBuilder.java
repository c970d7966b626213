package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.baygan.cli.Builder;
import org.baygan.output.FileTree;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Builds sites by tasks on Spark. The source, and the place of the new site, may be stores: then folders of this machine
 * stand for them.
 */
final class SparkBuilder implements Builder, AutoCloseable {
    private final SparkOptions asked;

    /** The addresses of stores, by the folders that stand for them. */
    private final Map<Path, String> stores = new HashMap<>();

    /** Holds these folders, if there are any. */
    private Optional<Path> temporary = Optional.empty();

    SparkBuilder(SparkOptions asked) {
        this.asked = asked;
    }

    @Override
    public Path path(String text) {
        if (!HadoopStore.isAddress(text)) {
            return Path.of(text);
        }
        Path folder = temporary().resolve("store-" + stores.size()).resolve("site");
        stores.put(folder, text);
        return folder;
    }

    private Path temporary() {
        if (temporary.isEmpty()) {
            try {
                Optional<String> disk = Optional.ofNullable(configuration().get("spark.local.dir", null));
                temporary = Optional.of(
                        disk.isPresent()
                                ? Files.createTempDirectory(Files.createDirectories(Path.of(disk.get())), "baygan")
                                : Files.createTempDirectory("baygan"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return temporary.get();
    }

    private Optional<String> store(Optional<Path> folder) {
        return folder.map(stores::get);
    }

    @Override
    public String name(Path path) {
        return store(Optional.of(path)).orElse(path.toString());
    }

    @Override
    public void check(CommandSpec command) throws IOException {
        asked.check(command);
        if (asked.unpack() && !stores.containsKey(command.findOption("--source").<Path>getValue())) {
            throw new ParameterException(
                    command.commandLine(),
                    "--unpack needs a source that is a store: write its address with --source, such as"
                            + " file:///mnt/archive");
        }
        for (OptionSpec option : command.options()) {
            Optional<String> store = option.getValue() instanceof Path path
                    ? store(Optional.of(path))
                    : option.getValue() instanceof Optional<?> given && given.orElse(null) instanceof Path path
                            ? store(Optional.of(path))
                            : Optional.empty();
            if (store.isPresent()) {
                look(option, store.get(), command);
            }
        }
    }

    private void look(OptionSpec option, String store, CommandSpec command) throws IOException {
        switch (option.longestName()) {
            case "--source" -> {
                try (HadoopStore source = HadoopStore.open(store, configuration())) {
                    SourceCopy.fetch(source, option.getValue(), asked.unpack());
                }
            }
            case "--output" -> {}
            default ->
                throw new ParameterException(
                        command.commandLine(),
                        option.longestName() + " can't be “" + store + "”: name a file of this machine");
        }
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
        Optional<String> output = store(options.output());
        if (output.isPresent() && options.publishing().zip().isPresent()) {
            throw new IOException("--zip needs the site in a folder: name one with --output");
        }
        if (output.isEmpty() && asked.pack()) {
            throw new IOException("--pack needs an output that is a store: write its address with --output, such as"
                    + " file:///mnt/www");
        }
        String build = UUID.randomUUID().toString();
        BuildOrder order = BuildOrder.of(
                build,
                anew,
                new BuildOrder.Stores(
                        store(Optional.of(options.site())).orElse(null),
                        asked.unpack(),
                        output.orElse(null),
                        asked.pack(),
                        options.reuse()));
        Optional<HadoopStore> store =
                output.isPresent() ? Optional.of(HadoopStore.open(output.get(), configuration())) : Optional.empty();
        try (JavaSparkContext spark = start(configuration())) {
            BuildReport report =
                    SiteBuilder.build(anew, progress, new SparkTasks(spark, order, asked.partitions(), store));
            store.ifPresent(at -> stores.put(report.output(), at.address(StoredSite.folder(build))));
            return report;
        } finally {
            TaskProcess.leave();
            if (store.isPresent()) {
                store.get().close();
            }
        }
    }

    /** Deletes the folders that stand for stores. */
    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            FileTree.delete(temporary.get());
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
