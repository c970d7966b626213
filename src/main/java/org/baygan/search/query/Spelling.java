package org.baygan.search.query;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baygan.search.analysis.AnalysisTable;
import org.baygan.search.analysis.Word;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.TermGroup;

/**
 * Guesses what a word that no document has was meant to be: two words that should stand apart, or a word with one or two
 * letters wrong. Only terms near it in the order of the index are looked at, and those near its likeliest misspellings.
 */
record Spelling(IndexReader index) {
    /** Letters that sound alike in Persian: one for another is half a mistake. */
    static final List<String> HOMOPHONES = List.of("زذضظ", "سصث", "تط", "هح", "غق", "اع");

    /** How many shards are looked at beside the word's own and its neighbours. */
    static final int MORE_SHARDS = 4;

    /** Shorter words are not guessed at. */
    static final int SHORTEST = 4;

    /** From this length on two mistakes are forgiven. */
    static final int LONG = 8;

    /** What a mistake costs; a homophone costs half. */
    private static final int MISTAKE = 2;

    private static final int SHORTEST_PART = 2;

    /** The forms that were meant; empty if there is no good guess. */
    List<String> correct(String word) throws IOException {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of(); // a number that no document has isn't another number
        }
        List<String> apart = split(word);
        return apart.isEmpty() ? nearest(word) : apart;
    }

    /** Two words of the archive that were written as one; the longest first one wins. */
    private List<String> split(String word) throws IOException {
        int own = index.shardOf(word);
        for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
            String first = word.substring(0, i);
            Word second = Word.of(word.substring(i));
            if (AnalysisTable.PREFIXES.contains(first) && isKnown(second)) {
                return List.of(second.form());
            }
            int shard = index.shardOf(first);
            boolean near = own >= 0
                    ? shard == own || shard == own - 1
                    : shard >= 0 && index.shard(shard + 1).isEmpty();
            if (near && isKnown(Word.of(first)) && (second.kind() == Word.Kind.AFFIX || isKnown(second))) {
                return second.isContent() ? List.of(first, second.form()) : List.of(first);
            }
        }
        return List.of();
    }

    private boolean isKnown(Word word) throws IOException {
        return word.isContent()
                && index.group(word.stem()).forms().stream()
                        .anyMatch(form -> form.form().equals(word.form()));
    }

    private List<String> nearest(String word) throws IOException {
        // One letter for another makes a different word of a short one: there only letters that sound alike are
        // forgiven.
        int most = word.length() == SHORTEST ? MISTAKE / 2 : word.length() < LONG ? MISTAKE : 2 * MISTAKE;
        String best = "";
        int bestCost = most + 1;
        int bestSize = -1;
        for (int shard : shards(word)) {
            for (TermGroup group : index.shard(shard)) {
                for (TermGroup.Form form : group.forms()) {
                    int cost = cost(word, form.form(), most);
                    int size = form.postings().length();
                    boolean better = cost < bestCost
                            || (cost == bestCost
                                    && (size > bestSize
                                            || (size == bestSize && form.form().compareTo(best) < 0)));
                    if (cost <= most && better && Word.of(form.form()).isContent()) {
                        best = form.form();
                        bestCost = cost;
                        bestSize = size;
                    }
                }
            }
        }
        return best.isEmpty() ? List.of() : List.of(best);
    }

    /** The word's own shard and its neighbours, then those of misspellings of its first two letters. */
    private Set<Integer> shards(String word) {
        Set<Integer> shards = new LinkedHashSet<>();
        int own = index.shardOf(word);
        if (own >= 0) {
            shards.addAll(List.of(own, own - 1, own + 1));
        }
        int limit = shards.size() + MORE_SHARDS;
        Set<String> others = new LinkedHashSet<>();
        for (int i = 0; i < 2; i++) {
            for (String letters : HOMOPHONES) {
                if (letters.indexOf(word.charAt(i)) >= 0) {
                    for (int k = 0; k < letters.length(); k++) {
                        others.add(word.substring(0, i) + letters.charAt(k) + word.substring(i + 1));
                    }
                }
            }
        }
        others.add("" + word.charAt(1) + word.charAt(0) + word.substring(2));
        others.add(word.substring(1));
        others.add(word.charAt(0) + word.substring(2));
        for (String other : others) {
            int shard = index.shardOf(other);
            if (shard >= 0 && shards.size() < limit) {
                shards.add(shard);
            }
        }
        return shards;
    }

    /** The cost of the mistakes that lead from one word to the other; anything over {@code most} if there are more. */
    static int cost(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) * MISTAKE > most) {
            return most + 1;
        }
        int[] before2 = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j * MISTAKE;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i * MISTAKE;
            for (int j = 1; j <= b.length(); j++) {
                int least = Math.min(before[j], row[j - 1]) + MISTAKE;
                least = Math.min(least, before[j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1)));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before2[j - 2] + MISTAKE);
                }
                row[j] = least;
            }
            int[] free = before2;
            before2 = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        for (String letters : HOMOPHONES) {
            if (letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0) {
                return MISTAKE / 2;
            }
        }
        return MISTAKE;
    }
}
