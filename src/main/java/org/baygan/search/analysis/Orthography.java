package org.baygan.search.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baygan.text.SearchFolding;

/**
 * Brings words that are spelled in several ways, such as هیئت and هیأت or اتاق and اطاق, to one spelling, so that each
 * finds them all. {@link AnalysisTable#SPELLINGS} lists them. Stateless.
 */
public final class Orthography {
    /** By each folded spelling, the one that takes its place at the beginning of a word. */
    private static final Map<String, String> SPELLINGS = spellings();

    private static final int SHORTEST = shortest();
    private static final int LONGEST = longest();

    /** Arabic nouns end in ALEF and HAMZA where Persian ones end in ALEF: انبیاء, انبیا. */
    private static final String ALEF_HAMZA = "اء";

    private Orthography() {}

    /**
     * The one spelling of a folded word, which isn't empty, under which all its spellings are found. Applied to its own
     * result it changes nothing.
     */
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
     * The spellings for the client's script, folded and divided by blanks. Each is four texts with full stops between
     * them: how a spelling and the one in its place both begin, what follows in the spelling, what follows in the
     * other, and how both end.
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
