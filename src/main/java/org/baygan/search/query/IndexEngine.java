package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.Ranking;
import org.baygan.search.index.SearchDocument;

/** Asks one index. */
final class IndexEngine implements SearchEngine {
    private static final Comparator<SearchResult.Hit> BEST_FIRST = Comparator.comparingDouble(
                    (SearchResult.Hit hit) -> -hit.score())
            .thenComparing(Comparator.comparingInt(SearchResult.Hit::document).reversed());

    private final IndexReader index;

    IndexEngine(IndexReader index) {
        this.index = index;
    }

    @Override
    public SearchResult search(String query, boolean complete) throws IOException {
        return search(query, complete, word -> true);
    }

    /**
     * The same, with words left as they are that no document has.
     *
     * @param guess which of these words may be taken for others
     */
    SearchResult search(String query, boolean complete, Predicate<String> guess) throws IOException {
        QueryText text = QueryText.parse(SearchEngine.isTooLong(query) ? "" : query);
        QueryPlan plan = QueryPlan.of(text, index, complete, guess);
        List<QueryUnit> units = List.copyOf(plan.units());
        Scores scores = new Scores(index, units);
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (int document : scores.covered(document -> isWanted(document, plan))) {
            hits.add(new SearchResult.Hit(document, scores.of(document)));
        }
        hits.sort(BEST_FIRST);
        for (int i = 0; i < Math.min(Ranking.LOOKED_AT, hits.size()); i++) {
            SearchResult.Hit hit = hits.get(i);
            double score = hit.score() + scores.closeness(hit.document());
            for (QueryPlan.Phrase phrase : plan.preferred()) {
                score += isIn(hit.document(), phrase) ? scores.ofPhrase(phrase) : 0;
            }
            hits.set(i, new SearchResult.Hit(hit.document(), score));
        }
        boolean dated = addPublished(text, scores, hits);
        hits.sort(BEST_FIRST);
        boolean all = units.stream().noneMatch(QueryUnit::truncated);
        return dated
                ? new SearchResult(hits, all, List.of(), List.of(), List.of(), units.size())
                : new SearchResult(hits, all, plan.corrections(), plan.ignored(), plan.nowhere(), units.size());
    }

    @Override
    public SearchResult search(String query, Filters filters, Order order, int wanted) throws IOException {
        SearchResult found = narrowed(search(query, !filters.isEmpty() || order != Order.RELEVANCE), filters);
        List<SearchResult.Hit> hits = new ArrayList<>(found.hits());
        order.sort(hits, document -> index.year(document) == 0);
        return found.with(hits);
    }

    /** What filters leave of a result. */
    SearchResult narrowed(SearchResult found, Filters filters) throws IOException {
        IntPredicate wanted = filters.wanted(index);
        return found.with(
                found.hits().stream().filter(hit -> wanted.test(hit.document())).toList());
    }

    @Override
    public Optional<String> missing(Filters filters) throws IOException {
        return filters.missing(List.of(index));
    }

    IndexReader index() {
        return index;
    }

    /** If the query is a date, adds what was published then, above all else; returns whether there is any. */
    private boolean addPublished(QueryText text, Scores scores, List<SearchResult.Hit> hits) throws IOException {
        Optional<DateQuery> date = DateQuery.of(text);
        if (date.isEmpty()) {
            return false;
        }
        int[] published = index.published(
                date.get().first(), date.get().last(), date.get().isDay());
        Map<Integer, Double> found = new HashMap<>();
        hits.forEach(hit -> found.put(hit.document(), hit.score()));
        hits.removeIf(hit -> Arrays.binarySearch(published, hit.document()) >= 0);
        for (int document : published) {
            double score = found.getOrDefault(document, scores.of(document));
            hits.add(new SearchResult.Hit(document, score + Ranking.PUBLISHED));
        }
        return published.length > 0;
    }

    @Override
    public SearchDocument document(int number) throws IOException {
        return index.document(number);
    }

    private static boolean isWanted(int document, QueryPlan plan) {
        return plan.phrases().stream().allMatch(phrase -> isIn(document, phrase))
                && plan.exclusions().stream().noneMatch(phrase -> isIn(document, phrase));
    }

    /**
     * Whether a document has a phrase. Each word stands as far behind the one before as in the query, or one less: the
     * archive may write two words as one.
     */
    private static boolean isIn(int document, QueryPlan.Phrase phrase) {
        if (phrase.units().size() == 1) {
            return phrase.units().get(0).has(document);
        }
        int[] ends = phrase.units().get(0).positions(document, true);
        for (int i = 1; i < phrase.units().size() && ends.length > 0; i++) {
            int distance = phrase.offsets().get(i) - phrase.offsets().get(i - 1);
            int[] next = phrase.units().get(i).positions(document, true);
            int[] before = ends;
            ends = java.util.Arrays.stream(next)
                    .filter(at -> java.util.Arrays.stream(before)
                            .anyMatch(from -> at - from == distance || at - from == distance - 1))
                    .toArray();
        }
        return ends.length > 0;
    }
}
