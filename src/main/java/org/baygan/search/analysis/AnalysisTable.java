package org.baygan.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baygan.text.SearchFolding;

/**
 * The words and endings that the analysis knows: the only place where they are written down. A build puts them into the
 * client's script, see {@code ClientScript}.
 */
public final class AnalysisTable {
    /** Verbal prefixes that are also written apart: they join the next word. */
    public static final List<String> PREFIXES = List.copyOf(words("می نمی"));

    /** What means nothing alone, beside the half-space or the blank that sets it apart. */
    public static final Set<String> AFFIXES =
            words("می نمی ها های هایی هایم هایت هایش هایمان هایتان هایشان تر تری ترین "
                    + "ام ات اش ای اند ایم اید مان تان شان ی م");

    /** Words so common, or so usual in questions, that a query with other words does without them. */
    public static final Set<String> STOP_WORDS = words("و در به از که این را با است برای آن یک تا بر هم یا شد شده بود "
            + "چه چی چیست کیست کدام کدامند کجا کجاست چگونه چقدر چند چرا کسی کسانی چیزی "
            + "the of and to in a an is for on with that by as at it was were be are this from or which "
            + "what who whom when where why how did does do s t");

    /** Steps of stemming Arabic script: of each step's rules the first that fits is applied. */
    public static final List<List<StemRule>> PERSIAN_STEMS = List.of(
            rules("هایمان::2 هایتان::2 هایشان::2 هایی::2 هایم::2 هایت::2 هایش::2 های::2 ها::2 ات::3 ان::3 ی::3"));

    /** Steps of stemming Latin script. */
    public static final List<List<StemRule>> ENGLISH_STEMS = List.of(
            rules("sses:ss:1 ies:y:2 ied:y:2 ss:ss:1 us:us:1 is:is:1 s::3"),
            rules("eed:ee:2 ingly::3 edly::3 ing::3 ed::3 ly::4"),
            rules("bb:b:2 dd:d:2 gg:g:2 mm:m:2 nn:n:2 pp:p:2 rr:r:2 tt:t:2 e::3 y:i:2"));

    private AnalysisTable() {}

    /**
     * One rule of stemming.
     *
     * @param ending what the word ends in
     * @param replacement what takes its place
     * @param left how many letters must stand before the ending
     */
    public record StemRule(String ending, String replacement, int left) {}

    private static Set<String> words(String list) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : list.split(" ", -1)) {
            words.add(SearchFolding.fold(word));
        }
        return java.util.Collections.unmodifiableSet(words);
    }

    private static List<StemRule> rules(String list) {
        return List.of(list.split(" ", -1)).stream()
                .map(rule -> rule.split(":", -1))
                .map(parts -> new StemRule(SearchFolding.fold(parts[0]), parts[1], Integer.parseInt(parts[2])))
                .toList();
    }
}
