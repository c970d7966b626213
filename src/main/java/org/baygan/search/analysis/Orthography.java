package org.baygan.search.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baygan.text.SearchFolding;

/**
 * Words that are spelled in several ways, of which none is wrong enough to find nothing: هیئت and هیأت, اتاق and اطاق.
 * {@link AnalysisTable#SPELLINGS} has them. Stateless.
 */
public final class Orthography {
    /** Spellings by the beginnings of words that have them. */
    private static final Map<String, String> SPELLINGS = spellings();

    private static final int SHORTEST = shortest();
    private static final int LONGEST = longest();

    /** Arabic nouns end in ALEF and HAMZA where Persian ones end in ALEF: انبیاء, انبیا. */
    private static final String ALEF_HAMZA = "اء";

    private Orthography() {}

    /** The spelling of a folded word under which all its spellings are found. That of the spelling found is itself. */
    public static String canonical(String word) {
        if (word.charAt(0) < 'ء') {
            return word;
        }
        String canonical = word;
        for (int end = Math.min(LONGEST, word.length()); end >= SHORTEST; end--) {
            String spelling = SPELLINGS.get(word.substring(0, end));
            if (spelling != null) {
                canonical = spelling + word.substring(end);
                break;
            }
        }
        return canonical.endsWith(ALEF_HAMZA) && canonical.length() > ALEF_HAMZA.length() + 1
                ? canonical.substring(0, canonical.length() - 1)
                : canonical;
    }

    /**
     * The spellings, folded, divided by blanks, in a short form: what a spelling and the one that it is taken for begin
     * with, a full stop, what then differs in both, with a full stop between, a full stop, and the end of both.
     */
    public static String table() {
        return new TreeMap<>(SPELLINGS)
                .entrySet().stream()
                        .map(each -> difference(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String difference(String spelling, String canonical) {
        int shorter = Math.min(spelling.length(), canonical.length());
        int start = 0;
        while (start < shorter && spelling.charAt(start) == canonical.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && spelling.charAt(spelling.length() - 1 - end) == canonical.charAt(canonical.length() - 1 - end)) {
            end++;
        }
        return String.join(
                ".",
                spelling.substring(0, start),
                spelling.substring(start, spelling.length() - end),
                canonical.substring(start, canonical.length() - end),
                spelling.substring(spelling.length() - end));
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        for (String group : AnalysisTable.SPELLINGS) {
            String[] words = group.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                spellings.put(SearchFolding.fold(words[i]), SearchFolding.fold(words[0]));
            }
        }
        return Map.copyOf(spellings);
    }

    private static int shortest() {
        return SPELLINGS.keySet().stream().mapToInt(String::length).min().orElse(0);
    }

    private static int longest() {
        return SPELLINGS.keySet().stream().mapToInt(String::length).max().orElse(0);
    }
}
