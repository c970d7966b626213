package org.baygan.search.index;

import java.io.IOException;

/** Takes the files of an index as they are made. */
@FunctionalInterface
public interface SearchSink {
    /** Takes a file; no two have one path. */
    void write(SearchFile file) throws IOException;

    /**
     * Whether a file of the index before, which is one of this index too, stands as that left it. If so, it isn't
     * written.
     *
     * @throws IOException if the file stands there, but can't be kept
     */
    default boolean keep(String path) throws IOException {
        return false;
    }

    /** Called before what the next index needs of this one takes the place of what was left of the one before. */
    default void beforeLeaving() throws IOException {}
}
