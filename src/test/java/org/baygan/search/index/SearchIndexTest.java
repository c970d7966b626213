package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Word;
import org.baygan.search.query.SearchEngine;
import org.baygan.text.SearchFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final long SEED = 1394;
    private static final int WORDS_IN_A_ROW = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static SmallArchive archive(int articles) {
        return SmallArchive.of(GeneratedNews.persian(SEED, articles), Language.PERSIAN);
    }

    private long spilled() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void neither_order_nor_threads_nor_memory_change_a_byte() throws Exception {
        SmallArchive archive = archive(150);
        SmallArchive.Index expected = archive.index();
        List<Map.Entry<Story, ArticleSummary>> stories =
                new ArrayList<>(archive.stories().entrySet());
        for (int threads : List.of(1, 4)) {
            Collections.shuffle(stories, new Random(SEED + threads));
            try (SearchIndex index = new SearchIndex(archive.archive(), folder, 20_000)) {
                addAll(index, stories, threads);
                assertThat(spilled()).as("files of postings").isGreaterThan(10);
                assertThat(SmallArchive.Index.of(index))
                        .as("seed %d, %d threads", SEED, threads)
                        .isEqualTo(expected);
            }
            assertThat(spilled()).as("files left behind").isZero();
        }
    }

    private static void addAll(SearchIndex index, List<Map.Entry<Story, ArticleSummary>> stories, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> adding = new ArrayList<>();
            stories.forEach(story -> adding.add(() -> {
                index.add(story.getKey(), story.getValue());
                return null;
            }));
            for (Future<Void> added : workers.invokeAll(adding)) {
                added.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void an_index_that_is_given_up_leaves_no_file_behind() throws IOException {
        SmallArchive archive = archive(20);
        try (SearchIndex index = new SearchIndex(archive.archive(), folder, 0)) {
            for (Map.Entry<Story, ArticleSummary> story : archive.stories().entrySet()) {
                index.add(story.getKey(), story.getValue());
            }
            assertThat(spilled()).isEqualTo(20);
        }
        assertThat(spilled()).isZero();
    }

    @Test
    void nothing_is_found_among_no_articles() throws IOException {
        SmallArchive.Index index = new SmallArchive(Language.PERSIAN).index();
        for (String query : List.of("", "بازار", "«بازار مرزی»", "-بازار", "در")) {
            assertThat(index.find(query)).as(query).isEmpty();
        }
    }

    @Test
    void a_single_article_is_found_by_each_of_its_words_and_by_no_other() throws IOException {
        SmallArchive archive = new SmallArchive(Language.ENGLISH)
                .add("only", "2020-05-06", "A quiet harbour", "Ships", "<p>Nothing happened at 7.</p>");
        for (String query : List.of("quiet", "harbours", "ship", "nothing", "happened at 7", "noth", "\"at 7\"", "a")) {
            assertThat(archive.index().find(query)).as(query).containsExactly("only");
        }
        for (String query : List.of("loud", "harbour -ships", "\"quiet ships\"", "\"quiet nothing\"")) {
            assertThat(archive.index().find(query)).as(query).isEmpty();
        }
    }

    @Test
    void every_word_finds_its_article() throws IOException {
        List<GeneratedNews> news = GeneratedNews.persian(SEED, 100);
        SearchEngine engine = SmallArchive.of(news, Language.PERSIAN).index().engine();
        for (GeneratedNews each : news) {
            for (String word : new HashSet<>(each.words())) {
                boolean says = Analysis.runs(word).stream()
                        .flatMap(run -> run.solid().stream())
                        .anyMatch(Word::isContent);
                if (says) {
                    assertThat(SmallArchive.Index.find(engine, word + " "))
                            .as("seed %d: %s", SEED, word)
                            .contains(each.id());
                }
            }
        }
    }

    @Test
    void of_equally_good_articles_the_newer_comes_first() throws IOException {
        SmallArchive archive = new SmallArchive(Language.ENGLISH);
        for (int year : List.of(2003, 2001, 2009, 2007)) {
            archive.add("y" + year, year + "-01-01", "Harbour", "", "<p>Quiet.</p>");
        }
        assertThat(archive.index().find("harbour")).containsExactly("y2009", "y2007", "y2003", "y2001");
    }

    @Test
    void a_new_article_leaves_most_files_as_they_are() throws IOException {
        SmallArchive archive = archive(400);
        Set<String> before = new HashSet<>(archive.index().files().keySet());
        archive.add("new", "2030-01-01", "شنگ در ارس", "", "<p>شنگی دیده شد.</p>");
        Set<String> after = new HashSet<>(archive.index().files().keySet());
        int all = after.size();
        after.removeAll(before);
        assertThat(after.size()).isLessThan(all / 2);
    }

    @Test
    void the_index_holds_no_second_copy_of_the_text() throws IOException {
        List<GeneratedNews> news = GeneratedNews.persian(SEED, 150);
        Set<String> shown = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (GeneratedNews each : news) {
            shown.addAll(rows(each.title()));
            shown.addAll(rows(each.deck()));
            each.paragraphs().forEach(paragraph -> bodies.addAll(rows(paragraph)));
        }
        bodies.removeAll(shown);
        assertThat(bodies).hasSizeGreaterThan(5000);
        SmallArchive.of(news, Language.PERSIAN).index().files().forEach((path, text) -> {
            Set<String> copied = new HashSet<>();
            List.of(text.split("\"", -1)).forEach(literal -> copied.addAll(rows(literal)));
            copied.retainAll(bodies);
            assertThat(copied).as("seed %d, %s", SEED, path).isEmpty();
        });
    }

    /** All rows of a few words, as they stand and folded. */
    private static Set<String> rows(String text) {
        Set<String> rows = new HashSet<>();
        for (String form : List.of(text, SearchFolding.fold(text))) {
            List<String> words = List.of(form.split("[^\\p{L}\\p{M}\\p{N}]+", -1));
            for (int i = 0; i + WORDS_IN_A_ROW <= words.size(); i++) {
                rows.add(String.join(" ", words.subList(i, i + WORDS_IN_A_ROW)));
            }
        }
        return rows;
    }
}
