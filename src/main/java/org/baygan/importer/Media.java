package org.baygan.importer;

import java.io.IOException;
import java.io.InputStream;

/**
 * A picture, a film or another file that an item refers to.
 *
 * @param name its name at the source, from which it gets its own
 * @param bytes its size; -1 if that isn't known
 * @param content opens it
 */
record Media(String name, long bytes, Content content) {
    /** Opens a file. */
    @FunctionalInterface
    interface Content {
        /** Its bytes from the first one on; the caller closes them. */
        InputStream open() throws IOException;
    }
}
