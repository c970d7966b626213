package org.baygan.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** Finds what an address means, as GitHub Pages does. Nothing outside the site's folder is ever found. */
final class SiteFiles {
    private SiteFiles() {}

    /** What an address leads to. */
    sealed interface Found {
        /**
         * A file.
         *
         * @param path where it is
         * @param name its path inside the site, {@code /} between names
         */
        record File(Path path, String name) implements Found {}

        /** A folder, whose address ends in {@code /}. */
        record Folder() implements Found {}

        /** Nothing. */
        record Missing() implements Found {}
    }

    /**
     * Finds the file for a path: itself, the page of that name without {@code .html}, or a folder's {@code index.html}.
     *
     * @param site the site's folder; it need not exist
     */
    static Found find(Path site, RequestPath path) throws IOException {
        try {
            Path root = site.toRealPath();
            if (path.folder()) {
                return file(root, path.join(path.names().isEmpty() ? "index.html" : "/index.html"));
            }
            Found exact = file(root, path.join(""));
            Found page = exact instanceof Found.File ? exact : file(root, path.join(".html"));
            boolean isFolder = !(page instanceof Found.File)
                    && real(root, path.join("")).filter(Files::isDirectory).isPresent();
            return isFolder ? new Found.Folder() : page;
        } catch (InvalidPathException | FileSystemException nothingOfThatName) {
            return new Found.Missing();
        }
    }

    private static Found file(Path root, String path) throws IOException {
        Optional<Path> file = real(root, path).filter(Files::isRegularFile);
        return file.isPresent() ? new Found.File(file.get(), path) : new Found.Missing();
    }

    /**
     * The file at a path, if its real path is the one asked for: none if a symbolic link leads there, or if only the
     * case of letters differs, which some file systems pass over and GitHub Pages doesn't.
     */
    private static Optional<Path> real(Path root, String path) throws IOException {
        Path asked = root.resolve(path);
        if (!Files.exists(asked)) {
            return Optional.empty();
        }
        Path real = asked.toRealPath();
        return nfc(real).equals(nfc(asked)) ? Optional.of(real) : Optional.empty();
    }

    /** Some file systems keep names decomposed. */
    private static String nfc(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFC);
    }
}
