package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.model.Language;
import org.baygan.search.index.GeneratedNews;
import org.baygan.search.index.Ranking;
import org.baygan.search.index.SmallArchive;
import org.baygan.site.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's engine and Java's find the same articles in the same order, for the same reasons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameRankingTest {
    private static final long SEED = 1391;
    private static final int ARTICLES = 300;
    private static final int QUERIES = 200;

    /** A word of many articles. */
    private static final String COMMON = "بازارچه";

    /** What is found, each with its score, and what is said about it, a line a query. */
    private static final String ASK = Escaped.SCRIPT + "const engine = %s, lines = [];"
            + "for (const [query, complete] of [%s]) {"
            + " const r = await engine.search(query, {complete, all: complete});"
            + " lines.push(ascii([r.complete, r.corrections.map(c => [c.reading, c.typed, c.used, ...c.others].join('>')),"
            + "  r.ignored.join(' '), r.nowhere.join(' '),"
            + "  r.hits.map(hit => hit + ':' + (self.scores[hit] ?? 0)).join(' ')].join('|'))); }"
            + "return lines.join('\\n')";

    private Browser browser;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.open(profile);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** One line of the browser's answer. */
    private record Answer(String said, List<Integer> hits, List<Double> scores) {
        static Answer of(String line) {
            int last = line.lastIndexOf('|');
            List<String> pairs = line.endsWith("|")
                    ? List.of()
                    : List.of(line.substring(last + 1).split(" ", -1));
            return new Answer(
                    line.substring(0, last),
                    pairs.stream()
                            .map(pair -> Integer.valueOf(pair.substring(0, pair.indexOf(':'))))
                            .toList(),
                    pairs.stream()
                            .map(pair -> Double.valueOf(pair.substring(pair.indexOf(':') + 1)))
                            .toList());
        }
    }

    private static List<GeneratedNews> news(String language) {
        return language.equals("fa") ? GeneratedNews.persian(SEED, ARTICLES) : GeneratedNews.english(SEED, ARTICLES);
    }

    @ParameterizedTest(name = "{0}, {1} characters of a form's postings in a shard")
    @CsvSource({"fa, 8000", "en, 8000", "fa, 60", "en, 60"})
    void both_engines_answer_alike(String language, int head, @TempDir Path folder) throws IOException {
        List<GeneratedNews> news = news(language);
        SmallArchive.Index index = SmallArchive.of(news, new Language(language)).index(head);
        List<String> queries = new RandomQueries(SEED, news).take(QUERIES);
        List<Answer> answers = ask(index, queries, folder);
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < queries.size(); i++) {
            SearchResult java = index.engine().search(queries.get(i), isComplete(i));
            assertSame("seed " + SEED + ": " + queries.get(i), java, answers.get(i));
            kinds.add(java.hits().isEmpty() ? "nothing" : "something");
            kinds.add(java.corrections().isEmpty() ? "as typed" : "corrected");
            kinds.add(java.ignored().isEmpty() ? "all words" : "without some");
            kinds.add(java.complete() ? "all" : "the best only");
        }
        assertThat(kinds).as("kinds of queries").hasSize(head < ARTICLES ? 8 : 7);
    }

    @ParameterizedTest
    @CsvSource({"fa, 8000", "en, 8000", "fa, 60"})
    void both_engines_ask_years_alike(String language, int head, @TempDir Path folder) throws IOException {
        List<GeneratedNews> news = news(language);
        SmallArchive.Index index = SmallArchive.of(news, new Language(language)).yearly(head);
        List<String> queries = new RandomQueries(SEED, news).take(QUERIES);
        List<Answer> answers = ask(index, queries, folder);
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < queries.size(); i++) {
            SearchResult java = index.engine().search(queries.get(i), isComplete(i));
            assertThat(answers.get(i).said()).as(queries.get(i)).isEqualTo(said(java));
            assertThat(answers.get(i).hits()).as(queries.get(i)).isEqualTo(numbers(java));
            kinds.add(java.hits().isEmpty() ? "nothing" : "something");
            kinds.add(java.corrections().isEmpty() ? "as typed" : "corrected");
            kinds.add(java.complete() ? "all" : "the newest only");
        }
        assertThat(kinds).as("kinds of queries").hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "year=1390, ''",
        "year=1391, date",
        "from=1390, oldest",
        "from=2012/03&to=1391/06/31, date",
        "to=مهر ۱۳۹۰, oldest",
        "from=March 2012&to=2012-12-05, ''",
        "year=1390&from=1391, ''",
        "'', oldest",
        "'', date"
    })
    void both_engines_narrow_down_alike(String chosen, String order, @TempDir Path folder) throws IOException {
        SmallArchive.Index index = SmallArchive.of(GeneratedNews.persian(SEED, ARTICLES), Language.PERSIAN)
                .index();
        new ClientPage(folder).write(index.files()).openIn(browser);
        String browsers = browser.answer(("const engine = %s;"
                        + "const {hits} = await engine.search('%s ', {complete: true});"
                        + "const chosen = Object.fromEntries(new URLSearchParams('%s'));"
                        + "const wanted = await engine.filter(hits, chosen);"
                        + "return ('%s' ? await engine.byDate(wanted, '%4$s' == 'oldest') : wanted).join(' ')")
                .formatted(ClientPage.open(index.head()), Escaped.ascii(COMMON), Escaped.ascii(chosen), order));
        Filters filters = Filters.NONE;
        for (String each : chosen.isEmpty() ? new String[0] : chosen.split("&", -1)) {
            String value = each.substring(each.indexOf('=') + 1);
            filters = each.startsWith("year")
                    ? filters.inYear(Integer.parseInt(value))
                    : each.startsWith("from") ? filters.from(value) : filters.to(value);
        }
        SearchEngine.Order sorted = order.isEmpty()
                ? SearchEngine.Order.RELEVANCE
                : order.equals("date") ? SearchEngine.Order.NEWEST : SearchEngine.Order.OLDEST;
        String java = index.engine().search(COMMON + " ", filters, sorted, ARTICLES).hits().stream()
                .map(hit -> String.valueOf(hit.document()))
                .collect(Collectors.joining(" "));
        assertThat(browsers).isEqualTo(java);
        assertThat(java.isEmpty()).isEqualTo(chosen.contains("year") && chosen.contains("from"));
    }

    @Test
    void the_longest_articles_are_ranked_alike(@TempDir Path folder) throws IOException {
        SmallArchive.Index index = new SmallArchive(Language.ENGLISH)
                .bodies("harbour", "harbour " + "word ".repeat(100_000), "harbour " + "word ".repeat(3_000), "ship")
                .index();
        List<Answer> answers = ask(index, List.of("harbour "), folder);
        SearchResult java = index.engine().search("harbour ", isComplete(0));
        assertSame("harbour", java, answers.get(0));
        assertThat(java.hits())
                .extracting(SearchResult.Hit::document)
                .hasSize(3)
                .first()
                .isEqualTo(answers.get(0).hits().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {Ranking.NEWEST - 1, Ranking.NEWEST + 1})
    void a_query_of_stop_words_says_that_there_may_be_more_than_the_newest(int articles, @TempDir Path folder)
            throws IOException {
        String[] bodies = new String[articles];
        Arrays.fill(bodies, "the sea");
        SmallArchive.Index index =
                new SmallArchive(Language.ENGLISH).bodies(bodies).index();
        List<Answer> answers = ask(index, List.of("the ", "the "), folder);
        for (int i = 0; i < answers.size(); i++) {
            SearchResult java = index.engine().search("the ", isComplete(i));
            assertThat(java.complete()).isEqualTo(articles < Ranking.NEWEST);
            assertSame("the " + i, java, answers.get(i));
        }
    }

    @Test
    void hostile_titles_reach_the_browser_as_they_are(@TempDir Path folder) throws IOException {
        SmallArchive archive = new SmallArchive(Language.ENGLISH);
        // Of all but the last, which no file in UTF-8 can hold.
        List<String> texts = HostileTextsTest.TEXTS.subList(0, HostileTextsTest.TEXTS.size() - 1);
        for (int i = 0; i < texts.size(); i++) {
            archive.add("a" + i, "2020-05-0" + (i + 1), "harbour " + texts.get(i), texts.get(i), "");
        }
        SmallArchive.Index index = archive.index();
        new ClientPage(folder).write(index.files()).openIn(browser);
        String shown = browser.answer(Escaped.SCRIPT + "const engine = " + ClientPage.open(index.head()) + ";"
                + "const {hits} = await engine.search('harbour');"
                + "const found = await engine.documents((await engine.byDate(hits)).reverse());"
                + "return found.map(d => ascii(d.title + ' = ' + d.deck)).join('\\n')");
        assertThat(shown.lines())
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> Escaped.ascii(HostileTextsTest.indexed("harbour " + text + " = " + text)))
                        .toList());
        assertThat(browser.console()).isEmpty();
    }

    private static boolean isComplete(int query) {
        return query % 4 == 0;
    }

    private List<Answer> ask(SmallArchive.Index index, List<String> queries, Path folder) throws IOException {
        new ClientPage(folder).write(index.files()).openIn(browser);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < queries.size(); i++) {
            list.append('[').append(Escaped.literal(queries.get(i))).append(',');
            list.append(isComplete(i)).append("],");
        }
        return browser.answer(ASK.formatted(ClientPage.open(index.head()), list))
                .lines()
                .map(Answer::of)
                .toList();
    }

    private static void assertSame(String query, SearchResult java, Answer browsers) {
        assertThat(browsers.said()).as(query).isEqualTo(said(java));
        assertThat(browsers.hits()).as(query).isEqualTo(numbers(java));
        for (int i = 0; i < browsers.hits().size(); i++) {
            assertThat(browsers.scores().get(i))
                    .as(query)
                    .isCloseTo(java.hits().get(i).score(), within(1e-9));
        }
    }

    private static List<Integer> numbers(SearchResult java) {
        return java.hits().stream().map(SearchResult.Hit::document).toList();
    }

    private static String said(SearchResult java) {
        return Escaped.ascii(java.complete() + "|"
                + java.corrections().stream()
                        .map(each -> String.join(
                                ">",
                                Stream.concat(
                                                Stream.of(each.reading().name(), each.typed(), each.used()),
                                                each.others().stream())
                                        .toList()))
                        .collect(Collectors.joining(","))
                + "|" + String.join(" ", java.ignored()) + "|" + String.join(" ", java.nowhere()));
    }
}
