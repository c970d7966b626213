package org.baygan.search.analysis;

/**
 * A word as the index knows it.
 *
 * @param form the folded word, in the one spelling under which it is found
 * @param stem what it shares with its inflected forms
 * @param kind how much it says
 */
public record Word(String form, String stem, Kind kind) {
    /** How much a word says. */
    public enum Kind {
        /** Something. */
        CONTENT,
        /** So little that a query with other words does without it. */
        STOP,
        /** The same, and it belongs to the word before or after it: it has no position of its own. */
        AFFIX
    }

    /** The word of a folded form, which may be any {@linkplain Orthography spelling} of it. */
    public static Word of(String spelled) {
        String form = Orthography.canonical(spelled);
        Kind kind = AnalysisTable.AFFIXES.contains(form)
                ? Kind.AFFIX
                : AnalysisTable.STOP_WORDS.contains(form) ? Kind.STOP : Kind.CONTENT;
        return new Word(form, Stemmer.stem(form), kind);
    }

    public boolean isContent() {
        return kind == Kind.CONTENT;
    }
}
