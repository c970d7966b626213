package org.baygan.cluster;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** Hadoop's distributed file system, in this process, on this machine's loopback. */
final class Hdfs implements AutoCloseable {
    private final MiniDFSCluster cluster;

    /** @param folder takes what it keeps */
    Hdfs(Path folder) throws IOException {
        Configuration settings = new Configuration();
        settings.set("dfs.namenode.fs-limits.min-block-size", "1024");
        this.cluster = new MiniDFSCluster.Builder(settings, folder.toFile())
                .numDataNodes(1)
                .build();
        cluster.waitActive();
    }

    /** The address of a folder. */
    String address(String folder) {
        return cluster.getURI() + "/" + folder;
    }

    FileSystem files() throws IOException {
        return cluster.getFileSystem();
    }

    /** Puts a folder of this machine there. */
    void put(Path from, String folder) throws IOException {
        org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path("/" + folder);
        files().delete(to, true);
        files().copyFromLocalFile(new org.apache.hadoop.fs.Path(from.toUri()), to);
    }

    /** Puts a folder of it on this machine. */
    void get(String folder, Path to) throws IOException {
        files().copyToLocalFile(
                        false,
                        new org.apache.hadoop.fs.Path("/" + folder),
                        new org.apache.hadoop.fs.Path(to.toUri()),
                        true);
    }

    @Override
    public void close() {
        cluster.shutdown(true);
    }
}
