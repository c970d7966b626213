package org.baygan.search.query;

import java.util.List;

/**
 * What a query found.
 *
 * @param hits the documents, best first
 * @param complete whether these are all; if not, there may be further ones, which very frequent words have, or older ones
 *     that have only words which say nothing
 * @param corrections words that were taken for others
 * @param ignored words that were left out because others say more
 */
public record SearchResult(List<Hit> hits, boolean complete, List<Correction> corrections, List<String> ignored) {
    public SearchResult {
        hits = List.copyOf(hits);
        corrections = List.copyOf(corrections);
        ignored = List.copyOf(ignored);
    }

    /**
     * A document found.
     *
     * @param document its number
     * @param score how well it answers, above 0
     */
    public record Hit(int document, double score) {}

    /**
     * A word taken for another.
     *
     * @param typed the word, folded
     * @param used what was looked for, several words divided by blanks
     */
    public record Correction(String typed, String used) {}
}
