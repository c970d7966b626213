package org.baygan.search.index;

import java.io.IOException;

/** Finds the files of an index. */
@FunctionalInterface
public interface SearchSource {
    /**
     * A file's text.
     *
     * @param path where it is in the site
     * @throws IOException if it can't be read
     */
    String read(String path) throws IOException;
}
