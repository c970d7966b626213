package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baygan.search.index.IndexDirectory;
import org.baygan.search.index.IndexPart;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.Ranking;
import org.baygan.search.index.SearchDocument;
import org.baygan.search.index.SearchSource;

/**
 * Asks the indexes of a language's years, one after another, until there are results enough. {@code engine-years.js} is
 * the same for browsers.
 */
final class YearsEngine implements SearchEngine {
    /** How many results a reader sees at once. */
    private static final int SHOWN = 10;

    /** How many years are asked for so many results, if any has one: rare words are asked for in older ones on demand. */
    static final int YEARS = 4;

    /** Scores of different years can't be compared: an answer's are lifted above those of all later ones. */
    private static final double LIFT = 10 * Ranking.PUBLISHED;

    private final SearchSource source;
    private final IndexDirectory directory;
    private final Map<IndexDirectory.Entry, IndexEngine> engines = new HashMap<>();

    YearsEngine(SearchSource source, IndexDirectory directory) {
        this.source = source;
        this.directory = directory;
    }

    /** What is asked for. */
    private record Question(String query, Filters filters, Order order, int wanted, boolean complete) {
        /** Whether all documents of a year are looked at. */
        boolean isOfAll() {
            return complete || !filters.isEmpty() || order != Order.RELEVANCE;
        }

        boolean isAnswered(long found, int asked) {
            long pages = (wanted - 1L) / SHOWN + 1;
            return !complete && (found >= wanted || (found > 0 && asked >= YEARS * pages));
        }
    }

    /**
     * What one year has.
     *
     * @param result what it finds
     * @param narrowed what filters leave of it
     */
    private record Answer(IndexDirectory.Entry year, SearchResult result, SearchResult narrowed) {
        /** Which share of the query's words it knows; 0 if it has no result. */
        double share() {
            return result.hits().isEmpty() ? 0 : 1 - (double) result.nowhere().size() / Math.max(1, result.words());
        }

        boolean knowsAll() {
            return !result.hits().isEmpty() && result.nowhere().isEmpty();
        }
    }

    @Override
    public SearchResult search(String query, boolean complete) throws IOException {
        return search(new Question(query, Filters.NONE, Order.RELEVANCE, SHOWN, complete));
    }

    @Override
    public SearchResult search(String query, Filters filters, Order order, int wanted) throws IOException {
        return search(new Question(query, filters, order, wanted, false));
    }

    private SearchResult search(Question question) throws IOException {
        List<IndexDirectory.Entry> years = years(question);
        List<Answer> answers = ask(question, years, word -> false);
        if (!answers.isEmpty() && answers.get(0).result().words() == 0) {
            return answers.get(0).result();
        }
        Set<String> unknown = unknown(question, years, answers);
        if (!unknown.isEmpty()) {
            answers = ask(question, years, unknown::contains);
        }
        return joined(question, answers, years.size(), unknown);
    }

    /** The words that no year has, those that weren't asked included: no other may be taken for another. */
    private Set<String> unknown(Question question, List<IndexDirectory.Entry> asked, List<Answer> answers)
            throws IOException {
        Set<String> words = new HashSet<>();
        if (!answers.isEmpty() && answers.stream().noneMatch(Answer::knowsAll)) {
            words.addAll(answers.get(0).result().nowhere());
            answers.forEach(answer -> words.retainAll(answer.result().nowhere()));
        }
        for (IndexDirectory.Entry year : directory.years()) {
            if (!words.isEmpty() && !asked.contains(year)) {
                words.retainAll(engine(year)
                        .search(question.query(), false, word -> false)
                        .nowhere());
            }
        }
        return words;
    }

    private List<Answer> ask(Question question, List<IndexDirectory.Entry> years, Predicate<String> guess)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        long found = 0;
        for (IndexDirectory.Entry year : years) {
            SearchResult result = engine(year).search(question.query(), question.isOfAll(), guess);
            Answer answer = new Answer(year, result, engine(year).narrowed(result, question.filters()));
            answers.add(answer);
            found += answer.knowsAll() ? answer.narrowed().hits().size() : 0;
            if (result.words() == 0 || question.isAnswered(found, answers.size())) {
                break;
            }
        }
        return answers;
    }

    /** The years to ask, in order: first those of the date that the query is, then the newest; undated documents last. */
    private List<IndexDirectory.Entry> years(Question question) {
        List<IndexDirectory.Entry> years = new ArrayList<>(directory.years().stream()
                .filter(each -> question.filters().mayWant(each.year(), each.firstDay(), each.lastDay()))
                .toList());
        if (question.order() == Order.OLDEST) {
            Collections.reverse(years);
        }
        Optional<DateQuery> date =
                isTooLong(question) ? Optional.empty() : DateQuery.of(QueryText.parse(question.query()));
        years.sort(Comparator.comparing((IndexDirectory.Entry each) -> date.isEmpty() || !isOf(date.get(), each))
                .thenComparing(each -> each.year() == IndexPart.UNDATED));
        return years;
    }

    private static boolean isTooLong(Question question) {
        return SearchEngine.isTooLong(question.query());
    }

    private static boolean isOf(DateQuery date, IndexDirectory.Entry year) {
        return date.first() <= year.lastDay() && date.last() >= year.firstDay();
    }

    /**
     * One result of several years': first those that know all words, in the order in which they were asked. A year that
     * lacks too many of them has no result, as an article that lacks them.
     */
    private SearchResult joined(Question question, List<Answer> answers, int years, Set<String> unknown) {
        double best = answers.stream().mapToDouble(Answer::share).max().orElse(0);
        List<Answer> kept = answers.stream()
                .filter(answer -> answer.share() > 0
                        && answer.share()
                                >= best * Ranking.leastShare(answer.result().words()))
                .sorted(Comparator.comparingDouble((Answer answer) -> -answer.share()))
                .toList();
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            int first = directory.firstNumber(kept.get(i).year());
            double lift = LIFT * (kept.size() - 1 - i);
            kept.get(i).narrowed().hits().stream()
                    .map(hit -> new SearchResult.Hit(first + hit.document(), lift + hit.score()))
                    .forEach(hits::add);
        }
        int dated = directory.firstDated();
        question.order().sort(hits, number -> number < dated);
        Optional<SearchResult> first = Stream.concat(kept.stream(), answers.stream())
                .map(Answer::result)
                .findFirst();
        return new SearchResult(
                hits,
                answers.size() == years
                        && answers.stream().allMatch(answer -> answer.result().complete()),
                kept.stream()
                        .flatMap(answer -> answer.result().corrections().stream())
                        .distinct()
                        .toList(),
                first.map(SearchResult::ignored).orElse(List.of()),
                first.map(SearchResult::nowhere).orElse(List.of()).stream()
                        .filter(unknown::contains)
                        .toList(),
                first.map(SearchResult::words).orElse(0));
    }

    private IndexEngine engine(IndexDirectory.Entry year) throws IOException {
        IndexEngine engine = engines.get(year);
        if (engine == null) {
            engine = new IndexEngine(new IndexReader(source, directory.head(year)));
            engines.put(year, engine);
        }
        return engine;
    }

    @Override
    public Optional<String> missing(Filters filters) throws IOException {
        List<IndexReader> indexes = new ArrayList<>();
        for (IndexDirectory.Entry year : directory.years()) {
            indexes.add(engine(year).index());
        }
        return filters.missing(indexes);
    }

    @Override
    public SearchDocument document(int number) throws IOException {
        IndexDirectory.Entry year = directory.yearOf(number);
        return engine(year).document(number - directory.firstNumber(year));
    }
}
