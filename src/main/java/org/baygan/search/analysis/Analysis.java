package org.baygan.search.analysis;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.baygan.text.SearchFolding;

/**
 * From text to words, the same for articles and queries, in Java and in the browser. Stateless.
 *
 * <p>The text is folded by {@link SearchFolding}. What then stands together of letters, marks, decimal digits and ZERO
 * WIDTH NON-JOINER is a {@link Run}; its parts between the non-joiners are its words.
 */
public final class Analysis {
    /** Longer words are cut: nobody types them, and they would fill the index. In code points. */
    public static final int LONGEST_WORD = 40;

    private static final char ZWNJ = '\u200C';

    private static final int WORD_TYPES = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER;

    private Analysis() {}

    /**
     * Words that stand together, without a blank between them.
     *
     * @param words one word, or several that ZWNJ divides
     */
    public record Run(List<Word> words) {
        public Run {
            words = List.copyOf(words);
        }

        /**
         * The words to index: those of the run, or the whole run as one word if none of its parts says anything, as in
         * «به‌تر».
         */
        public List<Word> solid() {
            return words.size() == 1 || words.stream().anyMatch(Word::isContent)
                    ? words
                    : List.of(Word.of(cut(joined())));
        }

        /** The forms of the words that say something. */
        public List<String> contents() {
            return words.stream().filter(Word::isContent).map(Word::form).toList();
        }

        /** The folded words written as one. */
        public String joined() {
            StringBuilder joined = new StringBuilder();
            words.forEach(word -> joined.append(word.form()));
            return joined.toString();
        }
    }

    /** The runs of a text, in its order. */
    public static List<Run> runs(String text) {
        String folded = SearchFolding.fold(text);
        List<Run> runs = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i <= folded.length()) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            if (!isOfWord(c)) {
                if (i > start) {
                    words.add(Word.of(cut(folded.substring(start, i))));
                }
                start = i + Character.charCount(c);
                if (c != ZWNJ && !words.isEmpty()) {
                    runs.add(new Run(words));
                    words.clear();
                }
            }
            i += Character.charCount(c);
        }
        return runs;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD || word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    private static boolean isOfWord(int codePoint) {
        return (WORD_TYPES >> UCharacter.getType(codePoint) & 1) != 0;
    }
}
