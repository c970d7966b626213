package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptIndexTest {
    /** So small that a word in a few articles already has files of further postings. */
    private static final int HEAD = 60;

    private static final String PROGRAM = "1";
    private static final List<String> WORDS = List.of(
            "کتابخانه",
            "کتاب‌خانه",
            "کتاب خانه",
            "می‌شود",
            "میشود",
            "دانش‌آموز",
            "دانشآموز",
            "دانش آموز",
            "گفت‌وگو",
            "گفتوگو",
            "گفتگو",
            "خانه",
            "کتاب",
            "کتاب‌های",
            "کتابهای",
            "در",
            "را",
            "به‌تر",
            "بهتر",
            "library",
            "libraries",
            "۱۳۹۹",
            "بازار");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path elsewhere;

    private final List<GeneratedNews> news = new ArrayList<>();
    private SortedMap<String, String> site = new TreeMap<>();
    private int asked;
    private int kept;
    private int names;

    /** The last archive, and what it is of. */
    private SmallArchive archive = new SmallArchive(Language.PERSIAN);

    private List<GeneratedNews> archived = List.of();
    private final Map<GeneratedNews, SmallArchive> known = new HashMap<>();

    @BeforeEach
    void begin() {
        news.addAll(GeneratedNews.persian(1, 60));
        names = news.size();
    }

    private Path file() {
        return folder.resolve("fa.index");
    }

    private SmallArchive archive() {
        if (!news.equals(archived)) {
            archive = SmallArchive.of(news, Language.PERSIAN, known);
            archived = List.copyOf(news);
        }
        return archive;
    }

    /** Makes the index of what is kept, and compares it with one made anew. */
    private void build(String what, Predicate<String> stands, long memory) throws IOException {
        asked = 0;
        try (SearchIndex index = new SearchIndex(
                new ArchiveDocuments(archive().archive()), folder, memory, HEAD, Optional.of(file()), PROGRAM)) {
            for (Map.Entry<Story, ArticleSummary> story : archive().stories().entrySet()) {
                asked += index.needs(story.getValue()) ? 1 : 0;
                index.add(story.getKey(), story.getValue());
            }
            writeAndCompare(what, index, stands);
        }
    }

    private Path anew() {
        return elsewhere.resolve("anew.index");
    }

    /** What an index is that has nothing to go by, and keeps what it knows in {@link #anew}. */
    private SmallArchive.Index indexAnew() throws IOException {
        Files.deleteIfExists(anew());
        try (SearchIndex index = new SearchIndex(
                new ArchiveDocuments(archive().archive()),
                elsewhere,
                SmallArchive.MEMORY,
                HEAD,
                Optional.of(anew()),
                PROGRAM)) {
            for (Map.Entry<Story, ArticleSummary> story : archive().stories().entrySet()) {
                index.add(story.getKey(), story.getValue());
            }
            return SmallArchive.Index.of(index);
        }
    }

    private void writeAndCompare(String what, SearchIndex index, Predicate<String> stands) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        kept = 0;
        String head = index.write(new SearchSink() {
            @Override
            public void write(SearchFile file) {
                assertThat(files.put(file.path(), file.content()))
                        .as("twice: " + file.path())
                        .isNull();
            }

            @Override
            public boolean keep(String path) {
                String old = site.get(path);
                if (old == null || !stands.test(path)) {
                    return false;
                }
                write(new SearchFile(path, old));
                kept++;
                return true;
            }
        });
        SmallArchive.Index clean = indexAnew();
        assertThat(files.keySet()).as(what).isEqualTo(clean.files().keySet());
        assertThat(files).as(what).isEqualTo(clean.files());
        assertThat(head).as(what).isEqualTo(clean.head());
        site = files;
    }

    private void build(String what) throws IOException {
        build(what, path -> true, SmallArchive.MEMORY);
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            words.append(
                    random.nextInt(8) == 0
                            ? "نو" + (char) ('ا' + random.nextInt(20)) + (char) ('ا' + random.nextInt(20))
                            : WORDS.get(random.nextInt(WORDS.size())));
            words.append(random.nextInt(6) == 0 ? "، " : " ");
        }
        return words.toString();
    }

    private String edit(Random random) {
        int at = random.nextInt(news.size());
        GeneratedNews old = news.get(at);
        List<String> paragraphs = new ArrayList<>(old.paragraphs());
        String title = old.title();
        String deck = old.deck();
        String date = old.date();
        String what;
        switch (random.nextInt(14)) {
            case 0 -> {
                what = "title";
                title = words(random, 6);
            }
            case 1 -> {
                what = "deck";
                deck = deck.isEmpty() ? words(random, 6) : "";
            }
            case 2 -> {
                what = "date";
                date = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(7000)).toString();
            }
            case 3 -> {
                news.remove(at);
                return "deletion of " + old.id();
            }
            case 4 -> {
                newest(words(random, 4), words(random, 30));
                return "a new one";
            }
            case 5 -> {
                what = "nothing left";
                paragraphs.clear();
            }
            case 6 -> {
                what = "a long text";
                for (int i = 0; i < 10; i++) {
                    paragraphs.add(words(random, 200));
                }
            }
            case 7 -> {
                return "nothing";
            }
            case 8 -> {
                what = "another story";
                paragraphs = new ArrayList<>(
                        GeneratedNews.persian(random.nextLong(), 1).get(0).paragraphs());
            }
            case 9 -> {
                news.remove(news.size() - 1);
                return "deletion of the last made";
            }
            default -> {
                what = "text";
                if (!paragraphs.isEmpty() && random.nextBoolean()) {
                    paragraphs.remove(random.nextInt(paragraphs.size()));
                }
                paragraphs.add(random.nextInt(paragraphs.size() + 1), words(random, 12));
            }
        }
        news.set(at, new GeneratedNews(old.id(), date, title, deck, paragraphs));
        return what + " of " + old.id();
    }

    private void newest(String title, String text) {
        String date = LocalDate.of(2030, 1, 1).plusDays(names).toString();
        news.add(new GeneratedNews("n" + names++, date, title, "", List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_edits_the_files_are_those_of_an_index_made_anew(long seed) throws IOException {
        Random random = new Random(seed);
        int incremental = 0;
        build("first");
        for (int step = 0; step < 60; step++) {
            StringBuilder what = new StringBuilder("seed " + seed + ", step " + step);
            for (int edits = 1 + random.nextInt(random.nextInt(4) + 1); edits > 0; edits--) {
                what.append(", ").append(edit(random));
            }
            int mode = random.nextInt(4);
            build(
                    what.toString(),
                    path -> mode == 0 || (mode == 1 && random.nextBoolean()),
                    random.nextInt(5) == 0 ? 0 : SmallArchive.MEMORY);
            incremental += asked < news.size() ? 1 : 0;
        }
        assertThat(incremental).isGreaterThan(20);
    }

    /** Edits the kept index, and compares the words that are kept as common with those of one made anew. */
    private void edit(String what, Map<Integer, GeneratedNews> edits) throws IOException {
        edits.forEach(news::set);
        build(what);
        assertThat(asked).as(what).isLessThanOrEqualTo(edits.size());
        assertThat(commonWords(file())).as(what).isEqualTo(commonWords(anew()));
    }

    private static byte[] commonWords(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KeptIndex.open(file, PROGRAM + "\nfa\n" + HEAD).orElseThrow().common().write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void edited_titles_decks_and_texts_make_the_same_files(long seed) throws IOException {
        Random random = new Random(seed);
        news.addAll(GeneratedNews.persian(100 + seed, 200));
        build("first");
        for (int step = 0; step < 60; step++) {
            Map<Integer, GeneratedNews> edits = new TreeMap<>();
            for (int left = 1 + random.nextInt(2); left > 0; left--) {
                int at = random.nextInt(news.size());
                GeneratedNews old = news.get(at);
                List<String> paragraphs = new ArrayList<>(old.paragraphs());
                if (paragraphs.size() > 1 && random.nextBoolean()) {
                    paragraphs.remove(random.nextInt(paragraphs.size()));
                }
                switch (random.nextInt(6)) {
                    case 0 -> paragraphs.add(words(random, 12));
                    case 1 -> paragraphs.add("تازه".repeat(1 + random.nextInt(3)) + " " + words(random, 2));
                    default ->
                        paragraphs.add(news.get(random.nextInt(news.size())).title());
                }
                String title = random.nextInt(4) == 0 ? words(random, 5) : old.title();
                String deck = random.nextInt(4) > 0 ? old.deck() : old.deck().isEmpty() ? words(random, 6) : "";
                edits.put(at, new GeneratedNews(old.id(), old.date(), title, deck, paragraphs));
            }
            edit("seed " + seed + ", step " + step, edits);
        }
    }

    @Test
    void without_an_edit_no_story_is_needed_and_every_file_of_terms_is_kept() throws IOException {
        build("first");
        assertThat(asked).isEqualTo(news.size());
        build("second");
        assertThat(asked).isZero();
        assertThat(kept)
                .isEqualTo(site.keySet().stream()
                        .filter(path -> path.matches("search/fa/(t\\d|f[0-9a-f]{8}\\.).*"))
                        .count());
    }

    @Test
    void an_edited_and_a_new_article_are_all_that_is_needed() throws IOException {
        build("first");
        GeneratedNews old = news.get(7);
        news.set(7, new GeneratedNews(old.id(), old.date(), "شنگ", old.deck(), old.paragraphs()));
        newest("شنگ", "شنگی در ارس");
        build("second");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void compounds_come_and_go() throws IOException {
        build("first");
        for (String text : List.of(
                "گلدره باز شد",
                "گل‌دره باز شد",
                "گل دره باز شد",
                "گلدره گل‌دره",
                "گلدره و گلدره‌ها",
                "نه",
                "گل‌دره‌ها گل دره‌ها")) {
            for (int at : new int[] {3, 20, 41}) {
                GeneratedNews old = news.get(at);
                news.set(at, new GeneratedNews(old.id(), old.date(), old.title(), old.deck(), List.of(text)));
                build(text + " in " + at);
                assertThat(asked).isEqualTo(1);
            }
        }
    }

    @Test
    void of_another_program_language_or_form_nothing_is_used() throws IOException {
        build("first");
        SmallArchive archive = archive();
        ArticleSummary any = archive.stories().values().iterator().next();
        try (SearchIndex same = index(archive, HEAD, PROGRAM);
                SearchIndex program = index(archive, HEAD, "2");
                SearchIndex form = index(archive, HEAD + 1, PROGRAM)) {
            assertThat(same.needs(any)).isFalse();
            assertThat(program.needs(any)).isTrue();
            assertThat(form.needs(any)).isTrue();
        }
        assertThat(KeptIndex.open(file(), PROGRAM + "\nen\n" + HEAD)).isEmpty();
        assertThat(KeptIndex.open(file(), PROGRAM + "\nfa\n" + HEAD)).isPresent();
    }

    private SearchIndex index(SmallArchive archive, int head, String program) {
        return new SearchIndex(
                new ArchiveDocuments(archive.archive()),
                folder,
                SmallArchive.MEMORY,
                head,
                Optional.of(file()),
                program);
    }

    @Test
    void a_damaged_file_costs_time_only() throws IOException {
        build("first");
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(5);
        List<byte[]> damaged = new ArrayList<>(
                List.of(new byte[0], new byte[40], "nothing of the kind, and longer".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 10; i++) {
            damaged.add(Arrays.copyOf(whole, random.nextInt(whole.length)));
            damaged.add(Arrays.copyOf(whole, whole.length + 1 + random.nextInt(20)));
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            damaged.add(flipped);
        }
        for (byte[] bytes : damaged) {
            Files.write(file(), bytes);
            build("damaged");
            assertThat(asked).isEqualTo(news.size());
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
        Files.delete(file());
        build("missing");
        assertThat(asked).isEqualTo(news.size());
    }

    @Test
    void when_articles_become_longer_on_average_all_lengths_are_told_from_another_step() throws IOException {
        build("first");
        for (int i = 0; i < 3; i++) {
            GeneratedNews old = news.get(i);
            String text = words(new Random(i), 1) + "دراز ".repeat(8_000);
            news.set(i, new GeneratedNews(old.id(), old.date(), old.title(), old.deck(), List.of(text)));
        }
        build("three are very long");
        assertThat(asked).isLessThanOrEqualTo(3);
        assertThat(kept).as("terms").isLessThan(site.size() / 2);
        news.remove(1);
        build("one is gone");
        assertThat(asked).isLessThanOrEqualTo(3);
    }

    @Test
    void nothing_but_the_one_file_is_left() throws IOException {
        build("first");
        GeneratedNews old = news.get(7);
        news.set(7, new GeneratedNews(old.id(), old.date(), "شنگ", "", List.of(words(new Random(3), 90))));
        build("edited");
        news.set(7, old);
        build("back");
        assertThat(folder.toFile().list()).containsExactly("fa.index");
    }
}
