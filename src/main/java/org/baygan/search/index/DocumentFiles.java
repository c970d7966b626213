package org.baygan.search.index;

import java.util.List;
import java.util.Map;

/**
 * The files that tell of an index's documents beside their words, and what its first file says of them.
 *
 * @param years from which document on each year's stand: pairs of a number and a year, 0 for the undated
 * @param facets the hash of each taxonomy's file by its name
 * @param hashes the hashes of the blocks of documents, {@value Scripts#SHORT} digits each
 */
record DocumentFiles(List<Integer> years, Map<String, String> facets, String hashes) {
    DocumentFiles {
        years = List.copyOf(years);
    }

    /** The file of the documents' names, which only those read who measure. */
    static String namesPath(String language) {
        return "search/" + language + "/documents.txt";
    }

    static String shardPath(String language, String shard, String hash) {
        return "search/" + language + "/" + shard + "-" + hash + ".js";
    }

    static String facetPath(String language, String name, String hash) {
        return "search/" + language + "/" + name + "-" + hash + ".js";
    }
}
