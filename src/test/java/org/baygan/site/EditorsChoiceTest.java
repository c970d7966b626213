package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor decides of the site's look and order. */
class EditorsChoiceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TempSite(folder);
        for (int day = 10; day < 30; day++) {
            article(
                    day,
                    "section: "
                            + List.of("Sport", "Economy", "Culture", "Science").get(day % 4) + "\n");
        }
        site.write("content/en/pages/about.md", "---\ntitle: About us\n---\nText.\n");
    }

    private void article(int day, String keys) throws IOException {
        site.write(
                "content/en/day" + day + ".md",
                "---\ntitle: Day " + day + "\ndate: 2020-05-" + day + "\n" + keys + "---\nText.\n");
    }

    private Document built(String path, String settings) throws IOException {
        site.write("jbake.properties", "site.languages=en\n" + settings);
        assertThat(TempSite.problems(site.build())).isEmpty();
        return site.pages().page(path);
    }

    @Test
    void theMenuIsWhatTheEditorSaysInItsOrderOnEveryPage() throws IOException {
        String menu = "site.menu=Science, archive, Ask|https://ask.example/, About us, Our trade|economy, search\n";

        Document home = built("en/index.html", menu);
        Document article = site.pages().page("en/2020/05/13-day13.html");

        for (Document page : List.of(home, article)) {
            assertThat(page.select("header nav a").eachText())
                    .containsExactly("Science", "By date", "Ask", "About us", "Our trade", "Search");
            assertThat(page.select("header nav a").eachAttr("href"))
                    .contains("https://ask.example/")
                    .anyMatch(href -> href.endsWith("section/economy/index.html"));
        }
        assertThat(article.select("header nav [aria-current]").text()).isEqualTo("Our trade");
        assertThat(site.pages()
                        .page("en/2020/05/11-day11.html")
                        .select("header nav [aria-current]")
                        .text())
                .isEqualTo("Science");
    }

    @Test
    void anEntryThatLeadsNowhereIsTold() throws IOException {
        site.write("jbake.properties", "site.languages=en\nsite.menu=sience, Economy\nsite.sections.order=Econ\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING jbake.properties:2: “sience” in the menu leads nowhere, and is left out → Write a section's, topic's, author's, series' or static page's name, archive, search, sections, topics, authors, series, sources, an address of the site, or Words|https://…",
                        "WARNING jbake.properties:3: “Econ” is no section of the site → Write a section's name, its folder's, or its id");
        assertThat(site.pages().page("en/index.html").select("header nav a").eachText())
                .containsExactly("Economy");
    }

    @Test
    void anEntryMayBeAnyAddressOfTheSite() throws IOException {
        article(10, "author: Sara Ahmadi\n");

        Document home = built(
                "en/index.html",
                "site.host=https://news.example/\nsite.menu=A|/en/archive.html, B|/en/section/sport/, C|/en/2020/, "
                        + "D|/en/author/index.html, E|/en/feed.json, F|en/2020/05/13-day13.html\n");

        assertThat(home.select("header nav a").eachAttr("href"))
                .containsExactly(
                        "archive.html",
                        "section/sport/index.html",
                        "2020/index.html",
                        "author/index.html",
                        "feed.json",
                        "2020/05/13-day13.html");
    }

    /** And not the page of the text that introduces it, which has the same title. */
    @Test
    void anAuthorsEntryLeadsToTheAuthorsArticles() throws IOException {
        article(10, "author: Sara Ahmadi\n");
        site.write("content/en/authors/Sara Ahmadi/_index.md", "---\ntitle: Sara Ahmadi\n---\nShe writes.\n");

        Document home = built("en/index.html", "site.menu=Sara Ahmadi, About us\n");

        assertThat(home.select("header nav a").eachAttr("href"))
                .containsExactly("author/sara-ahmadi/index.html", "about.html");
    }

    @Test
    void aFolderOfALanguageMayNameItsCountry() throws IOException {
        article(10, "author: Sara Ahmadi\n");
        site.write("content/en-GB/authors/Sara Ahmadi/_index.md", "---\ntitle: Sara Ahmadi\n---\nShe writes.\n");

        assertThat(built("en/author/sara-ahmadi/index.html", "")
                        .select(".introduction")
                        .text())
                .contains("She writes.");
    }

    @Test
    void aDescriptionEndsInAWholeCharacter() throws IOException {
        site.write(
                "content/en/a-cat.md", "---\ntitle: A cat\ndate: 2020-05-06\n---\n" + "\uD83D\uDE00".repeat(81) + "\n");

        assertThat(built("en/2020/05/06-a-cat.html", "")
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo("\uD83D\uDE00".repeat(79) + "…");
    }

    @Test
    void anAuthorHasAPortraitAndAPreview() throws IOException {
        article(10, "author: Sara Ahmadi\n");
        site.write("content/en/authors/Sara Ahmadi/sara.jpg", Images.jpeg(400, 500))
                .write(
                        "content/en/authors/Sara Ahmadi/_index.md",
                        "---\ntitle: Sara Ahmadi\nimage: sara.jpg\nimage-alt: Sara at the quay\nsummary: She writes of ports.\n---\nShe writes.\n");

        Document page = built("en/author/sara-ahmadi/index.html", "site.host=https://news.example/\n");

        assertThat(page.select(".introduction > img").attr("alt")).isEqualTo("Sara at the quay");
        assertThat(page.select(".introduction > img").attr("src"))
                .endsWith(page.select("meta[property=og:image]").attr("content").replaceFirst(".*/", ""));
        assertThat(page.select("meta[property=og:image:alt]").attr("content")).isEqualTo("Sara at the quay");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("She writes of ports.");
    }

    @Test
    void sectionsComeInTheEditorsOrder() throws IOException {
        Document home = built("en/index.html", "site.sections.order=sport, Economy\n");

        assertThat(home.select("header nav a").eachText()).startsWith("Sport", "Economy", "Culture", "Science");
        assertThat(home.select(".sections h2 a").eachText()).containsExactly("Sport", "Economy", "Culture", "Science");
    }

    @Test
    void theLeadIsTheFeaturedOneAndNoStoryStandsTwice() throws IOException {
        article(11, "section: Science\nfeatured: ۲\n");
        article(12, "section: Sport\nfeatured: 1\n");
        article(13, "section: Economy\nfeatured: true\n");

        Document home = built("en/index.html", "");

        assertThat(home.select(".latest h3").eachText()).startsWith("Day 12", "Day 11", "Day 13", "Day 29");
        assertThat(home.select("main article h3").eachText()).doesNotHaveDuplicates();
    }

    /** The first lines of a text stand below its headline, but nobody wrote them for that. */
    @Test
    void theLeadIsTheNewestWithADeckOrAPictureAndNotWithAText() throws IOException {
        article(27, "deck: Written below the headline\n");

        Document home = built("en/index.html", "");

        assertThat(home.select(".latest h3").eachText()).startsWith("Day 27", "Day 29", "Day 28");
    }

    @Test
    void twoLeadsAreTold() throws IOException {
        article(11, "featured: 1\n");
        article(12, "featured: 1\n");
        article(13, "featured: first\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactlyInAnyOrder(
                        "WARNING content/en/day11.md:4: featured: 1 is also that of en/day12.md, which is newer and comes first → Give one of them another rank",
                        "WARNING content/en/day13.md:4:11: featured must be true or a rank from 1, not \"first\" → Write featured: true, or featured: 1 for the lead");
    }

    @Test
    void theEditorsLookIsShown() throws IOException {
        site.write("assets/look/logo.png", Images.png(300, 90))
                .write("assets/look/night.png", Images.png(300, 90))
                .write("assets/look/icon.png", Images.png(16, 16))
                .write("assets/look/more.css", "p{color:red}\n");

        Document home = built("en/index.html", """
                site.title.en=The Harbour
                site.logo=look/logo.png
                site.logo.dark=look/night.png
                site.favicon=look/icon.png
                site.extra-css=look/more.css
                site.accent=#8a1c3b
                site.footer=Printed in Ardabil
                """);

        assertThat(home.select(".name img").eachAttr("src")).containsExactly("../look/logo.png", "../look/night.png");
        assertThat(home.select(".name img").eachAttr("alt")).containsOnly("The Harbour");
        assertThat(home.select(".name img").eachAttr("height")).containsOnly("90");
        assertThat(site.pages().page("en/archive.html").select(".name img").eachAttr("width"))
                .as("as it is shown there, so that nothing moves when it comes")
                .containsExactly("160", "160");
        assertThat(home.select("link[rel=icon]").attr("href")).isEqualTo("../look/icon.png");
        assertThat(home.select("link[rel=stylesheet]").eachAttr("href")).last().isEqualTo("../look/more.css");
        assertThat(home.select("footer.site").text()).startsWith("Printed in Ardabil");
        String style = site.pages().files().stream()
                .filter(path -> path.matches("theme/style.*css"))
                .map(site.pages()::text)
                .findFirst()
                .orElseThrow();
        assertThat(style)
                .contains("--link:#8a1c3b")
                .contains("--n3:#8a1c3b")
                .contains(".chart svg{display:block;inline-size:100%;block-size:3.6rem;fill:var(--n3)");
        assertThat(style.substring(style.lastIndexOf("prefers-color-scheme:dark")))
                .doesNotContain("#8a1c3b");
        assertThat(site.pages().page("404.html").select("link[rel=stylesheet]").eachAttr("href"))
                .last()
                .isEqualTo("/look/more.css");
    }

    @Test
    void aColourWithoutContrastIsToldWithItsRatio() throws IOException {
        site.write("jbake.properties", "site.accent=#fc0\nsite.accent.dark=#333333\nsite.logo=none.png\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING jbake.properties:1: #ffcc00 has a contrast of 1.5:1 to the page, and text needs 4.5:1 → The nearest that has it is #8c7000",
                        "WARNING jbake.properties:2: #333333 has a contrast of 1.4:1 to the page, and text needs 4.5:1 → The nearest that has it is #808080",
                        "WARNING jbake.properties:3: There is no file assets/none.png, so site.logo has no effect → Put the file there, or correct the path, which begins below assets/");
    }
}
