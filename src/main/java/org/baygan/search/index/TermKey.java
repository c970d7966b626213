package org.baygan.search.index;

import java.util.List;
import org.baygan.search.analysis.Orthography;
import org.baygan.search.analysis.Stemmer;
import org.baygan.search.analysis.Word;

/**
 * What postings are kept under while an index is made: a word's form, or a spelling of several words as one.
 *
 * @param stem the stem of {@code form}
 * @param form the folded word, or the folded words written as one
 * @param parts {@link #WORD} for a word; else the forms of those of its parts that say something, divided by blanks
 */
record TermKey(String stem, String form, String parts) {
    /** The {@code parts} of a word that is no compound. */
    static final String WORD = "";

    static TermKey of(Word word) {
        return new TermKey(word.stem(), word.form(), WORD);
    }

    /** The key under which a compound's spelling in parts is counted; {@code parts} isn't empty. */
    static TermKey compound(String joined, List<String> parts) {
        String form = Orthography.canonical(joined);
        return new TermKey(Stemmer.stem(form), form, String.join(" ", parts));
    }

    boolean isWord() {
        return parts.equals(WORD);
    }
}
