package org.baygan.search.index;

import java.util.List;
import java.util.Map;

/**
 * The files that tell of an index's documents beside their words, and what its first file says of them.
 *
 * @param years pairs: a document's number, and the year in which the documents from it on were published, or 0 if they
 *     have no date
 * @param facets the hash of each taxonomy's file by its name
 * @param hashes the hashes of the blocks of documents, {@value Scripts#SHORT} digits each
 */
record DocumentFiles(List<Integer> years, Map<String, String> facets, String hashes) {
    DocumentFiles {
        years = List.copyOf(years);
    }

    /** The path of the file with the documents' ids, which the browser never loads. */
    static String namesPath(String folder) {
        return SearchFile.FOLDER + folder + "/documents.txt";
    }
}
