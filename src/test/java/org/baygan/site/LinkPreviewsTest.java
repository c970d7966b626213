package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.baygan.pipeline.BuildReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** What messengers, search engines and other sites are told of a page. */
class LinkPreviewsTest {
    private static final String HOST = "https://news.example/archive/";
    private static final String STORY = "en/2020/05/07-story.html";
    private static final String PERSIAN = "fa/1399/02/18-story.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void write() throws IOException {
        site = TempSite.withGoodArticle(folder)
                .write("jbake.properties", """
                        site.host=https://news.example/archive/
                        site.title.en=The Harbour
                        site.title.fa=بندرگاه
                        site.publisher=Harbour Press
                        site.image=look/front.png
                        """)
                .write("assets/look/front.png", Images.png(1200, 630))
                .write("content/en/pic 1.png", Images.png(800, 400))
                .write("content/en/second.png", Images.png(40, 30))
                .write("content/en/story.md", """
                        ---
                        title: The mole is mended
                        deck: After two winters
                        date: 2020-05-07T10:30:00+04:30
                        updated: 2020-06-01
                        section: Economy
                        topics: [Ports, Weather]
                        author: [Sara Ahmadi, Ali Rad]
                        source: Aran News
                        source-url: https://elsewhere.example/mole
                        image: pic 1.png
                        image-alt: A crane
                        ---
                        The mole was mended.

                        ![Two boats](second.png)
                        """)
                .write("content/fa/story.md", """
                        ---
                        title: موج‌شکن تعمیر شد
                        date: 1399-02-18
                        translation-of: en/story
                        ---
                        موج‌شکن تعمیر شد.
                        """);
    }

    @Test
    void thePreviewOfATextsFirstPictureHasItsWords() throws IOException {
        site.write(
                        "content/en/boats.md",
                        "---\ntitle: Boats\ndate: 2020-05-08\n---\nText\n\n![Two & \"three\" boats](second.png)\n")
                .build();

        assertThat(properties(page("en/2020/05/08-boats.html"))).containsEntry("og:image:alt", "Two & \"three\" boats");
    }

    private Document page(String path) throws IOException {
        return site.pages().page(path);
    }

    private static Map<String, String> properties(Document page) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element meta : page.select("meta[property], meta[name]")) {
            for (String attribute : List.of("property", "name")) {
                if (meta.hasAttr(attribute)) {
                    properties.merge(meta.attr(attribute), meta.attr("content"), (one, other) -> one + "|" + other);
                }
            }
        }
        return properties;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Document page, String type) {
        Map<String, Object> json = new Json()
                .toType(page.expectFirst("script[type=application/ld+json]").data(), Json.MAP_TYPE);
        List<Map<String, Object>> graph = (List<Map<String, Object>>) json.getOrDefault("@graph", List.of(json));
        return graph.stream()
                .filter(each -> type.equals(each.get("@type")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + json));
    }

    @Test
    void aLinkToAnArticleHasAPreview() throws IOException {
        BuildReport report = site.build();

        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(properties(page(STORY)))
                .containsEntry("og:title", "The mole is mended")
                .containsEntry("og:type", "article")
                .containsEntry("og:url", HOST + STORY)
                .containsEntry("og:site_name", "The Harbour")
                .containsEntry("og:description", "After two winters")
                .containsEntry("og:locale", "en_US")
                .containsEntry("og:locale:alternate", "fa_IR")
                .containsEntry("og:image", HOST + "en/pic%201.png")
                .containsEntry("og:image:width", "800")
                .containsEntry("og:image:height", "400")
                .containsEntry("og:image:alt", "A crane")
                .containsEntry("twitter:card", "summary_large_image")
                .containsEntry("article:published_time", "2020-05-07T10:30:00+04:30")
                .containsEntry("article:modified_time", "2020-06-01")
                .containsEntry("article:section", "Economy")
                .containsEntry("article:tag", "Ports|Weather")
                .containsEntry("dcterms.creator", "Sara Ahmadi|Ali Rad")
                .containsEntry("dcterms.publisher", "Harbour Press")
                .containsEntry("dcterms.issued", "2020-05-07T10:30:00+04:30")
                .containsEntry("dcterms.modified", "2020-06-01")
                .containsEntry("dcterms.subject", "Ports|Weather")
                .containsEntry("dcterms.source", "Aran News");
        assertThat(page(STORY).select("link[rel=schema.dcterms]").attr("href")).isEqualTo("http://purl.org/dc/terms/");
        assertThat(properties(page("en/index.html"))).doesNotContainKey("dcterms.publisher");
        assertThat(page(STORY)
                        .select("link[rel=alternate][type=application/rss+xml]")
                        .eachAttr("href"))
                .containsExactly("../../section/economy/rss.xml");
    }

    @Test
    void aPageWithoutAPictureShowsTheSites() throws IOException {
        site.build();

        for (String path : List.of("en/index.html", "index.html", "en/section/economy/index.html", PERSIAN)) {
            assertThat(properties(page(path)))
                    .as(path)
                    .containsEntry("og:image", HOST + "look/front.png")
                    .containsEntry("og:image:width", "1200");
        }
    }

    @Test
    void aPictureOfTheTextIsShownIfThereIsNoOther() throws IOException {
        site.write("content/en/good.md", TempSite.GOOD + "\n![Boats](second.png)\n");

        site.build();

        assertThat(properties(page(TempSite.GOOD_PAGE))).containsEntry("og:image", HOST + "en/second.png");
    }

    @Test
    void aPictureThatIsTooSmallForALargeCardGetsASmallOne() throws IOException {
        site.write("content/en/good.md", TempSite.GOOD + "\n![Boats](second.png)\n")
                .build();

        assertThat(properties(page(TempSite.GOOD_PAGE))).containsEntry("twitter:card", "summary");
    }

    @Test
    void blocksOfATextDontRunTogetherInItsDescription() throws IOException {
        site.write(
                        "content/en/good.md",
                        "---\ntitle: Good\ndate: 2020-05-06\n---\n## Boats\n\nTwo of them\nare new.\n\n- red\n- blue\n")
                .build();

        assertThat(properties(page(TempSite.GOOD_PAGE)))
                .containsEntry("og:description", "Boats · Two of them are new. red · blue");
    }

    @Test
    void aListThatNobodyHasIntroducedIsDescribedByWhatIsKnown() throws IOException {
        site.write("content/en/old.md", "---\ntitle: Old\ndate: 1998-03-02\nsection: Economy\n---\nText.\n")
                .write("content/fa/two.md", """
                        ---
                        title: دو
                        date: 1380-02-18
                        section: اقتصاد
                        author: سارا احمدی
                        ---
                        متن.
                        """)
                .build();

        assertThat(description("en/section/economy/index.html"))
                .isEqualTo("2 articles in the section Economy, from 1998 to 2020");
        assertThat(description("en/author/sara-ahmadi/index.html")).isEqualTo("1 article by Sara Ahmadi, of 2020");
        assertThat(description("en/topic/ports/index.html")).isEqualTo("1 article on Ports, of 2020");
        assertThat(description("en/archive.html")).isEqualTo("By date: 3 articles, from 1998 to 2020");
        assertThat(description("en/2020/index.html")).isEqualTo("2020 (1398–1399): 2 articles");
        assertThat(description("en/2020/05/index.html")).isEqualTo("May 2020 (Ordibehesht–Khordad 1399): 2 articles");
        assertThat(description("en/topic/index.html")).isEqualTo("Topics: Ports, Weather");
        assertThat(description("fa/author/index.html")).isEqualTo("نویسندگان: سارا احمدی");
        List<String> authors = site.pages().files().stream()
                .filter(path -> path.startsWith("fa/author/") && !path.equals("fa/author/index.html"))
                .filter(path -> path.endsWith("index.html"))
                .toList();
        assertThat(authors).hasSize(1);
        assertThat(description(authors.get(0))).isEqualTo("۱ مطلب از سارا احمدی، از سال ۱۳۸۰");
    }

    @Test
    void anOlderPageOfAListIsDescribedByItsOwnArticles() throws IOException {
        site.write(
                "jbake.properties", "site.host=https://news.example/archive/\nsite.languages=en\nsite.page-size=2\n");
        for (int year = 2001; year <= 2005; year++) {
            site.write(
                    "content/en/n" + year + ".md",
                    "---\ntitle: N\ndate: " + year + "-03-02\nsection: Sport\n---\nText.\n");
        }
        site.build();

        assertThat(description("en/section/sport/page-1.html"))
                .isEqualTo("1 article in the section Sport, of 2001 (page 1)");
        assertThat(description("en/section/sport/index.html"))
                .isEqualTo("5 articles in the section Sport, from 2001 to 2005");
    }

    @Test
    void leanListsSayNothing() throws IOException {
        site.write("jbake.properties", "site.host=https://news.example/archive/\nsite.pages=lean\n")
                .build();

        assertThat(page("en/section/economy/index.html").select("meta[name=description]"))
                .isEmpty();
        assertThat(page("en/author/sara-ahmadi/index.html").select("script")).isEmpty();
    }

    private String description(String path) throws IOException {
        return page(path).select("meta[name=description]").attr("content");
    }

    @Test
    void anAuthorsPageIsAProfileWithOrWithoutABiography() throws IOException {
        site.write("content/en/portrait.png", Images.png(400, 400))
                .write("content/en/authors/ali-rad/_index.md", """
                        ---
                        title: Ali Rad
                        image: ../../portrait.png
                        ---
                        Ali Rad writes of harbours.
                        """)
                .build();

        assertThat(data(page("en/author/sara-ahmadi/index.html"), "ProfilePage").get("mainEntity"))
                .isEqualTo(Map.of(
                        "@type", "Person",
                        "name", "Sara Ahmadi",
                        "description", "1 article by Sara Ahmadi, of 2020",
                        "url", HOST + "en/author/sara-ahmadi/index.html"));
        assertThat(data(page("en/author/ali-rad/index.html"), "ProfilePage").get("mainEntity"))
                .isEqualTo(Map.of(
                        "@type", "Person",
                        "name", "Ali Rad",
                        "description", "Ali Rad writes of harbours.",
                        "url", HOST + "en/author/ali-rad/index.html",
                        "image", HOST + "en/portrait.png"));
        assertThat(data(page("en/author/ali-rad/index.html"), "BreadcrumbList")).isNotEmpty();
    }

    /**
     * What Google documents for articles (developers.google.com/search/docs/appearance/structured-data/article), all of it
     * recommended, and for breadcrumbs (…/structured-data/breadcrumb), all of it required but the last item.
     */
    private static final String WHAT_THEY_ASK_FOR = """
            NewsArticle ;headline                   ;The mole is mended
            NewsArticle ;author.0.@type             ;Person
            NewsArticle ;author.0.name              ;Sara Ahmadi
            NewsArticle ;author.0.url               ;https://news.example/archive/en/author/sara-ahmadi/index.html
            NewsArticle ;author.1.name              ;Ali Rad
            NewsArticle ;datePublished              ;2020-05-07T10:30:00+04:30
            NewsArticle ;dateModified               ;2020-06-01
            NewsArticle ;image.0                    ;https://news.example/archive/en/pic%201.png
            NewsArticle ;image.1                    ;https://news.example/archive/en/second.png
            NewsArticle ;publisher.@type            ;Organization
            NewsArticle ;publisher.name             ;Harbour Press
            NewsArticle ;publisher.url              ;https://news.example/archive/en/index.html
            NewsArticle ;publisher.logo.url         ;https://news.example/archive/look/front.png
            NewsArticle ;publisher.logo.width       ;1200
            NewsArticle ;mainEntityOfPage.@id       ;https://news.example/archive/en/2020/05/07-story.html
            NewsArticle ;inLanguage                 ;en
            NewsArticle ;articleSection             ;Economy
            NewsArticle ;keywords.1                 ;Weather
            NewsArticle ;isBasedOn                  ;https://elsewhere.example/mole
            NewsArticle ;citation                   ;Aran News
            NewsArticle ;workTranslation.0.@id      ;https://news.example/archive/fa/1399/02/18-story.html
            NewsArticle ;workTranslation.0.inLanguage;fa
            BreadcrumbList;itemListElement.0.@type   ;ListItem
            BreadcrumbList;itemListElement.0.position;1
            BreadcrumbList;itemListElement.0.name    ;The Harbour
            BreadcrumbList;itemListElement.0.item    ;https://news.example/archive/en/index.html
            BreadcrumbList;itemListElement.1.position;2
            BreadcrumbList;itemListElement.1.name    ;Economy
            BreadcrumbList;itemListElement.1.item    ;https://news.example/archive/en/section/economy/index.html
            BreadcrumbList;itemListElement.2.position;3
            BreadcrumbList;itemListElement.2.name    ;The mole is mended
            """;

    @Test
    void searchEnginesFindWhatTheyAskFor() throws IOException {
        site.build();

        Document page = page(STORY);
        SoftAssertions all = new SoftAssertions();
        for (String row : WHAT_THEY_ASK_FOR.lines().toList()) {
            String[] cells = row.split("\\s*;", -1);
            all.assertThat(at(data(page, cells[0]), cells[1])).as(row).isEqualTo(cells[2]);
        }
        all.assertAll();
    }

    @Test
    void aTranslationNamesItsOriginal() throws IOException {
        site.build();

        Map<String, Object> article = data(page(PERSIAN), "NewsArticle");
        assertThat(at(article, "translationOfWork.0.@id")).isEqualTo(HOST + STORY);
        assertThat(at(article, "translationOfWork.0.inLanguage")).isEqualTo("en");
    }

    @Test
    void listsSayWhatTheyLieBelow() throws IOException {
        site.build();

        Map<String, Object> trail = data(page("en/2020/05/index.html"), "BreadcrumbList");
        assertThat(at(trail, "itemListElement.1.name")).isEqualTo("By date");
        assertThat(at(trail, "itemListElement.2.item")).isEqualTo(HOST + "en/2020/index.html");
    }

    @Test
    void leanPagesSayNoMoreThanTheyMust() throws IOException {
        site.write("jbake.properties", "site.host=https://news.example/archive/\nsite.pages=lean\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(properties(page(STORY)).keySet())
                .contains("og:title", "og:image")
                .doesNotContain("og:url", "og:locale", "article:tag");
        assertThat(data(page(STORY), "NewsArticle")).doesNotContainKeys("mainEntityOfPage", "articleSection");
        assertThat(page(STORY).select("link[type=application/rss+xml]")).isEmpty();
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressGivesNone() throws IOException {
        site.write("jbake.properties", "site.image=look/front.png\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(properties(page(STORY)).keySet())
                .doesNotContain("og:url", "og:image")
                .contains("og:locale");
        assertThat(page(STORY).expectFirst("script[type=application/ld+json]").data())
                .doesNotContain("\"url\"", "\"@id\"", "BreadcrumbList");
    }

    @Test
    void aPictureOfTheSiteThatIsNotThereIsTold() throws IOException {
        site.write("jbake.properties", "site.host=https://news.example/\nsite.image=none.png\nsite.pages=thick\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactlyInAnyOrder(
                        "ERROR jbake.properties:3: site.pages can't be “thick” → Write rich or lean",
                        "WARNING jbake.properties:2: There is no file assets/none.png, so site.image has no effect → "
                                + "Put the file there, or correct the path, which begins below assets/");
    }

    /** What is at a path such as {@code author.0.name}. */
    private static String at(Object json, String path) {
        Object found = json;
        for (String step : path.split("\\.", -1)) {
            found = found instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return String.valueOf(found);
    }

    @Test
    void thePreviewOfATextHasTheWordsOfThePictureThatItShows() throws IOException {
        site.write(
                        "content/en/boats.md",
                        "---\ntitle: Boats\ndate: 2020-05-08\n---\nText\n\n![A](lost.png) ![Two boats](second.png)\n")
                .build();

        assertThat(properties(page("en/2020/05/08-boats.html")))
                .containsEntry("og:image", HOST + "en/second.png")
                .containsEntry("og:image:alt", "Two boats");
    }
}
