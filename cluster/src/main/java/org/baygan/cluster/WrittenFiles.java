package org.baygan.cluster;

import java.io.IOException;

/** Writes the files of one attempt at a range of tasks. For one thread. */
interface WrittenFiles extends AutoCloseable {
    /**
     * Writes a file, or begins to.
     *
     * @param path where it is in the site, {@code /} between names
     * @param content not to be changed afterwards
     * @return where it lies when all is {@linkplain #finish finished}, as the build's output names it
     */
    String write(String path, byte[] content) throws IOException;

    /**
     * Waits until all files are written.
     *
     * @return the length of the pack that holds them, in bytes; 0 if no pack does
     * @throws IOException if something can't be
     */
    long finish() throws IOException;

    @Override
    void close() throws IOException;
}
