package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.render.MadeUpArchive.terms;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baygan.model.Digest;
import org.baygan.model.TermNames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pages an archive has, what they show, and which of them a change makes anew. */
class PageMakersTest {
    private static final String HOST = "site.host=https://news.example";
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /** English articles A 1, A 2 and so on, a day younger each. */
    private static MadeUpArchive articles(int count, TermNames terms, String... settings) {
        MadeUpArchive archive = new MadeUpArchive(settings);
        for (int i = 1; i <= count; i++) {
            archive.add("en", "a" + i, DAY.plusDays(i).toString(), "A " + i, terms);
        }
        return archive;
    }

    private static List<String> paths(MadeUpArchive archive, String folder) throws Exception {
        return archive.pages().keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .toList();
    }

    @Test
    void oneArticleInEachOfTwoLanguages() throws Exception {
        MadeUpArchive archive = new MadeUpArchive("site.languages=fa,en", HOST)
                .add("fa", "bazar", "2020-03-25", "بازار", terms("تجارت", "بندر"))
                .add("en", "boats", "", "Boats", TermNames.NONE);

        assertThat(paths(archive, "fa/"))
                .containsExactly(
                        "1399/01/index.html",
                        "1399/index.html",
                        "archive.html",
                        "atom.xml",
                        "feed.json",
                        "index.html",
                        "rss.xml",
                        "section/index.html",
                        "section/tjart/atom.xml",
                        "section/tjart/feed.json",
                        "section/tjart/index.html",
                        "section/tjart/rss.xml",
                        "topic/bndr/index.html",
                        "topic/index.html",
                        "translations.html");
        assertThat(paths(archive, "en/"))
                .containsExactly(
                        "archive.html",
                        "atom.xml",
                        "feed.json",
                        "index.html",
                        "rss.xml",
                        "translations.html",
                        "undated/index.html");
        assertThat(Jsoup.parse(archive.page("fa/topic/bndr/index.html"))
                        .select("main a")
                        .eachText())
                .contains("بازار");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | index: A 1",
                "3 | index: A 3, A 2, A 1",
                "4 | index: A 4, A 3; page-1: A 2, A 1",
                "5 | index: A 5, A 4, A 3; page-1: A 2, A 1",
                "6 | index: A 6, A 5; page-2: A 4, A 3; page-1: A 2, A 1",
                "7 | index: A 7, A 6, A 5; page-2: A 4, A 3; page-1: A 2, A 1"
            })
    void aTermsListIsDividedFromItsOldestArticleOn(int count, String expected) throws Exception {
        MadeUpArchive archive = articles(count, terms("", "Ports"), "site.languages=en", "site.page-size=4");

        for (String each : expected.split("; ", -1)) {
            String[] page = each.split(": ", -1);
            ListView list = archive.view("en/topic/ports/" + page[0] + ".html", "list", ListView.class);
            assertThat(list.stories()).extracting(StoryCard::title).containsExactly(page[1].split(", ", -1));
            assertThat(list.total()).isEqualTo(page[0].equals("index") ? count : null);
        }
        assertThat(paths(archive, "en/topic/ports/")).hasSize(expected.split("; ", -1).length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | 2020-03-19 2020-03-20 | 1398/12/index.html 1398/index.html 1399/01/index.html 1399/index.html",
                "fa | 2021-03-20 | 1399/12/index.html 1399/index.html",
                "en | 2020-12-31 2021-01-01 | 2020/12/index.html 2020/index.html 2021/01/index.html 2021/index.html",
                "en | 2020-02-29 2020-02-29 | 2020/02/29.html 2020/02/index.html 2020/index.html"
            })
    void monthsAndYearsAreThoseOfTheLanguagesCalendar(String language, String days, String expected) throws Exception {
        MadeUpArchive archive = new MadeUpArchive("site.languages=" + language, "site.day-page-minimum=2");
        int number = 0;
        for (String day : days.split(" ", -1)) {
            archive.add(language, "a" + number++, day, "A", TermNames.NONE);
        }

        assertThat(paths(archive, language + "/"))
                .filteredOn(path -> Character.isDigit(path.charAt(0)))
                .containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ab Ac Ba        | index: Ab Ac Ba",
                "Ab Ac Ad Ba     | index: Ab – Ad=3 Ba=1; letter-0041: Ab Ac Ad; letter-0042: Ba",
                "Ab Ac Ad Ae     | index: Ab – Ac=2 Ad – Ae=2; letter-0041-2: Ad Ae; letter-0041: Ab Ac",
                "Ab Ba Ca 1a     | index: 1a=1 Ab=1 Ba=1 Ca=1; letter-0023: 1a; letter-0041: Ab; letter-0042: Ba; "
                        + "letter-0043: Ca",
                "ب ba پ a        | index: a=1 ba=1 ب=1 پ=1; letter-0041: a; letter-0042: ba; letter-0628: ب; "
                        + "letter-067e: پ",
            })
    void anIndexOfManyNamesIsCutByTheirLetters(String names, String expected) throws Exception {
        MadeUpArchive archive = articles(1, terms("", names.strip().split(" ")), "site.index-size=3", HOST);

        List<String> told = new ArrayList<>();
        for (String path : archive.pages().keySet()) {
            if (path.matches("en/topic/(index|letter-.*)\\.html")) {
                Document page = Jsoup.parse(archive.page(path));
                boolean cut = page.select(".index small").text().contains("name");
                List<String> lines = page.select(".index li").stream()
                        .map(line -> line.select("a").text()
                                + (cut ? "=" + line.select("small").text().replaceAll("\\D", "") : ""))
                        .toList();
                told.add(path.substring("en/topic/".length(), path.length() - ".html".length()) + ": "
                        + String.join(" ", lines));
            }
        }
        assertThat(String.join("; ", told)).isEqualTo(expected);
    }

    @Test
    void aPartOfAnIndexLeadsToTheOthers() throws Exception {
        MadeUpArchive archive = articles(
                        1, terms("", "Ab", "Ac", "Ad", "Ae", "Ba"), "site.index-size=3", "site.languages=en,fa", HOST)
                .add("fa", "bazar", "2020-03-25", "بازار", terms("", "بندر"));

        Document page = Jsoup.parse(archive.page("en/topic/letter-0041-2.html"), "x:/en/topic/letter-0041-2.html");

        assertThat(page.select("h1").text()).isEqualTo("Topics: Ad – Ae");
        assertThat(page.select("title").text()).contains("Topics: Ad – Ae");
        assertThat(links(page, ".letters a")).containsExactly("A letter-0041.html", "B letter-0042.html");
        assertThat(page.select(".letters [aria-current]").text()).isEqualTo("A");
        assertThat(links(page, "main .pager a"))
                .containsExactly("Ab – Ac letter-0041.html", "Ad – Ae letter-0041-2.html");
        assertThat(page.select("main .pager [aria-current]").text()).isEqualTo("Ad – Ae");
        assertThat(links(page, ".index a")).containsExactly("Ad ad/index.html", "Ae ae/index.html");
        assertThat(links(page, ".trail a")).endsWith("Topics index.html");
        assertThat(page.select("a[lang=fa]").attr("href")).isEqualTo("../../fa/topic/index.html");
        assertThat(Jsoup.parse(archive.page("en/topic/index.html"))
                        .select(".letters a")
                        .eachAttr("href"))
                .containsExactly("#l1", "#l2");
    }

    private static List<String> links(Document page, String query) {
        return page.select(query).stream()
                .map(link -> link.text() + " " + link.attr("href"))
                .toList();
    }

    @Test
    void aNewNameChangesThePagesOfItsLetterAlone() throws Exception {
        MadeUpArchive archive = articles(1, terms("", "Ab", "Ac", "Ad", "Ba"), "site.index-size=3", HOST);
        SortedMap<String, Digest> before = archive.digests();

        archive.add("en", "a1", DAY.plusDays(1).toString(), "A 1", terms("", "Ab", "Ac", "Ad", "Ba", "Bb"));

        SortedMap<String, Digest> after = archive.digests();
        assertThat(after.keySet().stream()
                        .filter(path -> path.startsWith("en/topic/") && !path.matches(".*/(ab|ac|ad|ba)/.*"))
                        .filter(path -> !Objects.equals(after.get(path), before.get(path))))
                .containsExactly("en/topic/bb/index.html", "en/topic/index.html", "en/topic/letter-0042.html");
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 0", "10, 10, 10", "11, 11, 10", "40, 30, 10"})
    void feedsHaveTheNewest(int count, int inLanguage, int inTopic) throws Exception {
        MadeUpArchive archive = articles(count, terms("", "Ports"), "site.languages=en", HOST);

        FeedView all = archive.view("en/atom.xml", "feed", FeedView.class);
        assertThat(all.items()).hasSize(inLanguage);
        assertThat(all.items().get(0).title()).isEqualTo("A " + count);
        if (inTopic == 0) {
            assertThat(archive.pages()).doesNotContainKey("en/topic/ports/atom.xml");
        } else {
            assertThat(archive.view("en/topic/ports/atom.xml", "feed", FeedView.class)
                            .items())
                    .hasSize(inTopic);
        }
    }

    private static MadeUpArchive usual() {
        MadeUpArchive archive = new MadeUpArchive("site.languages=en", HOST, "site.page-size=10", "site.feed-size=5");
        for (int i = 1; i <= 40; i++) {
            archive.add("en", "a" + i, DAY.plusDays(i).toString(), "A " + i, ofNumber(i));
        }
        return archive;
    }

    private static TermNames ofNumber(int i) {
        return terms(i % 2 == 0 ? "Trade" : "Sport", i % 4 == 0 ? "Ports" : "Boats");
    }

    private static Arguments edit(String what, Consumer<MadeUpArchive> edit, String... madeAnew) {
        return arguments(what, edit, List.of(madeAnew));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("nothing", archive -> {}),
                edit(
                        "an old text",
                        archive -> archive.add("en", "a2", "2020-01-03", "A 2", ofNumber(2), "<p>Another</p>"),
                        "en/2020/01/03-a2.html"),
                edit(
                        "the newest text",
                        archive -> archive.add("en", "a40", "2020-02-10", "A 40", ofNumber(40), "<p>Another</p>"),
                        "en/2020/02/10-a40.html",
                        "en/atom.xml",
                        "en/feed.json",
                        "en/rss.xml",
                        "en/section/trade/atom.xml",
                        "en/section/trade/feed.json",
                        "en/section/trade/rss.xml",
                        "en/topic/ports/atom.xml"),
                edit(
                        "an old title: its own page, those that lead to it, its month, and two lists' pages",
                        archive -> archive.add("en", "a2", "2020-01-03", "Other words", ofNumber(2)),
                        "en/2020/01/02-a1.html",
                        "en/2020/01/03-a2.html",
                        "en/2020/01/04-a3.html",
                        "en/2020/01/05-a4.html",
                        "en/2020/01/index.html",
                        "en/days/01.js",
                        "en/section/trade/page-1.html",
                        "en/topic/boats/page-1.html"),
                edit(
                        "a new article: no older page of a list, and none of another section",
                        archive -> archive.add("en", "b", "2020-02-20", "New", terms("Trade", "Ports")),
                        "404.html",
                        "en/2020/02/10-a40.html",
                        "en/2020/02/20-b.html",
                        "en/2020/02/index.html",
                        "en/2020/index.html",
                        "en/archive.html",
                        "en/atom.xml",
                        "en/days/01.js",
                        "en/feed.json",
                        "en/index.html",
                        "en/rss.xml",
                        "en/section/index.html",
                        "en/section/trade/atom.xml",
                        "en/section/trade/feed.json",
                        "en/section/trade/index.html",
                        "en/section/trade/rss.xml",
                        "en/topic/index.html",
                        "en/topic/ports/atom.xml",
                        "en/topic/ports/index.html",
                        "index.html",
                        "sitemap-en.xml",
                        "sitemap-news.xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void aChangeMakesThosePagesAnewThatShowIt(String what, Consumer<MadeUpArchive> edit, List<String> madeAnew)
            throws Exception {
        SortedMap<String, Digest> before = usual().digests();
        MadeUpArchive edited = usual();
        edit.accept(edited);

        TreeSet<String> changed = new TreeSet<>();
        edited.digests().forEach((path, digest) -> {
            if (!digest.equals(before.get(path))) {
                changed.add(path);
            }
        });
        assertThat(changed).containsExactlyElementsOf(madeAnew);
    }

    @Test
    void jobsComeInOneOrder() throws Exception {
        List<String> first = order(usual());

        assertThat(order(usual())).isEqualTo(first);
        assertThat(first)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(usual().pages().keySet());
    }

    private static List<String> order(MadeUpArchive archive) throws Exception {
        String[] paths = new String[archive.pages().size()];
        int[] next = {0};
        new SitePages(archive.context()).forEach(job -> paths[next[0]++] = job.path());
        return Arrays.asList(paths);
    }
}
