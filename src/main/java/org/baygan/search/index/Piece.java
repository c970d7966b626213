package org.baygan.search.index;

import java.util.List;
import org.baygan.search.analysis.AnalysisTable;
import org.jspecify.annotations.Nullable;

/** A run of words with its terms, which are looked up once for each way in which it is written. Not thread-safe. */
final class Piece {
    /** The {@link #prefix} of a piece that isn't one. */
    static final int NO_PREFIX = -1;

    private final PendingTerm[] words;
    private final @Nullable PendingTerm joined;
    private final int prefix;
    private final String joinable;
    private @Nullable PendingTerm @Nullable [] prefixed;

    /**
     * A piece.
     *
     * @param words its words
     * @param joined all of them as one word, if that is a word of its own
     * @param prefix which of {@link AnalysisTable#PREFIXES} it is, or {@link #NO_PREFIX}
     * @param joinable the word that a prefix before it joins; empty if none does
     */
    Piece(PendingTerm[] words, @Nullable PendingTerm joined, int prefix, String joinable) {
        this.words = words;
        this.joined = joined;
        this.prefix = prefix;
        this.joinable = joinable;
    }

    /** How many words it has. */
    int size() {
        return words.length;
    }

    /** One of its words, from 0 up. */
    PendingTerm word(int number) {
        return words[number];
    }

    @Nullable
    PendingTerm joined() {
        return joined;
    }

    int prefix() {
        return prefix;
    }

    /**
     * The term of a prefix and this word written as one, or the word's own if that is a form of it; null if nothing
     * joins.
     *
     * @param before the {@link #prefix} of the piece before
     */
    @Nullable
    PendingTerm after(int before, Accumulator terms) {
        if (before == NO_PREFIX || joinable.isEmpty()) {
            return null;
        }
        if (prefixed == null) {
            prefixed = new PendingTerm[AnalysisTable.PREFIXES.size()];
        }
        PendingTerm known = prefixed[before];
        if (known == null) {
            PendingTerm compound = terms.compound(AnalysisTable.PREFIXES.get(before) + joinable, List.of(joinable));
            known = compound == null ? words[0] : compound;
            prefixed[before] = known;
        }
        return known;
    }
}
