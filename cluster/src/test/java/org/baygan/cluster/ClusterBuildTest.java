package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.baygan.model.NamedRange;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that Spark's threads on one machine make is the one that {@code baygan build} makes, and so is what is said. */
class ClusterBuildTest {
    @TempDir
    private Path folder;

    @Test
    void the_sample_archive() throws IOException {
        Run alone = Run.alone(Run.REPOSITORY, folder.resolve("alone"));
        Run onCluster = Run.onCluster(Run.REPOSITORY, folder.resolve("cluster"), "--master", "local[2]");
        onCluster.isAs(alone, () -> "");
        assertThat(alone.code()).isZero();
        assertThat(Run.differences(folder.resolve("cluster"), folder.resolve("alone")))
                .isEmpty();
    }

    @Test
    void many_articles_with_mistakes() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 600);
        Run alone = Run.alone(site, folder.resolve("alone"));
        Run onCluster = Run.onCluster(site, folder.resolve("cluster"), "--master", "local[2]", "--partitions", "7");
        onCluster.isAs(alone, () -> "");
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("2015-13-40");
        assertThat(Run.differences(folder.resolve("cluster"), folder.resolve("alone")))
                .isEmpty();
    }

    @Test
    void an_article_that_cannot_be_read() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 40);
        try (MountPoint article = MountPoint.unreadable(site.resolve("content/en/news-1.md"))) {
            Run alone = Run.alone(site, folder.resolve("alone"));
            Run onCluster = Run.onCluster(site, folder.resolve("cluster"), "--master", "local[2]");
            onCluster.isAs(alone, () -> "");
            assertThat(alone.err()).contains(article.path() + ": error: This file can't be read");
        }
        assertThat(Run.differences(folder.resolve("cluster"), folder.resolve("alone")))
                .isEmpty();
    }

    @Test
    void what_a_task_has_thrown_is_told_in_one_line() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 40);
        Path article = site.resolve("content/en/news-1.md");
        BuildOptions options =
                new BuildOptions(site, Optional.of(folder.resolve("out")), Optional.empty(), false, Run.NOW, 1, false);
        BuildOrder order = BuildOrder.of("build", options, BuildOrder.Stores.NONE);
        SparkConf conf =
                new SparkConf().setAppName("test").setMaster("local[1]").set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            SparkTasks tasks = new SparkTasks(spark, order, OptionalInt.of(4), Optional.empty());
            TaskRunner whileSomebodySaves = new TaskRunner() {
                @Override
                public void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException {
                    tasks.stories(mark, sources, taker);
                }

                @Override
                public void files(byte[] told, List<NamedRange> all, Path parts, FileTaker taker) throws IOException {
                    Files.writeString(article, Files.readString(article).replace("News", "Olds"));
                    tasks.files(told, all, parts, taker);
                }
            };
            assertThatThrownBy(() -> SiteBuilder.build(options, BuildProgress.SILENT, whileSomebodySaves))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The work on the cluster has failed: " + article
                            + " has been changed while the site was being built: build again");
            assertThat(folder)
                    .isDirectoryNotContaining(
                            file -> file.getFileName().toString().endsWith(".parts"));
        } finally {
            TaskProcess.leave();
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void why_spark_has_given_up_is_told_in_one_line() {
        String failure = "Lost task 3.0 in stage 0.0 (TID 3) (10.0.0.2 executor 1): java.io.IOException: No space left";
        assertThat(SparkTasks.reason("Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent"
                        + " failure: " + failure + "\n\tat java.base/java.io"))
                .isEqualTo(failure);
        assertThat(SparkTasks.reason(
                        "Job aborted due to stage failure: \nAborting TaskSet 0.0 because task 3 (partition"
                                + " 3)\ncannot run anywhere due to node and executor excludeOnFailure.\nMost recent failure:\n"
                                + failure + "\n\tat java.base/java.io"))
                .isEqualTo(failure);
        assertThat(SparkTasks.reason(
                        "Most recent failure:\nLost: java.io.IOException: baygan: a.md has changed\n\tat x"))
                .isEqualTo("a.md has changed");
        assertThat(SparkTasks.reason("Job 0 cancelled\nmore")).isEqualTo("Job 0 cancelled");
    }

    @Test
    void an_output_folder_with_something_else_in_it_is_refused() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 2);
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/letter.txt"), "not a site");
        Run alone = Run.alone(site, folder.resolve("mine"));
        Run onCluster = Run.onCluster(site, folder.resolve("mine"), "--master", "local[1]");
        onCluster.isAs(alone, () -> "");
        assertThat(onCluster.code()).isEqualTo(3);
        assertThat(folder.resolve("mine/letter.txt")).hasContent("not a site");
    }

    @Test
    void a_master_that_is_not_there_is_named_in_one_line() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 2);
        Run run = Run.onCluster(site, folder.resolve("out"), "--master", "spark://127.0.0.1:1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("spark://127.0.0.1:1");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_spark_does_not_know_as_a_master_is_wrong_usage() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 2);
        Run run = Run.onCluster(site, folder.resolve("out"), "--master", "somewhere");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--master").contains("somewhere");
    }

    @Test
    void no_partitions_is_wrong_usage() throws IOException {
        Path site = NewsSite.write(folder.resolve("site"), 2);
        Run run = Run.onCluster(site, folder.resolve("out"), "--partitions", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--partitions");
    }
}
