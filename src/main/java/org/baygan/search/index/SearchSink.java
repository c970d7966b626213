package org.baygan.search.index;

import java.io.IOException;

/** Takes the files of an index as they are made. */
@FunctionalInterface
public interface SearchSink {
    /** Takes a file; no two have one path. */
    void write(SearchFile file) throws IOException;

    /**
     * Keeps a file of the index before that is one of this index too, if it stands as it was left.
     *
     * @return whether it does; if not, it is written anew
     *
     * @throws IOException if the file stands there, but can't be kept
     */
    default boolean keep(String path) throws IOException {
        return false;
    }

    /** Called before the file that this index leaves to the next one replaces that of the index before. */
    default void beforeLeaving() throws IOException {}
}
