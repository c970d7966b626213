package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.baygan.cluster.container.Containers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A site that comes out of a store, and goes into one, is the one that {@code baygan build} makes of a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreBuildTest {
    @TempDir
    private Path temporary;

    private Hdfs hdfs;

    private StandaloneCluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        hdfs = new Hdfs(folder.resolve("hdfs"));
        cluster = new StandaloneCluster(Files.createDirectory(folder.resolve("spark")), 2);
    }

    @AfterAll
    void end() {
        if (cluster != null) {
            cluster.close();
        }
        if (hdfs != null) {
            hdfs.close();
        }
    }

    /** The names of what is in a folder, in their order. */
    private List<String> names(String folder) throws IOException {
        return Arrays.stream(hdfs.files().listStatus(new org.apache.hadoop.fs.Path("/" + folder)))
                .map(FileStatus::getPath)
                .map(org.apache.hadoop.fs.Path::getName)
                .sorted()
                .toList();
    }

    /** The name of the folder that is the site. */
    private String current(String folder) throws IOException {
        Path pointer = temporary.resolve("pointer-of-" + folder);
        hdfs.get(folder + "/current", pointer);
        return Files.readString(pointer).strip();
    }

    /** The site in a store is the one that this machine makes of the same folder. */
    private void isTheSiteOf(Path source, String folder) throws IOException {
        Path expected = Files.createTempDirectory(temporary, "alone").resolve("site");
        assertThat(Run.alone(source, expected).code()).isLessThan(2);
        Path got = expected.resolveSibling("got");
        hdfs.get(folder, got);
        assertThat(Run.differences(PackedBuildTest.site(got), expected)).isEmpty();
    }

    @Test
    void two_workers_from_one_store_into_another_though_an_executor_dies_in_each_stage() throws IOException {
        Path site = NewsSite.write(temporary.resolve("news"), 60);
        Files.createDirectories(site.resolve(".git"));
        Files.writeString(site.resolve(".git/config"), "not to be fetched");
        hdfs.put(packed(site), "news");
        Run alone = Run.alone(site, temporary.resolve("alone"));
        List<ProcessHandle> killed = new ArrayList<>();
        StageListener.begin(() -> killed.add(cluster.killExecutor()));
        Run onCluster = cluster.build(hdfs.address("news"), hdfs.address("news-out"), "--unpack");
        StageListener.rethrow();
        assertThat(onCluster.err())
                .as(cluster::told)
                .isEqualTo(alone.err().replace(site.toString(), hdfs.address("news")));
        assertThat(onCluster.code()).isEqualTo(alone.code());
        assertThat(killed).hasSize(2);
        isTheSiteOf(site, "news-out");
        assertThat(names("news-out")).containsExactly("baygan-kept", current("news-out"), "current");
        killed.clear();
        StageListener.begin(() -> killed.add(cluster.killExecutor()));
        Run packed = cluster.build(hdfs.address("news"), hdfs.address("news-out"), "--unpack", "--pack", "zip");
        StageListener.rethrow();
        assertThat(packed.err()).as(cluster::told).isEqualTo(onCluster.err());
        assertThat(killed).hasSize(2);
        isTheSiteOf(site, "news-out");
    }

    /** A copy whose Persian articles are in one file. */
    private Path packed(Path site) throws IOException {
        Path copy = temporary.resolve("packed");
        Run.copy(site, copy);
        Map<String, byte[]> articles = NewsSite.take(copy.resolve("content/fa"), ".*\\.md");
        Files.write(copy.resolve("content/fa/all.tgz"), Containers.gzip(Containers.tar(articles)));
        return copy;
    }

    @Test
    void again_after_an_edit_and_the_site_before_stays_for_its_readers() throws IOException {
        Path site = NewsSite.write(temporary.resolve("edited"), 8);
        hdfs.put(site, "edited");
        String out = hdfs.address("edited-out");
        assertThat(Run.onCluster(hdfs.address("edited"), out, "--master", "local[2]")
                        .code())
                .isEqualTo(1);
        isTheSiteOf(site, "edited-out");
        String before = current("edited-out");
        Files.writeString(site.resolve("content/en/more.md"), "---\ntitle: One more\ndate: 2016-01-02\n---\nNews.\n");
        hdfs.put(site, "edited");
        assertThat(Run.onCluster(hdfs.address("edited"), out, "--master", "local[2]")
                        .code())
                .isEqualTo(1);
        isTheSiteOf(site, "edited-out");
        assertThat(names("edited-out"))
                .containsExactlyInAnyOrder("baygan-kept", before, current("edited-out"), "current");
    }

    @Test
    void out_of_a_folder_into_a_store_and_out_of_a_store_into_a_folder() throws IOException {
        Path site = NewsSite.write(temporary.resolve("mixed"), 40);
        String folders =
                temporary.toUri().toString().replace("file:///", "file:/").replace("file:/", "file:///");
        assertThat(Run.onCluster(site.toString(), folders + "mixed-out", "--master", "local[2]")
                        .code())
                .isEqualTo(1);
        Path expected = temporary.resolve("mixed-alone");
        Run.alone(site, expected);
        Path out = temporary.resolve("mixed-out");
        assertThat(Run.differences(
                        out.resolve(Files.readString(out.resolve("current")).strip()), expected))
                .isEmpty();
        assertThat(Run.onCluster(folders + "mixed", temporary.resolve("folder").toString(), "--master", "local[2]")
                        .code())
                .isEqualTo(1);
        assertThat(Run.differences(temporary.resolve("folder"), expected)).isEmpty();
    }

    private void isRefused(String message, String source, String output, String... more) {
        String[] args = Arrays.copyOf(more, more.length + 2);
        args[more.length] = "--master";
        args[more.length + 1] = "local[1]";
        Run run = Run.onCluster(source, output, args);
        assertThat(run.err()).startsWith(message);
        assertThat(run.err().lines().count()).as(run.err()).isLessThanOrEqualTo(2);
        assertThat(run.code()).isBetween(2, 3);
    }

    @Test
    void what_cannot_be_a_source_or_an_output_is_told_in_a_line() throws IOException {
        Path site = NewsSite.write(temporary.resolve("refused"), 2);
        String good = site.toString();
        hdfs.put(site, "strange-out/letters");
        isRefused(
                "baygan: There is something else in " + hdfs.address("strange-out"), good, hdfs.address("strange-out"));
        isRefused("baygan: " + hdfs.address("nowhere") + " holds no folder “content”", hdfs.address("nowhere"), good);
        isRefused("baygan: nosuch://bucket/site: No FileSystem for scheme", "nosuch://bucket/site", good);
        isRefused("baygan: nosuch://bucket/site: No FileSystem for scheme", good, "nosuch://bucket/site");
        isRefused("baygan: hdfs://127.0.0.1:1/site", good, "hdfs://127.0.0.1:1/site");
        isRefused("baygan: --zip ", good, hdfs.address("zipped"), "--zip", "site.zip");
        isRefused("baygan: --pack can't be “wacz”: write zip", good, hdfs.address("packed"), "--pack", "wacz");
        isRefused(
                "baygan: --pack needs an output that is a store",
                good,
                temporary.resolve("packed-nowhere").toString(),
                "--pack",
                "zip");
        assertThat(temporary.resolve("packed-nowhere")).doesNotExist();
        isRefused(
                "baygan: --zip can't be “hdfs://127.0.0.1:1/a.zip”",
                good,
                temporary.resolve("zipped").toString(),
                "--zip",
                "hdfs://127.0.0.1:1/a.zip");
    }

    @Test
    void a_link_in_a_source_that_is_a_store_is_not_followed() throws IOException {
        Path site = NewsSite.write(temporary.resolve("linked"), 2);
        Files.createSymbolicLink(site.resolve("content/en/secret.md"), Path.of("/etc/hostname"));
        isRefused(
                "baygan: " + "file:" + site.toUri().getPath().replaceAll("/$", ""),
                "file://" + site,
                temporary.resolve("linked-out").toString());
        assertThat(temporary.resolve("linked-out")).doesNotExist();
    }
}
