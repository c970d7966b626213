package org.baygan.serve;

import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Visits the folders that a build reads, and no other: a site's folder may hold much besides. Stateless. */
final class ScopedVisitor implements FileTreeVisitor {
    private final WatchScope scope;

    ScopedVisitor(WatchScope scope) {
        this.scope = scope;
    }

    @Override
    public void recursiveVisitFiles(Path start, Callback onDirectory, Callback onFile) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!scope.enters(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    onDirectory.call(folder);
                    return FileVisitResult.CONTINUE;
                } catch (FileSystemException gone) { // or unreadable, which the build tells
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
