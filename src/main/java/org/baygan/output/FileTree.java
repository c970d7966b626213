package org.baygan.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.baygan.model.FileEntry;
import org.jspecify.annotations.Nullable;

/** Whole folders: renamed, deleted, looked through. No symbolic link is followed. */
public final class FileTree {
    private FileTree() {}

    /** Renames, in one step where the file system can. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /**
     * Deletes a folder and what is in it, if it is there.
     *
     * @throws IOException if something in it can't be deleted
     */
    public static void delete(Path folder) throws IOException {
        delete(folder, () -> {});
    }

    /** The same; {@code check} is called before each file is deleted, and what it throws ends that. */
    static void delete(Path folder, Runnable check) throws IOException {
        if (!FileEntry.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                check.run();
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A folder and all folders in it, each after those in it. */
    static List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                folders.add(dir);
                return FileVisitResult.CONTINUE;
            }
        });
        return folders;
    }
}
