package org.baygan.search.analysis;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.baygan.text.SearchFolding;

/**
 * Divides a text into words, the same way for articles and queries, in Java and in the browser. Stateless.
 *
 * <p>The text is first folded by {@link SearchFolding}. An unbroken row of letters, marks, decimal digits and ZERO
 * WIDTH NON-JOINER is then a {@link Run}, which the non-joiners divide into its words. A run also ends where a digit
 * and a letter of Arabic script meet. A number whose digits stand in groups of three, as in 3,140, is one word.
 */
public final class Analysis {
    /**
     * The longest word, in code points. Longer ones are cut to it: nobody types them, and they would fill the index.
     */
    public static final int LONGEST_WORD = 40;

    private static final char ZWNJ = '\u200C';

    /** The signs between groups of digits: the comma and the Arabic thousands separator. */
    private static final String GROUPING = ",\u066C";

    /** How many digits a group has. */
    private static final int GROUP = 3;

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
         * The words to index, at least one: those of the run, or the whole run as one word if it has several parts and
         * none of them says anything by itself, as in «به‌تر».
         */
        public List<Word> solid() {
            return words.size() == 1 || words.stream().anyMatch(Word::isContent)
                    ? words
                    : List.of(Word.of(cut(joined())));
        }

        /** The forms of the words that say something, see {@link Word.Kind#CONTENT}; perhaps none. */
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
        String folded = ungrouped(SearchFolding.fold(text));
        List<Run> runs = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        int before = ' ';
        while (i <= folded.length()) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean ofWord = isOfWord(c);
            boolean divided = ofWord && isDivided(before, c);
            if (!ofWord || divided) {
                if (i > start) {
                    words.add(Word.of(cut(folded.substring(start, i))));
                }
                start = divided ? i : i + Character.charCount(c);
                if (c != ZWNJ && !words.isEmpty()) {
                    runs.add(new Run(words));
                    words.clear();
                }
            }
            before = c == ZWNJ ? before : c;
            i += Character.charCount(c);
        }
        return runs;
    }

    /**
     * Whether a run ends between two characters, one a digit and the other a letter of Arabic script, as in «سال۱۴۰۳».
     */
    private static boolean isDivided(int before, int after) {
        return (isDigit(before) && isArabic(after)) || (isArabic(before) && isDigit(after));
    }

    private static boolean isDigit(int folded) {
        return folded >= '0' && folded <= '9';
    }

    private static boolean isArabic(int folded) {
        return folded >= 'ء' && folded <= 'ۓ';
    }

    /** A folded text with 3140 for 3,140: without the signs between the groups of three digits of a number. */
    private static String ungrouped(String folded) {
        if (GROUPING.chars().allMatch(c -> folded.indexOf(c) < 0)) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            int end = endOfNumber(folded, i);
            if (end == i) {
                out.append(folded.charAt(i++));
            } else {
                String number = folded.substring(i, end);
                out.append(isGrouped(number) ? withoutGrouping(number) : number);
                i = end;
            }
        }
        return out.toString();
    }

    /**
     * The end of the digits that begin at {@code start}, with single grouping signs between them; {@code start} if none
     * do.
     */
    private static int endOfNumber(String folded, int start) {
        int end = start;
        int i = start;
        while (i < folded.length() && isDigit(folded.charAt(i))) {
            while (i < folded.length() && isDigit(folded.charAt(i))) {
                i++;
            }
            end = i;
            i += i < folded.length() && GROUPING.indexOf(folded.charAt(i)) >= 0 ? 1 : 0;
        }
        return end;
    }

    private static boolean isGrouped(String number) {
        int digits = 0;
        boolean first = true;
        for (int i = 0; i < number.length(); i++) {
            if (isDigit(number.charAt(i))) {
                digits++;
            } else if (digits == GROUP || (first && digits < GROUP)) {
                digits = 0;
                first = false;
            } else {
                return false;
            }
        }
        return !first && digits == GROUP;
    }

    private static String withoutGrouping(String number) {
        StringBuilder digits = new StringBuilder(number);
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (!isDigit(digits.charAt(i))) {
                digits.deleteCharAt(i);
            }
        }
        return digits.toString();
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
