package org.baygan.pipeline.task;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.baygan.model.FileFault;

/**
 * What came of each source, in a file that all processes of a build read: so none of them holds in its heap what it is
 * told. Not thread-safe.
 */
final class ToldStories implements AutoCloseable {
    private static final String NAME = "stories";

    /** Stands after the last story. */
    private static final int END = -1;

    /** Takes what came of a source. */
    interface Taker {
        void take(int number, byte[] made) throws IOException;
    }

    private final Path file;
    private final DataOutputStream out;

    private ToldStories(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /**
     * An empty file.
     *
     * @param folder where it is written, in place of an older one
     */
    static ToldStories in(Path folder) throws IOException {
        return new ToldStories(folder.resolve(NAME));
    }

    /**
     * Adds what came of a source.
     *
     * @param number the source's number
     * @throws IOException if it can't be written
     */
    void add(int number, byte[] made) throws IOException {
        try {
            out.writeInt(number);
            out.writeInt(made.length);
            out.write(made);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }

    /** Ends the file: from now on it can be read. */
    @Override
    public void close() throws IOException {
        try (out) {
            out.writeInt(END);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }

    /**
     * Gives on what has been told.
     *
     * @param folder where the file is
     * @param taker takes what came of each source, in the order in which that was added
     * @throws IOException if the file can't be read, or isn't whole
     */
    static void forEach(Path folder, Taker taker) throws IOException {
        Path file = folder.resolve(NAME);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int number = in.readInt(); number != END; number = in.readInt()) {
                byte[] made = new byte[in.readInt()];
                in.readFully(made);
                taker.take(number, made);
            }
        } catch (EOFException | NoSuchFileException missing) {
            throw new IOException(
                    file + " isn't there, or not whole: see that all workers have the same folder", missing);
        }
    }
}
