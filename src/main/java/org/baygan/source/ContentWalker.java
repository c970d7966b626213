package org.baygan.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.RelativePath;

/**
 * Finds the files of a folder. Symbolic links are not followed, at any level, so that nothing outside the folder is
 * ever published; hidden files and folders with a {@code .jbakeignore} file are passed over.
 */
public final class ContentWalker {
    private final Path root;
    private final String name;
    private final String ignoreFile;
    private final List<ContentFile> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ContentWalker(Path root, String name, String ignoreFile) {
        this.root = root;
        this.name = name;
        this.ignoreFile = ignoreFile;
    }

    /**
     * What was found.
     *
     * @param files the files, sorted by path: the same order on every file system
     * @param diagnostics what could not be read, and which links were passed over
     */
    public record Found(List<ContentFile> files, List<Diagnostic> diagnostics) {}

    /**
     * Walks {@code root}.
     *
     * @param root the folder; one that doesn't exist holds nothing
     * @param name how diagnostics call the folder: its path below the site's folder
     * @param ignoreFile the name of the file that hides the folder it stands in
     * @throws IOException if {@code root} itself can't be read, or if the thread is interrupted
     */
    public static Found walk(Path root, String name, String ignoreFile) throws IOException {
        ContentWalker walker = new ContentWalker(root, name, ignoreFile);
        if (Files.exists(root)) {
            Files.walkFileTree(root, walker.new Visitor());
        }
        walker.files.sort(Comparator.comparing(ContentFile::path));
        return new Found(List.copyOf(walker.files), List.copyOf(walker.diagnostics));
    }

    private String relative(Path file) {
        return RelativePath.of(root, file);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = (!folder.equals(root) && isHidden(folder)) || Files.exists(folder.resolve(ignoreFile));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the walk was interrupted");
            }
            if (attributes.isSymbolicLink()) {
                diagnostics.add(Diagnostic.warning(
                        name + "/" + relative(file),
                        "This is a symbolic link, and links are not followed",
                        "Put the file itself here"));
            } else if (attributes.isRegularFile() && !isHidden(file)) {
                files.add(new ContentFile(relative(file), root, attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            diagnostics.add(Diagnostic.error(
                    name + "/" + relative(file),
                    "This can't be read: " + failure.getClass().getSimpleName(),
                    "Check the permissions of the file or folder"));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path file) {
            return String.valueOf(file.getFileName()).startsWith(".");
        }
    }
}
