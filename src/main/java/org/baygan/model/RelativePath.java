package org.baygan.model;

import java.nio.file.Path;

/** Files' paths below a folder, written alike on every system. */
public final class RelativePath {
    private RelativePath() {}

    /**
     * The path of a file below a folder, {@code /} between names.
     *
     * @param folder a folder above the file, given in the same way: both absolute, or both not
     */
    public static String of(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
