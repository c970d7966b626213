package org.baygan.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.FileEntry;
import org.baygan.model.FileFault;
import org.baygan.model.SiteLinks;

/**
 * Finds the files of a folder. Symbolic links are followed as {@link SiteLinks} has it, so that nothing outside the
 * site is ever published, but none in a folder to which one has led: that could go on without end. Hidden files and
 * folders, and folders with a {@code .jbakeignore} file, are passed over; a hidden link that isn't followed is told all
 * the same. Thread-safe: each walk is one for itself.
 */
public final class ContentWalker {
    private final SiteLinks links;
    private final Path root;
    private final String name;
    private final String ignoreFile;
    private final List<ContentFile> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean followed;

    private ContentWalker(Path site, String name, String ignoreFile) {
        this.links = new SiteLinks(site);
        this.root = site.resolve(name);
        this.name = name;
        this.ignoreFile = ignoreFile;
    }

    /**
     * What was found.
     *
     * @param files the files, sorted by path: the same order on every file system
     * @param diagnostics what could not be read, and which links were passed over
     * @param followed whether a link was followed: then stamps don't tell whether a file is still the same
     */
    public record Found(List<ContentFile> files, List<Diagnostic> diagnostics, boolean followed) {}

    /**
     * Walks a folder of a site.
     *
     * @param site the site's folder
     * @param name the folder's path below it, as diagnostics call it; one that doesn't exist holds nothing
     * @param ignoreFile the name of the file that hides the folder it stands in
     * @throws IOException if the folder itself can't be read, or any folder only in part, or if the thread is interrupted
     */
    public static Found walk(Path site, String name, String ignoreFile) throws IOException {
        ContentWalker walker = new ContentWalker(site, name, ignoreFile);
        try {
            walker.begin();
        } catch (DirectoryIteratorException e) { // half a folder must not be taken for all of it
            throw e.getCause();
        }
        walker.files.sort(Comparator.comparing(ContentFile::path));
        return new Found(new ContentFiles(walker.root, walker.files), List.copyOf(walker.diagnostics), walker.followed);
    }

    private void begin() throws IOException {
        Optional<String> obstacle = links.obstacle(root);
        if (obstacle.isPresent()) {
            diagnostics.add(SiteLinks.refusal(name, Severity.ERROR, obstacle.get()));
            return;
        }
        Optional<FileEntry> found = FileEntry.find(root);
        if (found.isPresent()) {
            followed = found.get().kind() == FileEntry.Kind.LINK;
            walk(root, "", followed);
        }
    }

    /**
     * Walks a folder.
     *
     * @param prefix what the paths of what is in it begin with
     * @param linked whether a link has led to it
     */
    private void walk(Path folder, String prefix, boolean linked) throws IOException {
        if (FileEntry.exists(folder.resolve(ignoreFile))) {
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
            visit(entry, prefix + entry.name(), linked);
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
                return new Asked(file, name, Optional.empty(), FileFault.kind(e));
            }
        }

        boolean isHidden() {
            return name.startsWith(".");
        }
    }

    /** Follows a link, if it may be. */
    private void follow(Asked link, String path, boolean linked) throws InterruptedIOException {
        try {
            Optional<String> obstacle =
                    linked ? Optional.of("is in a folder to which another has led") : links.obstacle(link.file());
            if (obstacle.isPresent()) {
                diagnostics.add(SiteLinks.refusal(name + "/" + path, Severity.WARNING, obstacle.get()));
                return;
            }
            Path real = link.file().toRealPath();
            if (link.file().resolveSibling(".").toRealPath().startsWith(real)) {
                diagnostics.add(
                        SiteLinks.refusal(name + "/" + path, Severity.WARNING, "leads to a folder that it is in"));
                return;
            }
            followed = true;
            visit(new Asked(link.file(), link.name(), Optional.of(FileEntry.of(real)), ""), path, true);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            tell(path, FileFault.kind(e));
        }
    }

    private void visit(Asked entry, String path, boolean linked) throws InterruptedIOException {
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
        if (!entry.isHidden() && !isWhole(entry.name())) {
            diagnostics.add(Diagnostic.error(
                    name + "/" + path, "The name holds half a character", "Rename the file or folder"));
            return;
        }
        FileEntry found = entry.found().get();
        if (found.kind() == FileEntry.Kind.LINK) {
            follow(entry, path, linked);
        } else if (!entry.isHidden() && found.kind() == FileEntry.Kind.FILE) {
            files.add(new ContentFile(path, root, found.stamp()));
        } else if (!entry.isHidden() && found.kind() == FileEntry.Kind.FOLDER) {
            walkBelow(entry.file(), path, linked);
        }
    }

    /** Whether a name can be written in UTF-8: one on Windows may hold a surrogate without its other half. */
    private static boolean isWhole(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(name);
    }

    private void walkBelow(Path folder, String path, boolean linked) throws InterruptedIOException {
        try {
            walk(folder, path + "/", linked);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            tell(path, FileFault.kind(e));
        }
    }

    private void tell(String path, String failure) {
        diagnostics.add(Diagnostic.error(
                name + "/" + path, "This can't be read: " + failure, "Check the permissions of the file or folder"));
    }
}
