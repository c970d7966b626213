package org.baygan.search.analysis;

import java.util.List;

/** Light stemming of folded words, by the rules of {@link AnalysisTable}. Stateless. */
public final class Stemmer {
    private Stemmer() {}

    /**
     * The stem of a folded word, which isn't empty: the word without its English or Persian ending, by its first
     * letter. A word of another script is its own stem.
     */
    public static String stem(String word) {
        char first = word.charAt(0);
        if (first >= 'a' && first <= 'z') {
            return stem(word, AnalysisTable.ENGLISH_STEMS);
        }
        if (first >= 'ء' && first <= 'ۓ') {
            return stem(word, AnalysisTable.PERSIAN_STEMS);
        }
        return word;
    }

    private static String stem(String word, List<List<AnalysisTable.StemRule>> steps) {
        String stem = word;
        for (List<AnalysisTable.StemRule> step : steps) {
            stem = apply(step, stem);
        }
        return stem;
    }

    private static String apply(List<AnalysisTable.StemRule> step, String word) {
        for (AnalysisTable.StemRule rule : step) {
            int left = word.length() - rule.ending().length();
            if (left >= rule.left() && word.endsWith(rule.ending())) {
                return word.substring(0, left) + rule.replacement();
            }
        }
        return word;
    }
}
