package org.baygan.output;

import java.util.Objects;

/**
 * How much of the site is of one kind.
 *
 * @param kind the kind
 * @param files how many files
 * @param bytes how many bytes they have together
 */
public record KindSize(FileKind kind, int files, long bytes) {
    public KindSize {
        Objects.requireNonNull(kind, "kind");
        if (files < 0 || bytes < 0) {
            throw new IllegalArgumentException("negative size: " + files + " files, " + bytes + " bytes");
        }
    }
}
