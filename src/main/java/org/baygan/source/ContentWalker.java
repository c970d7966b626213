package org.baygan.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileEntry;

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
     * @throws IOException if {@code root} itself can't be read, or any folder only in part, or if the thread is interrupted
     */
    public static Found walk(Path root, String name, String ignoreFile) throws IOException {
        ContentWalker walker = new ContentWalker(root, name, ignoreFile);
        try {
            if (Files.exists(root)) {
                walker.begin();
            }
        } catch (DirectoryIteratorException e) { // half a folder must not be taken for all of it
            throw e.getCause();
        }
        walker.files.sort(Comparator.comparing(ContentFile::path));
        return new Found(List.copyOf(walker.files), List.copyOf(walker.diagnostics));
    }

    private void begin() throws IOException {
        if (FileEntry.of(root).kind() == FileEntry.Kind.LINK) {
            passOver("");
        } else {
            walk(root, "");
        }
    }

    /** Walks a folder; the paths of what is in it begin with {@code prefix}. */
    private void walk(Path folder, String prefix) throws IOException {
        if (Files.exists(folder.resolve(ignoreFile))) {
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(entries::add);
        }
        // Asking takes longest, and a file system answers several at a time.
        List<Asked> asked = entries.parallelStream().map(Asked::of).toList();
        for (Asked entry : asked) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the walk was interrupted");
            }
            visit(entry, prefix + entry.name());
        }
    }

    /**
     * What a file system has said of an entry.
     *
     * @param found empty if it couldn't say anything
     * @param failure why not
     */
    private record Asked(Path file, String name, Optional<FileEntry> found, String failure) {
        static Asked of(Path file) {
            String name = String.valueOf(file.getFileName());
            try {
                return new Asked(file, name, Optional.of(FileEntry.of(file)), "");
            } catch (IOException e) {
                return new Asked(file, name, Optional.empty(), reason(e));
            }
        }

        boolean isHidden() {
            return name.startsWith(".");
        }
    }

    private void passOver(String link) {
        diagnostics.add(Diagnostic.warning(
                name + "/" + link, "This is a symbolic link, and links are not followed", "Put the file itself here"));
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName();
    }

    private void visit(Asked entry, String path) throws InterruptedIOException {
        if (entry.found().isEmpty()) {
            tell(path, entry.failure());
            return;
        }
        if (!entry.isHidden() && entry.name().indexOf('\\') >= 0) {
            diagnostics.add(Diagnostic.error(
                    name + "/" + path,
                    "The name holds a backslash, which divides folders elsewhere",
                    "Rename the file or folder"));
            return;
        }
        FileEntry found = entry.found().get();
        if (found.kind() == FileEntry.Kind.LINK) {
            passOver(path);
        } else if (!entry.isHidden() && found.kind() == FileEntry.Kind.FILE) {
            files.add(new ContentFile(path, root, found.stamp()));
        } else if (!entry.isHidden() && found.kind() == FileEntry.Kind.FOLDER) {
            walkBelow(entry.file(), path);
        }
    }

    private void walkBelow(Path folder, String path) throws InterruptedIOException {
        try {
            walk(folder, path + "/");
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            tell(path, reason(e));
        }
    }

    private void tell(String path, String failure) {
        diagnostics.add(Diagnostic.error(
                name + "/" + path, "This can't be read: " + failure, "Check the permissions of the file or folder"));
    }
}
