package org.baygan.search.query;

import java.util.ArrayList;
import java.util.List;
import org.baygan.search.index.Postings;

/** One word of a query, and everything in the index that means it. Not thread-safe. */
final class QueryUnit {
    private final String form;
    private final boolean open;
    private final List<Alternative> alternatives = new ArrayList<>();
    private boolean truncated;
    private int total;

    QueryUnit(String form, boolean open) {
        this.form = form;
        this.open = open;
    }

    /**
     * Postings that mean the word.
     *
     * @param postings the postings
     * @param weight what an occurrence counts
     * @param exact whether they are of the word as it was typed
     */
    record Alternative(Postings postings, double weight, boolean exact) {}

    /** The word's form. */
    String form() {
        return form;
    }

    /** Whether it may be unfinished. */
    boolean open() {
        return open;
    }

    /** What means the word. */
    List<Alternative> alternatives() {
        return alternatives;
    }

    /**
     * Adds postings of a form.
     *
     * @param documents if these may not be all, how many documents the form has in all or at least; else 0
     */
    void add(List<Postings> postings, double weight, boolean exact, int documents) {
        postings.forEach(each -> alternatives.add(new Alternative(each, weight, exact)));
        truncated |= documents > 0;
        total += documents > 0
                ? documents
                : postings.stream().mapToInt(Postings::size).sum();
    }

    /** Whether documents that have the word may be missing here. */
    boolean truncated() {
        return truncated;
    }

    /** How many documents its forms have, counting one with several forms several times. */
    int total() {
        return total;
    }

    /** Whether a document has the word in any form. */
    boolean has(int document) {
        return alternatives.stream()
                .anyMatch(each -> java.util.Arrays.binarySearch(each.postings().documents(), document) >= 0);
    }

    /** A document's positions of the word, rising; exact ones only, if asked. */
    int[] positions(int document, boolean exactOnly) {
        java.util.stream.IntStream.Builder found = java.util.stream.IntStream.builder();
        for (Alternative each : alternatives) {
            if (exactOnly && !each.exact()) {
                continue;
            }
            Postings postings = each.postings();
            int at = java.util.Arrays.binarySearch(postings.documents(), document);
            for (int i = at < 0 ? 0 : postings.starts()[at]; at >= 0 && i < postings.starts()[at + 1]; i++) {
                found.add(postings.positions()[i]);
            }
        }
        return found.build().sorted().distinct().toArray();
    }
}
