package org.baygan.output;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if a file that was to be copied into the site can't be read; then nothing of it has been staged. */
public final class UnreadableSourceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    /** Of a file that could not be read for this reason. */
    public UnreadableSourceException(Path source, IOException reason) {
        super(source + " can't be read", reason);
        this.reason = reason;
    }

    /** What the file system says. */
    public IOException reason() {
        return reason;
    }
}
