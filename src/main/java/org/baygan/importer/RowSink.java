package org.baygan.importer;

import java.io.IOException;
import java.util.Map;

/** Takes the rows of a table in their order. */
@FunctionalInterface
interface RowSink {
    /**
     * Takes one.
     *
     * @param cells the values by the names of their columns: texts, lists, objects
     * @param line the line of the file on which it begins, from 1
     * @throws IOException if what is made of it can't be written
     */
    void take(Map<String, ?> cells, int line) throws IOException;
}
