package org.baygan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds files by their paths in folders, and none outside of them. Immutable. */
final class MediaFolders {
    private final List<Path> folders;

    MediaFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * The file of a path, in the first folder that has it.
     *
     * @param path relative, {@code /} between names, as an export has it: it may try to lead out
     */
    Optional<Media> find(String path) throws IOException {
        for (Path folder : folders) {
            Optional<Path> file = inside(folder, path);
            if (file.isPresent()) {
                Path found = file.get();
                return Optional.of(new Media(
                        String.valueOf(found.getFileName()), Files.size(found), () -> Files.newInputStream(found)));
            }
        }
        return Optional.empty();
    }

    /** The file of an address by the path below its site, without what stands behind it. */
    Optional<Media> findAddress(String address) throws IOException {
        return find(
                Addresses.decoded(address.replaceFirst("[?#].*", "")).replaceFirst("^(?:(?:https?:)?//[^/]*)?/+", ""));
    }

    private static Optional<Path> inside(Path folder, String path) throws IOException {
        if (path.isEmpty() || path.length() > 1000) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(path).normalize();
            boolean there = file.startsWith(folder)
                    && !file.equals(folder)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return there ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
