package org.baygan.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder that was given to be imported. Stateless. */
final class FolderFiles {
    private FolderFiles() {}

    /**
     * All files of a folder and of those within it, in the order of their paths; no links, which may lead out of it.
     *
     * @throws IOException if one of the folders can't be read
     */
    static List<Path> of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
