package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baygan.search.analysis.Stemmer;
import org.baygan.search.analysis.Word;
import org.jspecify.annotations.Nullable;

/**
 * Decides about words that the archive writes both as one and in parts, so that a reader may type either. If as many
 * articles have the parts («می‌شود») as the one word («میشود»), or more, the one word is an alias: it stands for its
 * parts everywhere. If more articles write it as one («کتابخانه», «کتاب‌خانه»), it stays a word, and its parts typed
 * beside each other find it too: it is a join of its first part. Not thread-safe.
 */
final class Compounds implements Spellings {
    /** What each alias stands for: the forms of its parts, which may be aliases in turn. */
    private final Map<String, List<String>> aliases = new HashMap<>();
    /** The joins, by the stem of their first part. */
    private final Map<String, Set<String>> joins = new HashMap<>();
    /** The postings of aliases that some articles write as one word: they move to the parts. */
    private final Map<String, List<Segment>> written = new HashMap<>();

    private final Set<String> common = new HashSet<>();
    private CommonWords allCommon = CommonWords.of(Set.of());

    // The form being looked at.
    private String form = "";
    private List<Segment> asWord = List.of();
    private @Nullable String parts;
    private int asParts;

    private Compounds() {}

    /** Decides for all stems of an index. */
    static Compounds decide(StemMerge stems) throws IOException {
        Compounds compounds = new Compounds();
        while (stems.stem() != null) {
            compounds.seeStem(stems.next());
        }
        compounds.joinCommon();
        return compounds;
    }

    /**
     * Decides as far as the terms of one stem tell.
     *
     * @param ofStem its postings in order
     */
    static Compounds ofStem(List<Segment> ofStem) {
        Compounds compounds = new Compounds();
        compounds.seeStem(ofStem);
        return compounds;
    }

    /**
     * Whether another decision about the same stem comes to the same aliases and joins, and has the same aliases also
     * written as one. Both are by {@link #ofStem}; what follows from {@link #common} words isn't compared.
     */
    boolean decidesLike(Compounds other) {
        return aliases.equals(other.aliases)
                && joins.equals(other.joins)
                && written.keySet().equals(other.written.keySet());
    }

    private void seeStem(List<Segment> segments) {
        for (int from = 0; from < segments.size(); ) {
            int to = from + 1;
            while (to < segments.size()
                    && segments.get(to).key().equals(segments.get(from).key())) {
                to++;
            }
            see(segments.subList(from, to));
            from = to;
        }
        settle();
        form = "";
        parts = null;
    }

    private void see(List<Segment> term) {
        TermKey key = term.get(0).key();
        if (!key.form().equals(form)) {
            settle();
            form = key.form();
            asWord = List.of();
            parts = null;
            asParts = 0;
        }
        int documents = Segment.documents(term);
        if (key.isWord()) {
            asWord = term;
            if (documents > 1) {
                common.add(key.form());
            }
        } else if (documents > asParts) {
            parts = key.parts();
            asParts = documents;
        }
    }

    private void settle() {
        if (parts == null) {
            return;
        }
        List<String> forms = List.of(parts.split(" ", -1));
        if (asParts >= Segment.documents(asWord)) {
            aliases.put(form, forms);
            if (!asWord.isEmpty()) {
                written.put(form, asWord);
            }
        } else {
            join(forms.get(0), form);
        }
    }

    private void join(String first, String joined) {
        joins.computeIfAbsent(Stemmer.stem(first), stem -> new TreeSet<>()).add(joined);
    }

    /** Makes joins of the common words that are two others written as one, even if no article writes them in parts. */
    private void joinCommon() {
        for (String word : common) {
            int last = word.length() - CommonWords.SHORTEST_PART;
            for (int i = CommonWords.SHORTEST_PART; i <= last && !aliases.containsKey(word); i++) {
                String first = word.substring(0, i);
                if (common.contains(first) && common.contains(word.substring(i))) {
                    join(first, word);
                }
            }
        }
        allCommon = CommonWords.of(common);
        common.clear();
    }

    /**
     * The words that more than one document has, of one stem; none after {@link #decide}, which has {@link #allCommon}.
     */
    Set<String> common() {
        return common;
    }

    /** The words that more than one document has, of all stems. */
    CommonWords allCommon() {
        return allCommon;
    }

    @Override
    public Optional<List<String>> alias(String joined) {
        List<String> forms = aliases.get(joined);
        if (forms == null) {
            return Optional.empty();
        }
        List<String> resolved = new ArrayList<>();
        for (String each : forms) {
            resolved.addAll(alias(each).orElse(List.of(each)));
        }
        return Optional.of(resolved);
    }

    @Override
    public Set<String> joins(String stem) {
        return joins.getOrDefault(stem, Set.of());
    }

    /**
     * By stem, what was decided about its forms, as {@link StemDecision} reads it: what they stand for, which joins
     * begin with them, and which aliases' postings they get. Stems about which nothing was decided are left out. If a
     * stem's decision and its postings, moved ones included, are the same as before, so is its group.
     */
    Map<String, String> decisions() {
        Map<String, Set<String>> decisions = new HashMap<>();
        for (String joined : aliases.keySet()) {
            List<String> forms = alias(joined).orElseThrow();
            decide(decisions, Stemmer.stem(joined), StemDecision.alias(joined, forms));
            if (written.containsKey(joined)) {
                forms.forEach(each -> decide(decisions, Stemmer.stem(each), StemDecision.moved(joined, each)));
            }
        }
        joins.forEach((stem, words) -> words.forEach(joined -> decide(decisions, stem, StemDecision.join(joined))));
        Map<String, String> texts = new HashMap<>();
        decisions.forEach((stem, all) -> texts.put(stem, String.join(" ", all)));
        return texts;
    }

    private static void decide(Map<String, Set<String>> decisions, String stem, String decision) {
        decisions.computeIfAbsent(stem, s -> new TreeSet<>()).add(decision);
    }

    /** The stems to which postings move from aliases whose own stem is one of {@code stems}. */
    Set<String> targets(Set<String> stems) {
        Set<String> targets = new HashSet<>();
        for (String joined : written.keySet()) {
            if (stems.contains(Stemmer.stem(joined))) {
                alias(joined).orElseThrow().forEach(each -> targets.add(Stemmer.stem(each)));
            }
        }
        return targets;
    }

    /**
     * The postings of aliases that some articles write as one word, under the stems of the forms that they stand for,
     * in order.
     */
    List<StemPostings> moved() {
        Map<String, List<Segment>> moved = new TreeMap<>();
        written.forEach((joined, segments) -> {
            for (String each : alias(joined).orElseThrow()) {
                TermKey key = TermKey.of(Word.of(each));
                List<Segment> to = moved.computeIfAbsent(key.stem(), stem -> new ArrayList<>());
                segments.forEach(from -> to.add(new Segment(key, from.documents(), from.postings())));
            }
        });
        List<StemPostings> sorted = new ArrayList<>();
        moved.forEach((stem, segments) -> {
            segments.sort(Segment.ORDER);
            sorted.add(new StemPostings(stem, segments));
        });
        return sorted;
    }
}
