package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that processes of a real cluster make, even where one of them dies, is the one that {@code baygan build} makes. */
class SeveralProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void two_workers() throws IOException, InterruptedException {
        Path site = NewsSite.write(folder.resolve("site"), 2000);
        Run alone = Run.alone(site, folder.resolve("alone"));
        try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("cluster"), 2)) {
            Run onCluster = cluster.build(site, folder.resolve("several"));
            assertThat(onCluster).as(cluster::told).isEqualTo(alone);
        }
        assertThat(Run.differences(folder.resolve("several"), folder.resolve("alone")))
                .isEmpty();
    }
}
