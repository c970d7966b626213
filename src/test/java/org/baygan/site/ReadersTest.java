package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** What readers expect of a page of news beside the text. */
class ReadersTest {
    private static final String STORY = "en/2020/05/12-day12.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TempSite(folder)
                .write(
                        "jbake.properties",
                        "site.languages=en\nsite.host=https://news.example/\nsite.title=The Harbour\n");
        for (int day = 10; day < 15; day++) {
            article(day, day % 2 == 0 ? "section: Sport\n" : "section: Economy\n", "Text.\n");
        }
    }

    private void article(int day, String keys, String text) throws IOException {
        site.write(
                "content/en/day" + day + ".md",
                "---\ntitle: Day " + day + "\ndate: 2020-05-" + day + "\n" + keys + "---\n" + text);
    }

    private Document built(String path) throws IOException {
        assertThat(TempSite.problems(site.build())).isEmpty();
        return site.pages().page(path);
    }

    @Test
    void aPageSaysWhereItIs() throws IOException {
        Document page = built(STORY);

        assertThat(page.select("nav.trail a").eachText()).containsExactly("The Harbour", "Sport");
        assertThat(page.select("nav.trail a").eachAttr("href"))
                .containsExactly("../../index.html", "../../section/sport/index.html");
        assertThat(site.pages()
                        .page("en/2020/05/index.html")
                        .select("nav.trail a")
                        .eachText())
                .containsExactly("The Harbour", "By date", "2020");
        assertThat(site.pages()
                        .page("en/section/sport/index.html")
                        .select("nav.trail a")
                        .eachText())
                .containsExactly("The Harbour", "Sections");
        assertThat(site.pages().page("en/index.html").select("nav.trail")).isEmpty();
    }

    @Test
    void theNextAndTheLastAreOfTheSection() throws IOException {
        Document page = built(STORY);

        assertThat(page.select(".pager [rel=prev]").text()).isEqualTo("Earlier in Sport Day 10");
        assertThat(page.select(".pager [rel=next]").text()).isEqualTo("Later in Sport Day 14");
        assertThat(site.pages().page("en/2020/05/14-day14.html").select(".pager [rel=next]"))
                .isEmpty();
    }

    @Test
    void readingTimeIsTold() throws IOException {
        article(12, "", "one two three-four ".repeat(100) + "\n");

        assertThat(built(STORY).select(".byline").text()).contains("2 minutes to read");
    }

    @Test
    void persianWordsAreCountedAsSuch() throws IOException {
        site.write("jbake.properties", "site.languages=fa,en\n")
                .write("content/fa/a.md", "---\ntitle: تیتر\ndate: 1399-02-18\n---\n" + "می‌رود خانه‌های ".repeat(100));

        assertThat(built("fa/1399/02/18-a.html").select(".byline").text()).contains("۱ دقیقه");
    }

    @Test
    void fourHeadingsHaveATableOfContents() throws IOException {
        article(12, "", "## One\n\nText\n\n### *Two* of it\n\nText\n\n## Three\n\nText\n\n## Four\n\nText\n");
        article(13, "", "## One\n\nText\n\n## Two\n\nText\n\n## Three\n\nText\n");

        Document page = built(STORY);

        assertThat(page.select(".contents li a").eachText()).containsExactly("One", "Two of it", "Three", "Four");
        assertThat(page.select(".contents li.below a").eachText()).containsExactly("Two of it");
        for (Element link : page.select(".contents li a")) {
            assertThat(page.select(link.attr("href")).text()).isEqualTo(link.text());
        }
        assertThat(site.pages().page("en/2020/05/13-day13.html").select(".contents"))
                .isEmpty();
    }

    @Test
    void aLinkCanBeCopiedAndSentWithoutAScript() throws IOException {
        Document page = built(STORY);

        assertThat(page.select(".share a[rel=bookmark]").attr("href")).isEqualTo("12-day12.html");
        assertThat(page.select(".share a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:?subject=Day%2012&body=https://news.example/en/2020/05/12-day12.html");
    }

    private static String content(Document page, String label) {
        String data = page.select(".files a").stream()
                .filter(link -> link.text().equals(label))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        return URLDecoder.decode(data.substring(data.indexOf(',') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    @SuppressWarnings("unchecked")
    void programsThatKeepReferencesGetTheirs() throws IOException {
        site.write("content/en/day12.md", """
                ---
                title: "Fish & chips: {5} % more"
                date: 2020-05-12
                author: [Sara Ahmadi, علی راد]
                ---
                Text.
                """);

        Document page = built(STORY);

        assertThat(content(page, "BibTeX")).isEqualTo("""
                @article{12-day12,
                title={{Fish \\& chips: 5 \\% more}},
                author={{Sara Ahmadi} and {علی راد}},
                journal={The Harbour},
                date={2020-05-12},
                year={2020},
                url={https://news.example/en/2020/05/12-day12.html},
                langid={en}}
                """);
        assertThat(content(page, "RIS").lines())
                .containsExactly(
                        "TY  - NEWS",
                        "TI  - Fish & chips: {5} % more",
                        "AU  - Sara Ahmadi",
                        "AU  - علی راد",
                        "T2  - The Harbour",
                        "DA  - 2020/05/12",
                        "UR  - https://news.example/en/2020/05/12-day12.html",
                        "LA  - en",
                        "ER  - ");
        List<Map<String, Object>> items = new Json().toType(content(page, "CSL-JSON"), List.class);
        assertThat(items.get(0))
                .containsEntry("type", "article-newspaper")
                .containsEntry("title", "Fish & chips: {5} % more")
                .containsEntry("container-title", "The Harbour")
                .containsEntry("URL", "https://news.example/en/2020/05/12-day12.html");
        assertThat(page.select(".files a").eachAttr("download"))
                .containsExactly("12-day12.bib", "12-day12.ris", "12-day12.json");
    }

    @Test
    void thePartsOfASeriesNameEachOther() throws IOException {
        article(10, "series: The mole\npart: ۲\n", "Text.\n");
        article(12, "series: the  mole\npart: 1\n", "Text.\n");
        article(14, "series: [The mole]\n", "Text.\n");

        Document page = built(STORY);

        assertThat(page.select(".parts h2").text()).isEqualTo("Series: The mole");
        assertThat(page.select(".parts li").eachText()).containsExactly("Day 12", "Day 10", "Day 14");
        assertThat(page.select(".parts li a").eachText()).containsExactly("Day 10", "Day 14");
        assertThat(page.select(".parts li").eachAttr("value")).containsExactly("1", "2");
        assertThat(page.select(".parts h2 a").attr("href")).isEqualTo("../../series/the-mole/index.html");
        Document series = site.pages().page("en/series/the-mole/index.html");
        assertThat(series.select(".timeline li").eachText())
                .containsExactly("12 May 2020 Day 12", "10 May 2020 Day 10", "14 May 2020 Day 14");
        assertThat(series.select(".line rect title").eachText())
                .containsExactly("10 May 2020", "12 May 2020", "14 May 2020");
        assertThat(series.select(".line rect").eachAttr("x")).containsExactly("0", "496", "992");
        assertThat(series.select(".line p span").eachText()).containsExactly("10 May 2020", "14 May 2020");
        assertThat(series.select(".cards h2").eachText()).containsExactly("Day 14", "Day 12", "Day 10");
    }

    @Test
    void aPartMayHaveATimeOfDay() throws IOException {
        site.write(
                        "content/en/a.md",
                        "---\ntitle: First\ndate: 2020-01-05T10:30:00+03:30\nseries: Mole\npart: 1\n---\nText.\n")
                .write("content/en/b.md", "---\ntitle: Second\ndate: 2020-01-06\nseries: Mole\npart: 2\n---\nText.\n");

        assertThat(built("en/2020/01/05-a.html").select(".parts li").eachText()).containsExactly("First", "Second");
    }

    /** In the site's zone, wherever it was written; a day alone is what programs write as midnight. */
    @Test
    void theTimeOfDayIsToldWhereItIsKnown() throws IOException {
        site.write("jbake.properties", "site.languages=fa,en\nsite.time-zone=Asia/Tehran\n")
                .write("content/en/a.md", "---\ntitle: A\ndate: 2020-01-05T10:30:00Z\n---\nText.\n")
                .write("content/en/b.md", "---\ntitle: B\ndate: 2020-01-06T00:00:00Z\n---\nText.\n")
                .write("content/fa/c.md", "---\ntitle: پنجم\ndate: 1398/10/15 09:05\n---\nمتن.\n");

        assertThat(built("en/2020/01/05-a.html").select(".byline time").text())
                .isEqualTo("5 January 2020 · 14:00 (15 Dey 1398)");
        assertThat(site.pages()
                        .page("en/2020/01/06-b.html")
                        .select(".byline time")
                        .text())
                .isEqualTo("6 January 2020 (16 Dey 1398)");
        assertThat(site.pages()
                        .page("fa/1398/10/15-c.html")
                        .select(".byline time")
                        .text())
                .startsWith("۱۵ دی ۱۳۹۸ · ۰۹:۰۵ (");
    }

    @Test
    void aLongSeriesShowsThePartsAroundOne() throws IOException {
        for (int part = 1; part <= 40; part++) {
            site.write(
                    "content/en/part" + part + ".md",
                    "---\ntitle: Part no " + part + "\ndate: 2020-01-" + (part < 10 ? "0" : "") + Math.min(part, 31)
                            + "\nseries: Long\npart: " + part + "\n---\nText.\n");
        }
        article(12, "series: Long\npart: 41\n", "Text.\n");

        Document page = built("en/2020/01/20-part20.html");

        assertThat(page.select(".parts li"))
                .hasSize(21)
                .extracting(part -> part.attr("value"))
                .startsWith("10")
                .endsWith("30");
        assertThat(page.select(".parts > p a").text()).isEqualTo("All parts");
        assertThat(site.pages().page("en/series/long/index.html").select(".timeline li"))
                .hasSize(41);
    }

    @Test
    void aSeriesWithAMissingPartIsTold() throws IOException {
        article(10, "series: Mole\npart: 1\n", "Text.\n");
        article(12, "series: Mole\npart: 4\n", "Text.\n");
        article(13, "series: Mole\npart: 4\n", "Text.\n");
        article(14, "part: 5\n", "Text.\n");

        String hint = " → Correct the number after part:, or the series' name";
        assertThat(TempSite.problems(site.build()))
                .containsExactlyInAnyOrder(
                        "WARNING content/en/day12.md:5: Parts 2 to 3 of “Mole”, before this one, are missing" + hint,
                        "WARNING content/en/day13.md:5: Part 4 of “Mole” is also en/day12.md" + hint,
                        "WARNING content/en/day14.md:4:7: A part of no series has no place to be shown → Name the series: add a line series:");
    }

    @Test
    void aListShowsWhenItsArticlesWereWritten() throws IOException {
        for (int year = 2001; year < 2012; year++) {
            site.write(
                    "content/en/y" + year + ".md",
                    "---\ntitle: Of " + year + "\ndate: " + (year == 2005 ? 2006 : year)
                            + "-03-04\ntopics: [Ports]\n---\nText.\n");
        }

        Document page = built("en/topic/ports/index.html");

        assertThat(page.select(".chart rect")).hasSize(10);
        assertThat(page.select(".chart rect title").eachText())
                .contains("2006: 2", "2011: 1")
                .doesNotContain("2005: 1");
        assertThat(page.select(".chart rect").eachAttr("height")).contains("60", "30");
        assertThat(page.select(".chart tbody tr").eachText()).contains("2006 2").hasSize(10);
        assertThat(site.pages().page("en/section/sport/index.html").select(".chart"))
                .isEmpty();
    }

    @Test
    void aDayLeadsToTheSameDayOfOtherYears() throws IOException {
        site.write("content/en/old.md", "---\ntitle: Old\ndate: 2001-05-12\n---\nText.\n")
                .write("content/en/other.md", "---\ntitle: Other\ndate: 2001-05-02\n---\nText.\n");

        Document page = built("en/2020/05/index.html");

        assertThat(page.select("#d12 .facts").eachText().get(1)).isEqualTo("On this day in 2001");
        assertThat(page.select("#d12 .facts a").attr("href")).isEqualTo("../../2001/05/index.html#d12");
        assertThat(page.select("#d11 .facts").eachText().get(1)).isEqualTo("22 Ordibehesht in 1380");
        assertThat(page.select(".day a[href*='#d']")).hasSize(2);
    }

    @Test
    void aDayLeadsToTheSameDayOfTheOtherCalendarToo() throws IOException {
        // 12 May 2020 is 23 Ordibehesht 1399, and 23 Ordibehesht 1376 was 13 May 1997.
        site.write("content/en/old.md", "---\ntitle: Old\ndate: 1997-05-13\n---\nText.\n");

        Document page = built("en/2020/05/index.html");

        assertThat(page.select("#d12 .facts").eachText().get(1)).isEqualTo("23 Ordibehesht in 1376");
        assertThat(page.select("#d12 .facts a").attr("href")).isEqualTo("../../1997/05/index.html#d13");
    }

    @Test
    void aDayWithAPageOfItsOwnLeadsToOtherYearsThereToo() throws IOException {
        for (int i = 0; i < 15; i++) {
            site.write("content/en/many" + i + ".md", "---\ntitle: Many\ndate: 2019-05-12\n---\nText.\n");
        }

        Document page = built("en/2019/05/12.html");

        assertThat(page.select("main > .facts").eachText())
                .containsExactly("On this day in 2020", "22 Ordibehesht in 1399");
        assertThat(page.select("main > .facts a").attr("href")).isEqualTo("../../2020/05/index.html#d12");
    }

    @Test
    void anArticlePageStaysSmall() throws IOException {
        article(
                12,
                "section: Sport\nauthor: Sara Ahmadi\ntopics: [Boats, Weather]\n",
                "harbour lights ".repeat(150) + "\n");
        site.write(
                "content/fa/day12.md",
                "---\ntitle: موج‌شکن شمالی پس از دو زمستان تعمیر شد\ndate: 1399-02-23\nsection: ورزش\n"
                        + "author: سارا احمدی\ntopics: [بندرها, هوا]\n---\n" + "چراغ بندر ".repeat(150) + "\n");
        site.write("jbake.properties", "site.host=https://news.example/archive/\n");
        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(site.pages().text(STORY).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(12_288);
        assertThat(site.pages().text("fa/1399/02/23-day12.html").getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(12_288);
    }

    @Test
    void styleAndScriptStaySmall() throws IOException {
        assertThat(TempSite.problems(site.build())).isEmpty();

        Pages pages = site.pages();
        for (String path : pages.files()) {
            if (path.endsWith(".css")) {
                assertThat(pages.text(path).length()).as(path).isLessThan(24_576);
            } else if (path.startsWith("theme/reader.")) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(pages.text(path).getBytes(StandardCharsets.UTF_8));
                }
                assertThat(packed.size()).as(path).isLessThan(6_144);
            }
        }
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressStillCopiesAndPrints() throws IOException {
        site.write("jbake.properties", "site.languages=en\n");

        Document page = built(STORY);

        assertThat(page.select(".share a").eachText()).containsExactly("Link to this article");
        assertThat(page.select("script[data-words]").attr("data-words")).endsWith("|Print");
    }

    @Test
    void leanPagesDoWithout() throws IOException {
        site.write("jbake.properties", "site.languages=en\nsite.host=https://news.example/\nsite.pages=lean\n");
        article(12, "section: Sport\n", "## One\n\n## Two\n\n## Three\n\n## Four\n\nText\n");

        Document page = built(STORY);

        assertThat(page.select(".trail, .contents, .share, .files, script[src]"))
                .isEmpty();
        assertThat(page.select(".byline").text()).doesNotContain("minute");
        assertThat(page.select(".pager [rel=prev]").text()).isEqualTo("Day 11");
    }
}
