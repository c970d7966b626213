package org.baygan.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file system tells of one entry of a folder, asked once.
 *
 * @param kind what it is
 * @param stamp its stamp, as {@link FileStamp#of} tells it
 */
public record FileEntry(Kind kind, FileStamp stamp) {
    /** The bits of a mode that tell the kind (POSIX.1, {@code <sys/stat.h>}: S_IFMT, as on Linux and macOS). */
    private static final int KIND = 0170000;

    /** What an entry can be. */
    public enum Kind {
        FILE,
        FOLDER,
        /** A symbolic link, wherever it leads. */
        LINK,
        /** A device, a socket, a pipe. */
        OTHER
    }

    /**
     * Asks for an entry, and doesn't follow a link.
     *
     * @throws IOException if there is none, or it can't be asked
     */
    public static FileEntry of(Path file) throws IOException {
        if (!FileStamp.isUnix(file)) {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new FileEntry(kind(found), FileStamp.of(found));
        }
        Map<String, Object> found =
                Files.readAttributes(file, FileStamp.UNIX_ATTRIBUTES + ",mode", LinkOption.NOFOLLOW_LINKS);
        return new FileEntry(kind((Integer) Objects.requireNonNull(found.get("mode"))), FileStamp.of(found));
    }

    /**
     * The same; empty if there is none. {@link Files#exists} says no as well where the file system can't say, and who
     * believes that does without a file that is there.
     *
     * @throws IOException if it can't be asked
     */
    public static Optional<FileEntry> find(Path file) throws IOException {
        try {
            return Optional.of(of(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (FileSystemException failure) {
            Path parent = file.toAbsolutePath().getParent();
            for (Path above = parent; above != null; above = above.getParent()) {
                if (Files.isRegularFile(above)) { // nothing is below a file
                    return Optional.empty();
                }
            }
            // A file can be asked for whatever its own permissions are: it is the folder that can't be entered.
            throw failure instanceof AccessDeniedException && parent != null
                    ? new AccessDeniedException(parent.toString())
                    : failure;
        }
    }

    /**
     * Whether there is anything at a path; a link that leads nowhere is something.
     *
     * @throws IOException if it can't be asked
     */
    public static boolean exists(Path file) throws IOException {
        return find(file).isPresent();
    }

    /**
     * Whether there is something of this kind at a path.
     *
     * @throws IOException if it can't be asked
     */
    public static boolean is(Kind kind, Path file) throws IOException {
        return find(file).filter(found -> found.kind() == kind).isPresent();
    }

    /** Whether it is a file, or a link that may lead to one. */
    public boolean mayBeFile() {
        return kind == Kind.FILE || kind == Kind.LINK;
    }

    private static Kind kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (found.isDirectory()) {
            return Kind.FOLDER;
        }
        return found.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    private static Kind kind(int mode) {
        return switch (mode & KIND) {
            case 0100000 -> Kind.FILE;
            case 0040000 -> Kind.FOLDER;
            case 0120000 -> Kind.LINK;
            default -> Kind.OTHER;
        };
    }
}
