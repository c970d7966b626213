package org.baygan.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Names the file in a fault: where a disk is full, Java often tells the reason alone. */
public final class FileFault {
    private FileFault() {}

    /**
     * The fault with the file that it is about.
     *
     * @return {@code failure} itself if it names a file already
     */
    public static FileSystemException at(Path file, IOException failure) {
        if (failure instanceof FileSystemException named) {
            return named;
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(failure);
        return named;
    }
}
