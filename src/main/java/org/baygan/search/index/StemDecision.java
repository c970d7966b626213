package org.baygan.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Compounds#decisions} says of one stem.
 *
 * @param text as it stands there
 * @param aliases what forms of the stem stand for
 * @param joins the words written as one that begin with a form of the stem, in order
 * @param moved the words whose postings forms of the stem get
 */
record StemDecision(String text, Map<String, List<String>> aliases, List<String> joins, List<Moved> moved)
        implements Spellings {
    private static final char ALIAS = '>';
    private static final char MOVED = ':';
    private static final char JOIN = '+';

    /**
     * A word whose postings a form gets.
     *
     * @param joined the word
     * @param to the form
     */
    record Moved(String joined, String to) {}

    static String alias(String joined, List<String> forms) {
        return joined + ALIAS + String.join(",", forms);
    }

    static String moved(String joined, String to) {
        return joined + MOVED + to;
    }

    static String join(String joined) {
        return JOIN + joined;
    }

    /** Reads texts that {@link #alias}, {@link #moved} and {@link #join} made, divided by blanks. */
    static StemDecision parse(String text) {
        Map<String, List<String>> aliases = new HashMap<>();
        List<String> joins = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            int alias = each.indexOf(ALIAS);
            int to = each.indexOf(MOVED);
            if (alias > 0) {
                aliases.put(
                        each.substring(0, alias),
                        List.of(each.substring(alias + 1).split(",", -1)));
            } else if (to > 0) {
                moved.add(new Moved(each.substring(0, to), each.substring(to + 1)));
            } else if (!each.isEmpty()) {
                joins.add(each.substring(1));
            }
        }
        return new StemDecision(text, aliases, joins, moved);
    }

    @Override
    public Optional<List<String>> alias(String joined) {
        return Optional.ofNullable(aliases.get(joined));
    }

    @Override
    public List<String> joins(String stem) {
        return joins;
    }
}
