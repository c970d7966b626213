package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Orthography;
import org.baygan.search.analysis.Stemmer;
import org.baygan.search.analysis.Word;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.Postings;
import org.baygan.search.index.Ranking;
import org.baygan.search.index.TermGroup;

/** Finds in an index what a query's words mean. Not thread-safe; one query each. */
final class QueryPlan {
    private final IndexReader index;
    private final boolean complete;
    private final Predicate<String> guess;
    private final Map<String, QueryUnit> units = new LinkedHashMap<>();
    /** Whether every result must have the query's phrases: nothing else is wanted. */
    private final boolean demanding;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> preferred = new ArrayList<>();
    private final List<Phrase> exclusions = new ArrayList<>();
    private final List<SearchResult.Correction> corrections = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    /** A word, how far it stands from the first word of its item, and whether it may be unfinished. */
    private record Placed(Word word, int offset, boolean open) {}

    /**
     * Words wanted, or not wanted, in a row.
     *
     * @param units the words
     * @param offsets each one's distance from the first
     */
    record Phrase(List<QueryUnit> units, List<Integer> offsets) {}

    private QueryPlan(IndexReader index, boolean complete, boolean demanding, Predicate<String> guess) {
        this.index = index;
        this.guess = guess;
        this.complete = complete;
        this.demanding = demanding;
    }

    /**
     * Plans a query.
     *
     * @param complete whether further postings of very frequent words are read too
     * @param guess which of the words that no document has may be taken for others
     */
    static QueryPlan of(QueryText query, IndexReader index, boolean complete, Predicate<String> guess)
            throws IOException {
        // With other words beside it, a phrase is only preferred: they may say what is meant without it.
        boolean demanding =
                query.items().stream().filter(item -> !item.excluded()).allMatch(QueryText.Item::phrase);
        boolean strict = query.items().stream().anyMatch(item -> item.excluded() || (demanding && item.phrase()));
        QueryPlan plan = new QueryPlan(index, complete || strict, demanding, guess);
        List<QueryText.Item> items = plan.inLayout(query);
        boolean content = items.stream().anyMatch(item -> !item.excluded() && item.says());
        List<Analysis.Run> plain = new ArrayList<>();
        for (QueryText.Item item : items) {
            if (item.excluded()) {
                plan.exclude(item);
            } else if (item.phrase()) {
                plan.words(plain, false, content);
                plain.clear();
                plan.phrase(item, content);
            } else {
                plain.addAll(item.runs());
            }
        }
        plan.words(plain, query.open(), content);
        return plan;
    }

    /** The query's words, each once, in its order. */
    Collection<QueryUnit> units() {
        return units.values();
    }

    /** Phrases that every result must have. */
    List<Phrase> phrases() {
        return phrases;
    }

    /** Phrases that a result gains by. */
    List<Phrase> preferred() {
        return preferred;
    }

    List<Phrase> exclusions() {
        return exclusions;
    }

    List<SearchResult.Correction> corrections() {
        return corrections;
    }

    List<String> ignored() {
        return ignored;
    }

    /** The words as they were typed that no document has in any form, and that weren't taken for others. */
    List<String> nowhere() {
        return units.values().stream()
                .filter(unit -> unit.alternatives().isEmpty() && !unit.open())
                .map(QueryUnit::form)
                .toList();
    }

    /**
     * The query's items. One whose words the archive doesn't have is replaced by what its keys write in the other
     * layout, if the archive has all words of that.
     */
    private List<QueryText.Item> inLayout(QueryText query) throws IOException {
        List<QueryText.Item> items = new ArrayList<>(query.items());
        List<String> typed = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        boolean says = false;
        for (int i = 0; i < items.size(); i++) {
            QueryText.Item item = items.get(i);
            boolean open = query.open() && i == items.size() - 1;
            if (item.excluded() || item.words().stream().map(Word::form).noneMatch(guess) || isKnown(item, open)) {
                continue;
            }
            for (String other : Keyboard.other(item.text())) {
                QueryText.Item retyped = item.of(other);
                if (!retyped.runs().isEmpty() && isKnown(retyped, open)) {
                    items.set(i, retyped);
                    typed.add(item.text());
                    meant.add(other);
                    says |= retyped.says();
                    break;
                }
            }
        }
        if (!says) {
            return query.items();
        }
        corrections.add(new SearchResult.Correction(
                String.join(" ", typed), String.join(" ", meant), SearchResult.Reading.KEYBOARD, List.of()));
        return items;
    }

    private boolean isKnown(QueryText.Item item, boolean open) throws IOException {
        List<Word> words = item.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isContent() && !isKnown(words.get(i), open && i == words.size() - 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(Word word, boolean open) throws IOException {
        return index.group(word.stem()).forms().stream()
                        .anyMatch(form -> form.alias().isEmpty() || form.form().equals(word.form()))
                || (open && !new Prefixes(index).of(word.form()).isEmpty());
    }

    private void words(List<Analysis.Run> runs, boolean open, boolean content) throws IOException {
        List<Placed> words = place(runs, open);
        Map<String, List<String>> joins = joins(words);
        for (Placed placed : words) {
            Word word = placed.word();
            if (word.isContent() || !content) {
                unit(units, word, placed.open(), joins);
            } else if (word.kind() == Word.Kind.STOP) {
                ignored.add(word.form());
            }
        }
    }

    private void phrase(QueryText.Item item, boolean content) throws IOException {
        Phrase phrase = row(item, units, content);
        if (phrase.units().size() > 1) {
            (demanding ? phrases : preferred).add(phrase);
        }
    }

    private void exclude(QueryText.Item item) throws IOException {
        Phrase phrase = row(item, new LinkedHashMap<>(), item.says());
        if (!phrase.units().isEmpty()) {
            exclusions.add(phrase);
        }
    }

    private Phrase row(QueryText.Item item, Map<String, QueryUnit> into, boolean content) throws IOException {
        List<QueryUnit> row = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        List<Placed> words = place(item.runs(), false);
        Map<String, List<String>> joins = joins(words);
        for (Placed placed : words) {
            if (placed.word().isContent() || !content) {
                row.add(unit(into, placed.word(), false, joins));
                offsets.add(placed.offset());
            }
        }
        return new Phrase(row, offsets);
    }

    /** The words in their places; those that stand for others are replaced by these, unknown ones by what was meant. */
    private List<Placed> place(List<Analysis.Run> runs, boolean open) throws IOException {
        List<Placed> placed = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < runs.size(); i++) {
            List<Word> words = runs.get(i).solid();
            for (int k = 0; k < words.size(); k++) {
                boolean last = open && i == runs.size() - 1 && k == words.size() - 1;
                List<Word> meant = meant(words.get(k), last);
                for (int m = 0; m < meant.size(); m++) {
                    placed.add(new Placed(meant.get(m), offset, last && m == meant.size() - 1));
                    offset += meant.get(m).kind() == Word.Kind.AFFIX ? 0 : 1;
                }
            }
        }
        return placed;
    }

    private List<Word> meant(Word word, boolean open) throws IOException {
        if (!word.isContent()) {
            return List.of(word);
        }
        TermGroup group = index.group(word.stem());
        List<String> alias = alias(group, word.form());
        if (!alias.isEmpty()) {
            return alias.stream().map(Word::of).toList();
        }
        if (open || !guess.test(word.form()) || isKnown(word, false)) {
            return List.of(word);
        }
        List<String> better = guessed(word.form());
        List<Word> words = new ArrayList<>();
        for (String form : better) {
            List<String> of = alias(index.group(Stemmer.stem(form)), form);
            (of.isEmpty() ? List.of(form) : of).forEach(each -> words.add(Word.of(each)));
        }
        return words.isEmpty() ? List.of(word) : words;
    }

    /** What was meant with a word that no document has; empty if there is no good guess. */
    private List<String> guessed(String word) throws IOException {
        List<String> read = index.language().equals(Finglish.LANGUAGE) ? new Finglish(index).read(word) : List.of();
        if (!read.isEmpty()) {
            corrections.add(new SearchResult.Correction(
                    word, read.get(0), SearchResult.Reading.LATIN_LETTERS, read.subList(1, read.size())));
            return read.subList(0, 1);
        }
        List<String> better = new Spelling(index).correct(word);
        if (!better.isEmpty()) {
            corrections.add(new SearchResult.Correction(
                    word, String.join(" ", better), SearchResult.Reading.SPELLING, List.of()));
        }
        return better;
    }

    private static List<String> alias(TermGroup group, String form) {
        return group.forms().stream()
                .filter(each -> each.form().equals(form))
                .map(TermGroup.Form::alias)
                .findFirst()
                .orElse(List.of());
    }

    /** Two or three words beside each other that the archive also writes as one: for each word, what it is part of. */
    private Map<String, List<String>> joins(List<Placed> words) throws IOException {
        Map<String, List<String>> joins = new LinkedHashMap<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder(words.get(from).word().form());
            for (int to = from + 1; to < Math.min(words.size(), from + 3); to++) {
                joined.append(words.get(to).word().form());
                String one = Orthography.canonical(joined.toString());
                List<String> contents = words.subList(from, to + 1).stream()
                        .map(Placed::word)
                        .filter(Word::isContent)
                        .map(Word::form)
                        .toList();
                if (!contents.isEmpty()
                        && index.group(Stemmer.stem(contents.get(0))).joins().contains(one)) {
                    contents.forEach(form ->
                            joins.computeIfAbsent(form, f -> new ArrayList<>()).add(one));
                }
            }
        }
        return joins;
    }

    private QueryUnit unit(Map<String, QueryUnit> into, Word word, boolean open, Map<String, List<String>> joins)
            throws IOException {
        QueryUnit known = into.get(word.form());
        if (known != null) {
            return known;
        }
        QueryUnit unit = new QueryUnit(word.form(), open);
        into.put(word.form(), unit);
        TermGroup group = index.group(word.stem());
        for (TermGroup.Form form : group.forms()) {
            boolean exact = form.form().equals(word.form());
            add(unit, form, exact ? 1 : Ranking.OTHER_FORM, exact);
        }
        for (String joined : joins.getOrDefault(word.form(), List.of())) {
            for (TermGroup.Form form : index.group(Stemmer.stem(joined)).forms()) {
                if (form.form().equals(joined)) {
                    add(unit, form, 1, true);
                }
            }
        }
        if (open) {
            for (TermGroup longer : new Prefixes(index).of(word.form())) {
                if (!longer.stem().equals(group.stem())) {
                    for (TermGroup.Form form : longer.forms()) {
                        add(unit, form, Ranking.PREFIX, false);
                    }
                }
            }
        }
        return unit;
    }

    private void add(QueryUnit unit, TermGroup.Form form, double weight, boolean exact) throws IOException {
        if (!form.alias().isEmpty()) {
            return;
        }
        List<Postings> postings = new ArrayList<>();
        postings.add(form.read());
        if (complete) {
            for (String hash : form.further()) {
                postings.add(index.further(hash));
            }
        } else if (!form.next().isEmpty()) {
            postings.add(form.readNext());
        }
        boolean all = complete || postings.stream().mapToInt(Postings::size).sum() == form.documents();
        // Of a word that queries do without, only the newest documents are kept, and not how many there are.
        boolean cut = !form.positioned() && postings.get(0).size() == Ranking.NEWEST;
        unit.add(postings, weight, exact, cut ? Ranking.NEWEST : all ? 0 : form.documents());
    }
}
