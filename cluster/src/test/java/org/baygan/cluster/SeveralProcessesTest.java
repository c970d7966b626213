package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A site that processes of a real cluster make, even where some of them die, is the one that {@code baygan build} makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralProcessesTest {
    @TempDir
    private Path temporary;

    private StandaloneCluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        cluster = new StandaloneCluster(folder, 2);
    }

    @AfterAll
    void end() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private void isBuiltAlike(Path site, Path output) throws IOException {
        Path expected = output.resolveSibling("alone");
        Run alone = Run.alone(site, expected);
        Run onCluster = cluster.build(site.toString(), output.toString());
        StageListener.rethrow();
        onCluster.isAs(alone, cluster::told);
        assertThat(Run.differences(output, expected)).isEmpty();
    }

    @Test
    void two_thousand_articles_though_an_executor_dies_in_each_stage() throws IOException {
        Path site = NewsSite.write(temporary.resolve("news"), 2000);
        List<ProcessHandle> killed = new ArrayList<>();
        StageListener.begin(() -> killed.add(cluster.killExecutor()));
        isBuiltAlike(site, temporary.resolve("news-out"));
        assertThat(killed)
                .hasSize(2) // one in each stage
                .noneMatch(ProcessHandle::isAlive)
                .doesNotHaveDuplicates();
        assertThat(temporary.resolve(".news-out.parts")).doesNotExist();
    }

    /** The program itself has no room there. */
    @Test
    void a_worker_whose_disk_is_full() throws IOException {
        StageListener.begin(() -> {});
        Path site = NewsSite.write(temporary.resolve("full"), 300);
        try (MountPoint disk = MountPoint.smallDisk(cluster.diskOfWorker(0), 1)) {
            disk.fill();
            isBuiltAlike(site, temporary.resolve("full-out"));
        }
        assertThat(cluster.told()).contains("No space left on device");
    }

    /** In the second stage, when its executor has begun: its tasks fail from then on, and the other worker does them. */
    @Test
    void a_worker_whose_disk_fails_in_the_middle() throws IOException {
        Path site = NewsSite.write(temporary.resolve("few"), 300);
        List<MountPoint> failed = new ArrayList<>();
        AtomicInteger stages = new AtomicInteger();
        StageListener.begin(() -> {
            if (stages.incrementAndGet() == 2) {
                failed.add(MountPoint.readOnly(cluster.diskOfWorker(0)));
            }
        });
        try {
            isBuiltAlike(site, temporary.resolve("few-out"));
        } finally {
            failed.forEach(MountPoint::close);
        }
        assertThat(failed).hasSize(1);
    }

    @Test
    void the_sample_archive_and_again_after_an_edit() throws IOException {
        StageListener.begin(() -> {});
        Path site = temporary.resolve("site");
        for (String part : new String[] {"content", "assets", "templates", "site-data", "jbake.properties"}) {
            Run.copy(Run.REPOSITORY.resolve(part), site.resolve(part));
        }
        isBuiltAlike(site, temporary.resolve("out"));
        Files.createDirectories(site.resolve("content/en/economy"));
        Files.writeString(
                site.resolve("content/en/economy/second-harbour.md"),
                "---\ntitle: A second harbour\ndate: 2019-03-04\n---\nIt is only a sample.\n");
        isBuiltAlike(site, temporary.resolve("out"));
    }
}
