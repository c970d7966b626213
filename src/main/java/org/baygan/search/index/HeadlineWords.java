package org.baygan.search.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.baygan.model.Keywords;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Word;

/** Chooses the words of headlines by which articles on one subject are found. Stateless. */
public final class HeadlineWords {
    /** How many words are chosen at most: a headline and the line below it have no more that say something. */
    private static final int MOST = 16;

    /** Shorter stems, in UTF-16 code units, aren't chosen: each belongs to too many words. */
    private static final int SHORTEST = 3;

    private HeadlineWords() {}

    /**
     * The stems of the first words of these texts that say something, at most {@value #MOST}, each once. Numbers aren't
     * among them.
     */
    public static Keywords of(String... texts) {
        Set<String> stems = new LinkedHashSet<>();
        for (String text : texts) {
            Analysis.runs(text).stream()
                    .flatMap(run -> run.solid().stream())
                    .filter(Word::isContent)
                    .map(Word::stem)
                    .filter(stem -> stem.length() >= SHORTEST && !Character.isDigit(stem.charAt(0)))
                    .forEach(stems::add);
        }
        return Keywords.of(
                stems.stream().limit(MOST).mapToInt(String::hashCode).distinct().toArray());
    }
}
