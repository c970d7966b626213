package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopStoreTest {
    /** As that for S3 does, it keeps what is being written on the local disk until the file is closed. */
    public static final class BufferingFileSystem extends RawLocalFileSystem {
        @Override
        public URI getUri() {
            return URI.create("buffering:///");
        }

        @Override
        protected void checkPath(org.apache.hadoop.fs.Path path) {
            // Its paths are those of the disk.
        }

        @Override
        public boolean hasPathCapability(org.apache.hadoop.fs.Path path, String capability) {
            return true; // a file is seen when it is whole
        }

        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path path,
                boolean overwrite,
                int buffer,
                short copies,
                long block,
                Progressable progress)
                throws IOException {
            try (LocalFileSystem disk = FileSystem.newInstanceLocal(getConf())) {
                assertThat(disk.exists(new org.apache.hadoop.fs.Path("/"))).isTrue();
            }
            return super.create(path, overwrite, buffer, copies, block, progress);
        }
    }

    @Test
    void a_store_that_buffers_on_the_local_disk_takes_files(@TempDir Path folder) throws IOException {
        SparkConf conf =
                new SparkConf(false).set("spark.hadoop.fs.buffering.impl", BufferingFileSystem.class.getName());
        try (HadoopStore store = HadoopStore.open("buffering://" + folder, conf)) {
            store.write("en/page.html", "a page".getBytes(StandardCharsets.UTF_8));
            assertThat(store.list("en")).containsExactly("page.html");
        }
        assertThat(folder.resolve("en/page.html")).hasContent("a page");
    }
}
