package org.baygan.search.query;

import java.util.List;

/**
 * What a query found.
 *
 * @param hits the documents, best first
 * @param complete whether these are all; if not, there may be further ones that have a very frequent word, or older
 *     ones, if the query has only stop words or not all years were asked
 * @param corrections words that were taken for others
 * @param ignored words that were left out because others say more
 * @param nowhere words that no document has, in any form
 * @param words how many words were looked for
 */
public record SearchResult(
        List<Hit> hits,
        boolean complete,
        List<Correction> corrections,
        List<String> ignored,
        List<String> nowhere,
        int words) {
    public SearchResult {
        hits = List.copyOf(hits);
        corrections = List.copyOf(corrections);
        ignored = List.copyOf(ignored);
        nowhere = List.copyOf(nowhere);
    }

    /** The same with other documents. */
    SearchResult with(List<Hit> others) {
        return new SearchResult(others, complete, corrections, ignored, nowhere, words);
    }

    /**
     * A document found.
     *
     * @param document its number
     * @param score how well it answers, above 0; where years have indexes of their own, those of a year that comes
     *     first are lifted above all others
     */
    public record Hit(int document, double score) {}

    /** Why a word was taken for another. */
    public enum Reading {
        /** Letters are wrong, or a blank is missing. */
        SPELLING,
        /** It was typed with the layout of another keyboard. */
        KEYBOARD,
        /** It is Persian in Latin letters. */
        LATIN_LETTERS
    }

    /**
     * A word taken for another.
     *
     * @param typed the word, folded; for {@link Reading#KEYBOARD}, all such words as they were typed
     * @param used what was looked for, several words divided by blanks
     * @param reading why
     * @param others what else it may mean, the likeliest first
     */
    public record Correction(String typed, String used, Reading reading, List<String> others) {
        public Correction {
            others = List.copyOf(others);
        }
    }
}
