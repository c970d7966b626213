package org.baygan.output;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A site that was written as one file.
 *
 * @param file the file
 * @param bytes its length
 */
public record PackedSite(Path file, long bytes) {
    public PackedSite {
        Objects.requireNonNull(file, "file");
        if (bytes < 0) {
            throw new IllegalArgumentException("negative length: " + bytes);
        }
    }
}
