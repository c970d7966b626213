package org.baygan.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the file in a fault: where a disk is full, Java often tells the reason alone. */
public final class FileFault {
    /** The reason given where a disk is full: systems give theirs in the language of their user. */
    public static final String FULL = "No space left on device";

    /** In bytes: a disk with less room has none for even one block, and is full. */
    private static final long BLOCK = 4096;

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
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String reason = isFull(file) ? FULL : said;
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(failure);
        return named;
    }

    /**
     * What kind of fault it is, and the system's reason if it gives one, for a message that names the file itself:
     * {@code AccessDeniedException}, or {@code FileSystemException (Input/output error)}.
     */
    public static String kind(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        String reason = failure instanceof FileSystemException at ? at.getReason() : failure.getMessage();
        return reason == null ? kind : kind + " (" + reason + ")";
    }

    private static boolean isFull(Path file) {
        Path there = file.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there != null && Files.getFileStore(there).getUsableSpace() < BLOCK;
        } catch (IOException unknown) {
            return false; // the fault itself is told all the same
        }
    }
}
