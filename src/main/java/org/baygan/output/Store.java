package org.baygan.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place for files that isn't a folder of this machine, such as an object store. It needs neither folders nor renaming:
 * a file is there whole, or not at all. Paths have {@code /} between names. Thread-safe.
 */
public interface Store {
    /**
     * The name of a folder, in one that is directly in the store, for files that nobody needs when what is beside it is
     * whole. A store that can't write a file at once may have it there until it can rename it; of a file that is directly
     * in the store, beside it, under a name that begins with a full stop.
     */
    String UNFINISHED = ".baygan-unfinished";

    /** What a message calls a file or folder in it. */
    String address(String path);

    /**
     * The names of what is directly in a folder, in their order.
     *
     * @param folder {@code ""} for the store itself
     * @return empty if there is no such folder
     */
    List<String> list(String folder) throws IOException;

    /** The length of a file in bytes; empty if there is no such file. */
    OptionalLong length(String path) throws IOException;

    /** What is in a file; empty if there is no such file. */
    Optional<byte[]> read(String path) throws IOException;

    /** Writes a file, in place of the one that is there. */
    void write(String path, byte[] content) throws IOException;

    /** Writes a file with what is in another one of this machine, of any size. */
    void copy(String path, Path source) throws IOException;

    /** Deletes a file, or a folder with all that is in it, if it is there. */
    void delete(String path) throws IOException;
}
