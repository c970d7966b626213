package org.baygan.search;

import java.io.IOException;

/** Takes the files of an index as they are made. */
@FunctionalInterface
public interface SearchSink {
    /** Takes a file; no two have one path. */
    void write(SearchFile file) throws IOException;
}
