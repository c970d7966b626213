package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baygan.search.analysis.AnalysisTable;
import org.baygan.search.analysis.Word;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.TermGroup;

/**
 * Guesses what a word that no document has was meant to be: a word with one or two letters wrong, or two words that
 * should stand apart. Only terms near it in the order of the index are looked at, and those near its likeliest
 * misspellings. Costs are numbers without a unit. Not thread-safe.
 */
record Spelling(IndexReader index) {
    /** Letters that sound alike in Persian. */
    static final List<String> HOMOPHONES = List.of("زذضظ", "سصث", "تط", "هح", "غق", "اع");

    /** Letters that may be missing at the beginning of a word. */
    static final String VOWELS = "اویaeiou";

    /** How many shards are looked at beside the word's own and its neighbours. */
    static final int MORE_SHARDS = 8;

    /** How many more, if nothing good was found there. */
    static final int MOST_SHARDS = 24;

    /** Shorter words are not guessed at. */
    static final int SHORTEST = 3;

    /** From this length on two mistakes are forgiven. */
    static final int LONG = 8;

    /** Each of two words that were written as one has so many letters at least. */
    static final int SHORTEST_PART = 3;

    /** What a letter costs in the place of one that sounds alike. */
    static final int SOUND = 3;

    /** What a letter costs that was typed twice for once, or once for twice. */
    static final int DOUBLED = 4;

    /** What a letter costs in the place of one whose key lies beside its own. */
    static final int KEY = 5;

    /** What two neighbouring letters cost that changed places. */
    static final int SWAPPED = 5;

    /** What a letter costs that is missing. */
    static final int MISSING = 5;

    /** What a letter costs that is too many. */
    static final int EXTRA = 8;

    /** What a letter costs in the place of any other. */
    static final int OTHER = 8;

    /** How much more {@link #KEY}, {@link #MISSING}, {@link #EXTRA} and {@link #OTHER} cost in the first letter. */
    static final int FIRST = 1;

    /**
     * What mistakes may cost in the shortest words: with more, a word that the archive lacks would be taken for any
     * other.
     */
    static final int MOST_IN_SHORTEST = 5;

    /** What they may cost in words of one letter more. */
    static final int MOST_IN_SHORT = 8;

    /** If a guess has this score or a lower one, no words with other first letters are looked at. */
    static final int GOOD = 0;

    /** What they may cost in longer words of fewer than {@link #LONG} letters. */
    static final int MOST = 10;

    /** What they may cost in words of {@link #LONG} letters and more. */
    static final int MOST_IN_LONG = 14;

    /**
     * A word that may have been meant.
     *
     * @param form its form
     * @param score how unlikely it is: its cost less its {@link #popularity}
     * @param documents how many documents have it
     */
    private record Guess(String form, int score, int documents) {
        boolean isBetterThan(Guess other) {
            if (score != other.score) {
                return score < other.score;
            }
            return documents > other.documents || (documents == other.documents && form.compareTo(other.form) < 0);
        }
    }

    /** What was meant: one form, or the parts if two words were written as one; empty if there is no good guess. */
    List<String> correct(String word) throws IOException {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of(); // a number that no document has isn't another number
        }
        Optional<Guess> nearest = nearest(word);
        List<String> apart = split(word, nearest.map(Guess::documents).orElse(0));
        return apart.isEmpty() ? nearest.map(Guess::form).map(List::of).orElse(List.of()) : apart;
    }

    /**
     * Two words of the archive that were written as one, each in more documents than the word that may have been meant
     * instead; of several such pairs the one whose rarer word is the commonest.
     */
    private List<String> split(String word, int documents) throws IOException {
        int own = index.shardOf(word);
        List<String> best = List.of();
        int most = documents;
        for (int i = word.length() - 2; i >= 2; i--) {
            boolean prefix = AnalysisTable.PREFIXES.contains(word.substring(0, i));
            if (!prefix && (i < SHORTEST_PART || !isNear(index.shardOf(word.substring(0, i)), own))) {
                continue;
            }
            Word first = Word.of(word.substring(0, i));
            Word second = Word.of(word.substring(i));
            boolean says = second.isContent() && (prefix || word.length() - i >= SHORTEST_PART);
            if (says || (!prefix && second.kind() == Word.Kind.AFFIX)) {
                int of = says ? documents(second) : documents(first);
                of = says && !prefix ? Math.min(of, documents(first)) : of;
                if (of > most) {
                    most = of;
                    best = Stream.of(first, second)
                            .filter(Word::isContent)
                            .map(Word::form)
                            .toList();
                }
            }
        }
        return best;
    }

    private boolean isNear(int shard, int own) throws IOException {
        return own >= 0
                ? shard == own || shard == own - 1
                : shard >= 0 && index.shard(shard + 1).isEmpty();
    }

    /** How many documents have a word in this form; 0 if it says nothing. */
    private int documents(Word word) throws IOException {
        if (!word.isContent()) {
            return 0;
        }
        for (TermGroup.Form form : index.group(word.stem()).forms()) {
            if (form.form().equals(word.form())) {
                return documents(form);
            }
        }
        return 0;
    }

    /** How many documents have a form; one that stands for others counts as one. */
    static int documents(TermGroup.Form form) {
        if (!form.alias().isEmpty()) {
            return 1;
        }
        return form.documents() > 0 ? form.documents() : form.read().size();
    }

    /** How much likelier a word is that so many documents have: the logarithm to base 2, rounded down. */
    static int popularity(int documents) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, documents));
    }

    private static int most(int length) {
        if (length <= SHORTEST + 1) {
            return length == SHORTEST ? MOST_IN_SHORTEST : MOST_IN_SHORT;
        }
        return length < LONG ? MOST : MOST_IN_LONG;
    }

    private Optional<Guess> nearest(String word) throws IOException {
        int most = most(word.length());
        Set<Integer> shards = nearShards(word);
        Optional<Guess> best = nearest(word, most, shards);
        if (best.isEmpty() || best.get().score() > GOOD) {
            Set<Integer> others = farShards(word);
            others.removeAll(shards);
            Optional<Guess> far = nearest(word, most, others);
            best = best.isEmpty() || (far.isPresent() && far.get().isBetterThan(best.get())) ? far : best;
        }
        return best;
    }

    private Optional<Guess> nearest(String word, int most, Set<Integer> shards) throws IOException {
        Optional<Guess> best = Optional.empty();
        for (int shard : shards) {
            for (TermGroup group : index.shard(shard)) {
                for (TermGroup.Form form : group.forms()) {
                    int cost = cost(word, form.form(), most);
                    if (cost <= most && Word.of(form.form()).isContent()) {
                        int documents = documents(form);
                        Guess guess = new Guess(form.form(), cost - popularity(documents), documents);
                        best = best.isEmpty() || guess.isBetterThan(best.get()) ? Optional.of(guess) : best;
                    }
                }
            }
        }
        return best;
    }

    /** The word's own shard and its neighbours, then those of the likeliest misspellings of its first two letters. */
    private Set<Integer> nearShards(String word) {
        Set<Integer> shards = new LinkedHashSet<>();
        int own = index.shardOf(word);
        if (own >= 0) {
            shards.addAll(List.of(own, own - 1, own + 1));
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (String letters : HOMOPHONES) {
                if (letters.indexOf(word.charAt(i)) >= 0) {
                    replaced(word, i, letters, others);
                }
            }
        }
        others.add("" + word.charAt(1) + word.charAt(0) + word.substring(2));
        others.add(word.substring(1));
        others.add(word.charAt(0) + word.substring(2));
        addShards(others, shards, shards.size() + MORE_SHARDS);
        return shards;
    }

    /**
     * The shards where the word would stand with the letter of a neighbouring key in the first place, with any other
     * letter in the second, or with a vowel more before or behind its first letter.
     */
    private Set<Integer> farShards(String word) {
        Set<Integer> shards = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        String alphabet = Keyboard.alphabet(word.charAt(0));
        for (int k = 0; k < alphabet.length(); k++) {
            if (Keyboard.areNeighbours(word.charAt(0), alphabet.charAt(k))) {
                others.add(alphabet.charAt(k) + word.substring(1));
            }
        }
        replaced(word, 1, alphabet, others);
        for (int i = 0; i < VOWELS.length(); i++) {
            others.add(VOWELS.charAt(i) + word);
            others.add(word.substring(0, 1) + VOWELS.charAt(i) + word.substring(1));
        }
        addShards(others, shards, MOST_SHARDS);
        return shards;
    }

    private static void replaced(String word, int at, String letters, List<String> into) {
        for (int k = 0; k < letters.length(); k++) {
            into.add(word.substring(0, at) + letters.charAt(k) + word.substring(at + 1));
        }
    }

    private void addShards(List<String> words, Set<Integer> shards, int limit) {
        for (String word : words) {
            int shard = index.shardOf(word);
            if (shard >= 0 && shards.size() < limit) {
                shards.add(shard);
            }
        }
    }

    /**
     * The cost of the mistakes that lead from a word to what was typed; if it is over {@code most}, any number that is.
     */
    static int cost(String typed, String word, int most) {
        if (Math.abs(typed.length() - word.length()) * DOUBLED > most) {
            return most + 1;
        }
        int[] before2 = new int[word.length() + 1];
        int[] before = new int[word.length() + 1];
        int[] row = new int[word.length() + 1];
        for (int j = 1; j <= word.length(); j++) {
            before[j] = before[j - 1] + missing(word, j - 1);
        }
        int leastBefore = 0;
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = before[0] + extra(typed, i - 1);
            int least = row[0];
            for (int j = 1; j <= word.length(); j++) {
                int cost = Math.min(before[j] + extra(typed, i - 1), row[j - 1] + missing(word, j - 1));
                cost = Math.min(cost, before[j - 1] + substitution(typed.charAt(i - 1), word.charAt(j - 1), i));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    cost = Math.min(cost, before2[j - 2] + SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (Math.min(least, leastBefore) > most) {
                return most + 1;
            }
            leastBefore = least;
            int[] free = before2;
            before2 = before;
            before = row;
            row = free;
        }
        return before[word.length()];
    }

    private static int extra(String typed, int at) {
        char c = typed.charAt(at);
        boolean doubled = at > 0 && typed.charAt(at - 1) == c;
        return doubled ? DOUBLED : EXTRA + (at == 0 ? FIRST : 0);
    }

    private static int missing(String word, int at) {
        char c = word.charAt(at);
        boolean doubled = at > 0 && word.charAt(at - 1) == c;
        return doubled ? DOUBLED : MISSING + (at == 0 ? FIRST : 0);
    }

    private static int substitution(char a, char b, int at) {
        if (a == b) {
            return 0;
        }
        for (String letters : HOMOPHONES) {
            if (letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0) {
                return SOUND;
            }
        }
        return (Keyboard.areNeighbours(a, b) ? KEY : OTHER) + (at == 1 ? FIRST : 0);
    }
}
