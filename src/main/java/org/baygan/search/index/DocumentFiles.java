package org.baygan.search.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files that tell of an index's documents beside their words, and what its first file says of them.
 *
 * @param years from which document on each year's stand: pairs of a number and a year, 0 for the undated
 * @param facets the hash of each taxonomy's file by its name
 * @param hashes the hashes of the blocks of documents, {@value DocumentShards#HASH_DIGITS} digits each
 */
record DocumentFiles(List<Integer> years, Map<String, String> facets, String hashes) {
    DocumentFiles {
        years = List.copyOf(years);
    }

    /** The file of the documents' names, which only those read who measure. */
    static String namesPath(String language) {
        return "search/" + language + "/documents.txt";
    }

    static String shardPath(String language, int shard, String hash) {
        return "search/" + language + "/d" + shard + "-" + hash + ".js";
    }

    static String facetPath(String language, String name, String hash) {
        return "search/" + language + "/" + name + "-" + hash + ".js";
    }

    /** The files' paths. */
    List<String> paths(String language, int documents) {
        return Stream.of(
                        Stream.of(namesPath(language)),
                        facets.entrySet().stream().map(facet -> facetPath(language, facet.getKey(), facet.getValue())),
                        shardPaths(language, 0, documents).stream())
                .flatMap(paths -> paths)
                .toList();
    }

    /** The paths of the files of documents from the first of a file to one that is the last of a file or of all. */
    List<String> shardPaths(String language, int first, int end) {
        int shards = (end + DocumentShards.SIZE - 1) / DocumentShards.SIZE;
        return IntStream.range(first / DocumentShards.SIZE, shards)
                .mapToObj(shard -> shardPath(language, shard, hash(shard)))
                .toList();
    }

    private String hash(int shard) {
        int at = placeOfHash(shard * DocumentShards.SIZE);
        return hashes.substring(at, at + DocumentShards.HASH_DIGITS);
    }

    /** Where in {@link #hashes} that of a document's block begins. */
    static int placeOfHash(int document) {
        return document / DocumentShards.OF_BLOCK * DocumentShards.HASH_DIGITS;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(years.size());
        for (int each : years) {
            out.writeInt(each);
        }
        out.writeInt(facets.size());
        for (Map.Entry<String, String> facet : facets.entrySet()) {
            out.writeUTF(facet.getKey());
            out.writeUTF(facet.getValue());
        }
        out.writeInt(hashes.length());
        out.writeChars(hashes);
    }

    static DocumentFiles read(DataInputStream in) throws IOException {
        List<Integer> years = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            years.add(in.readInt());
        }
        Map<String, String> facets = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            facets.put(in.readUTF(), in.readUTF());
        }
        StringBuilder hashes = new StringBuilder();
        for (int left = in.readInt(); left > 0; left--) {
            hashes.append(in.readChar());
        }
        return new DocumentFiles(years, facets, hashes.toString());
    }
}
