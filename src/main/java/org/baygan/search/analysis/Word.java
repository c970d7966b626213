package org.baygan.search.analysis;

/**
 * A word as the index knows it.
 *
 * @param form the folded word, in the one spelling under which it is found
 * @param stem what it shares with its inflected forms, see {@link Stemmer}
 * @param kind whether it says something by itself
 */
public record Word(String form, String stem, Kind kind) {
    /** Whether a word says something by itself. */
    public enum Kind {
        /** It does: queries look for it. */
        CONTENT,
        /** It says so little that a query which has other words leaves it out. */
        STOP,
        /**
         * Likewise, and it is a prefix or an ending that is written apart: it shares the position of the word that
         * follows.
         */
        AFFIX
    }

    /**
     * The word that a folded text is, in any of its {@linkplain Orthography spellings}.
     *
     * @param spelled isn't empty
     */
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
