package org.baygan.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.model.Digest;

/**
 * Where a build puts its files: they are staged one by one, and {@link #publish} makes all of them the site at once. Until
 * then, and after a failure, the old site stands as it was. Files are staged by several threads.
 */
public interface SiteOutput extends AutoCloseable {
    /**
     * Stages one file.
     *
     * @param path where in the site, {@code /} between names
     * @param content its bytes, which are not kept
     * @return its checksum
     * @throws IllegalStateException if the path was staged before: two pages with one address are a bug
     */
    FileChecksum write(String path, byte[] content) throws IOException;

    /**
     * Stages a copy of a file, of any size.
     *
     * @param path where in the site, {@code /} between names
     * @param source the file
     * @return its checksum
     * @throws IllegalStateException if the path was staged before
     */
    FileChecksum copy(String path, Path source) throws IOException;

    /**
     * Stages the file that stands at a path of the published site, if it has this checksum.
     *
     * @return whether it has, and has been staged
     * @throws IllegalStateException if the path was staged before
     */
    boolean keep(String path, FileChecksum checksum) throws IOException;

    /** A folder of this machine for what other processes are told; it is deleted at the end. */
    Path parts() throws IOException;

    /**
     * Stages a file that another process has made.
     *
     * @param path where in the site, {@code /} between names
     * @param made where that process has put it, as the output and that process name it
     * @param checksum its checksum
     * @throws IllegalStateException if the path was staged before
     */
    void take(String path, String made, FileChecksum checksum) throws IOException;

    /** Whether a file has been staged at a path. */
    boolean contains(String path);

    /**
     * The paths of the site that stands now, as its manifest names them, in their order.
     *
     * @return empty if there is none that files can be kept of
     */
    Optional<List<String>> live();

    /**
     * The checksum of a file of the site that stands now; one that no staged file has if it is missing. Thread-safe.
     *
     * @param place the place of its path among those of {@link #live}
     */
    FileChecksum liveChecksum(int place) throws IOException;

    /** Sums up the staged files; see {@link FileChecksum#sum}. */
    Digest sum();

    /** How many files have been staged. */
    int files();

    /** How many bytes the staged files have. */
    default long bytes() {
        return sizes().stream().mapToLong(KindSize::bytes).sum();
    }

    /** How many staged files and bytes there are of each kind, those that there are files of. */
    List<KindSize> sizes();

    /** The paths of the staged files, in their order. */
    List<String> paths();

    /**
     * Puts the staged site in the place of the old one.
     *
     * @throws OutputRefusedException if somebody has come between since the output was opened
     */
    void publish() throws IOException;

    /** Lets {@link #close} leave the staged files, and the next build delete them: of a large site that takes a second. */
    void hurry();

    /** Drops what was staged and not published. */
    @Override
    void close() throws IOException;
}
