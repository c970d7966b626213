package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.model.Language;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Typing;
import org.baygan.search.analysis.Word;
import org.baygan.search.index.GeneratedNews;
import org.baygan.search.index.SmallArchive;
import org.baygan.site.SampleArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However a query is typed, it finds the same articles; where only letters, digits, marks or tatweel differ, in the same
 * order. What can't be so is in {@link #exceptions_and_why}.
 */
class TypingVariantsTest {
    private static final long SEED = 1392;
    private static final String NO_LETTERS = "[^\\p{L}\\p{M}\\p{N}\u200C]+";

    @Test
    void over_generated_articles() throws IOException {
        List<GeneratedNews> news = GeneratedNews.persian(SEED, 300);
        SearchEngine engine = SmallArchive.of(news, Language.PERSIAN).index().engine();
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            List<String> all = news.get(random.nextInt(news.size())).words();
            int from = random.nextInt(all.size());
            List<String> some = all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(4)));
            assertFoundHoweverTyped(engine, String.join(" ", some), "seed " + SEED);
        }
    }

    @Test
    void over_the_sample_archive() throws IOException {
        SearchEngine engine = sample();
        int compounds = 0;
        for (String word : wordsOfTheSample()) {
            assertFoundHoweverTyped(engine, word, "sample");
            compounds += word.indexOf('\u200C') > 0 ? 1 : 0;
        }
        assertThat(compounds).as("words with a half-space").isGreaterThan(100);
    }

    private static SearchEngine sample() throws IOException {
        Path folder = SampleArchive.folder();
        try (Stream<Path> files = Files.list(folder.resolve("search/fa"))) {
            Path head = files.filter(file -> file.getFileName().toString().startsWith("index-"))
                    .findFirst()
                    .orElseThrow();
            return SearchEngine.open(
                    path -> Files.readString(folder.resolve(path)),
                    folder.relativize(head).toString());
        }
    }

    /** The words with half-spaces of its Persian articles, and as many others as will do. */
    private static Set<String> wordsOfTheSample() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SampleArchive.folder().resolve("fa"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                String text = page.select("body.article")
                        .select("h1, .deck, .lead, .body")
                        .text();
                Stream.of(text.split(NO_LETTERS, -1))
                        .filter(word -> !word.isEmpty() && (word.indexOf('\u200C') > 0 || words.size() < 100))
                        .forEach(words::add);
            }
        }
        return words;
    }

    private static void assertFoundHoweverTyped(SearchEngine engine, String query, String as) throws IOException {
        for (String end : List.of(" ", "")) {
            List<String> expected = SmallArchive.Index.find(engine, query + end);
            for (Typing typing : Typing.values()) {
                String typed = typing.type(query) + end;
                if (typed.equals(query + end) || isException(query + end)) {
                    continue;
                }
                List<String> found = SmallArchive.Index.find(engine, typed);
                boolean sameWords = Analysis.runs(typed).equals(Analysis.runs(query));
                assertThat(sameWords ? found : new TreeSet<>(found))
                        .as("%s: %s typed %s: %s", as, query, typing, typed)
                        .isEqualTo(sameWords ? expected : new TreeSet<>(expected));
            }
        }
    }

    /** Parts that say nothing alone; at the end of an unfinished query, an ending behind a half-space. */
    private static boolean isException(String query) {
        List<Analysis.Run> runs = Analysis.runs(query);
        return IntStream.range(0, runs.size()).anyMatch(i -> {
            List<Word> words = runs.get(i).words();
            boolean open = i == runs.size() - 1 && !query.endsWith(" ");
            return words.size() > 1
                    && (words.stream().noneMatch(Word::isContent)
                            || (open && !words.get(words.size() - 1).isContent()));
        });
    }

    /** Underscores are half-spaces, articles are divided by bars and named a0, a1 and so on. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "No article writes the word in parts;"
                        + " کتابفروشی باز شد | کتاب خوب; 'کتابفروشی '; a0; 'کتاب_فروشی '; a1",
                "No article writes the parts as one, and one part isn't a word of the archive;"
                        + " رود آرام | باغ سبز; 'باغ_چال '; a1; 'باغچال '; ''",
                "More articles write one word: as parts it also finds those that have only the rarer of them;"
                        + " کتابخانه | کتابخانه | کتاب_خانه | کتاب | کتاب | کتاب | خانه;"
                        + " 'کتابخانه '; a0 a1 a2; 'کتاب_خانه '; a0 a1 a2 a6",
                "Each part is an affix or a stop word: beside a blank they say nothing;"
                        + " به_تر است | به راه; 'به_تر '; a0; 'به تر '; a1",
                "A verb whose end could be an affix; بهار می_آید | باد می رود; 'می_آید '; a0; 'می آید '; a1",
                "Unfinished, what is typed as one word may go on, and an ending behind a half-space doesn't;"
                        + " روز سی_ام | سیب سرخ; سی_ام; a0; سیام; a0 a1",
            })
    void exceptions_and_why(String why, String articles, String one, String found, String other, String otherFound)
            throws IOException {
        SmallArchive archive = new SmallArchive(Language.PERSIAN);
        archive.bodies(typed(articles).split(" \\| ", -1));
        SmallArchive.Index index = archive.index();
        assertThat(new TreeSet<>(index.find(typed(one)))).as(why).isEqualTo(ids(found));
        assertThat(new TreeSet<>(index.find(typed(other)))).as(why).isEqualTo(ids(otherFound));
    }

    private static String typed(String text) {
        return text.replace('_', '\u200C').replace("'", "");
    }

    private static Set<String> ids(String list) {
        Set<String> ids = new TreeSet<>(List.of(list.replace("'", "").split(" ", -1)));
        ids.remove("");
        return ids;
    }
}
