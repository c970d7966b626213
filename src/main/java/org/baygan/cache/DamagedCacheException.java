package org.baygan.cache;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when the cache turns out to be damaged in the middle of a build: closing it deletes it, so build again. */
public final class DamagedCacheException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedCacheException(Path file, Throwable cause) {
        super("The cache is damaged: delete " + file, cause);
    }
}
