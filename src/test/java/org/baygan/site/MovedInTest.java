package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.baygan.pipeline.BuildReport;
import org.baygan.search.query.SearchEngine;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs' content folders hold beside articles in Markdown. */
class MovedInTest {
    @TempDir
    Path folder;

    private TempSite site() throws IOException {
        return new TempSite(folder).write("jbake.properties", "site.languages=en\n");
    }

    @Test
    void thePageOfAFolderIntroducesItsSection() throws IOException {
        TempSite site = site().write("content/en/news/_index.md", "---\ntitle: Our news\n---\nEvery day at dawn.\n")
                .write("content/en/news/boats.md", "---\ntitle: Boats\ndate: 2020-05-06\n---\nText\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(site.pages().page("en/news.html").select(".body").text()).isEqualTo("Every day at dawn.");
        Document section = site.pages().page("en/section/news/index.html");
        assertThat(section.select(".introduction").text()).isEqualTo("Our news Every day at dawn.");
    }

    @Test
    void theWholeTextOfAFoldersPageStandsAboveItsSection() throws IOException {
        TempSite site = site().write("content/en/news/_index.md", """
                        ---
                        title: News
                        ---
                        Every *day* at [dawn](boats.md).

                        ## How

                        ![A boat](boat.png)
                        <script>alert(1)</script>
                        """)
                .write("content/en/news/boat.png", Images.png(2, 1))
                .write("content/en/news/boats.md", "---\ntitle: Boats\ndate: 2020-05-06\n---\nText\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report)).singleElement().asString().contains("<script>");
        Elements text = site.pages().page("en/section/news/index.html").select(".introduction");
        assertThat(text.select("h2").eachText()).containsExactly("How");
        assertThat(text.select("em").text()).isEqualTo("day");
        assertThat(text.select("script")).isEmpty();
        assertThat(text.select("a").attr("href")).isEqualTo("../../2020/05/06-boats.html");
        assertThat(text.select("img").attr("src")).isEqualTo("../../news/boat.png");
    }

    @Test
    void thePageOfATermsFolderIntroducesItsList() throws IOException {
        TempSite site = new TempSite(folder)
                .write("content/en/news/boats.md", """
                        ---
                        title: Boats
                        date: 2020-05-06
                        author: Sara of the Sea
                        tags: [sea]
                        source: Sample Agency
                        series: By boat
                        ---
                        Text
                        """)
                .write("content/en/authors/sara-of-the-sea/_index.md", "---\ntitle: Who\n---\nShe sails.\n")
                .write("content/en/tags/Sea/_index.md", "---\ntitle: Sea\n---\nIt is wet.\n")
                .write("content/sources/Sample Agency/_index.en.md", "---\ntitle: Agency\n---\nIt samples.\n")
                .write("content/en/series/By boat/_index.md", "---\ntitle: By boat\n---\nBy water.\n")
                .write("content/en/authors/nobody/_index.md", "---\ntitle: Nobody\n---\nNo article.\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(introduction(site, "author/sara-of-the-sea")).isEqualTo("Who She sails.");
        assertThat(introduction(site, "topic/sea")).isEqualTo("It is wet.");
        assertThat(introduction(site, "source/sample-agency")).isEqualTo("Agency It samples.");
        assertThat(introduction(site, "series/by-boat")).isEqualTo("By water.");
        assertThat(site.pages().page("en/authors/nobody.html").select(".body").text())
                .isEqualTo("No article.");
        assertThat(site.pages().page("en/index.html").select("footer a").eachText())
                .contains("Nobody")
                .doesNotContain("Who", "Agency");
    }

    private static String introduction(TempSite site, String list) throws IOException {
        return site.pages()
                .page("en/" + list + "/index.html")
                .select(".introduction")
                .text();
    }

    @Test
    void anIntroductionThatChangesChangesTheSectionsPage() throws IOException {
        TempSite site = site().write("content/en/news/_index.md", "---\ntitle: News\n---\nAt dawn.\n")
                .write("content/en/news/boats.md", "---\ntitle: Boats\ndate: 2020-05-06\n---\nText\n");
        site.build();
        site.write("content/en/news/_index.md", "---\ntitle: News\n---\nAt dusk, and later.\n")
                .build();

        assertThat(site.pages()
                        .page("en/section/news/index.html")
                        .select(".introduction")
                        .text())
                .isEqualTo("At dusk, and later.");
    }

    @Test
    void keysOfASitesOwnReachItsTemplates() throws IOException {
        TempSite site = site().write("jbake.properties", "site.languages=en\nsite.article-params=mood, layout\n")
                .write(
                        "templates/page.ftlh",
                        "<#import \"layout.ftlh\" as layout><@layout.page ; part><#if part == \"main\"><p id=\"own\">"
                                + "${article.params.mood} ${article.params.layout} ${article.params.sea.depth}"
                                + " <#list article.params.boats as boat>${boat}<#sep>+</#list></p></#if></@layout.page>")
                .write("content/en/pages/about.md", """
                        ---
                        title: About
                        mood: calm & <dry>
                        layout: wide
                        params:
                          boats: [one, two]
                          sea:
                            depth: 12
                        ---
                        Text
                        """);

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(site.pages().page("en/about.html").select("#own").text()).isEqualTo("calm & <dry> wide 12 one+two");
    }

    @Test
    void aNewsCodeStandsOnThePageInItsDataAndInTheIndex() throws IOException {
        TempSite site = site().write(
                        "content/en/code.md", "---\ntitle: Code\ndate: 2020-05-06\nnews-code: qx-4711\n---\nText\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        Document page = site.pages().page("en/2020/05/06-code.html");
        assertThat(page.select("details").text()).contains("News code qx-4711");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\"identifier\":\"qx-4711\"");
        SearchEngine search = OpenedSite.engine(site.output(), "en");
        assertThat(search.search("qx-4711 ", true).hits())
                .singleElement()
                .satisfies(hit ->
                        assertThat(search.document(hit.document()).title()).isEqualTo("Code"));
    }

    @Test
    void thePersianNewsCodeOfAPlainTextIsFound() throws IOException {
        TempSite site = new TempSite(folder)
                .write(
                        "content/fa/code.txt",
                        "کد خبر: ۸۴۰۲۳۱۷\nتاریخ: ۱۴ آذر ۱۴۰۲\nبازار روز شهر دوباره باز شد\n\nمتن نمونه دربارهٔ بازار روز شهر است.\n");

        site.build();

        SearchEngine search = OpenedSite.engine(site.output(), "fa");
        for (String query : List.of("۸۴۰۲۳۱۷ ", "8402317 ", "٨٤٠٢٣١٧ ")) {
            assertThat(search.search(query, true).hits()).as(query).hasSize(1);
        }
    }

    @Test
    void aMissingPictureOrFilmCostsNoArticle() throws IOException {
        TempSite site = site().write(
                        "content/en/a.md",
                        "---\ntitle: A\ndate: 2020-05-06\nimage: gone.jpg\n---\nText ![words](gone.png)\n\n![](gone.mp4)\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/a.md:4: The image \"gone.jpg\" is missing → Put the file beside the article or into the asset folder, or correct the path",
                        "WARNING content/en/a.md:6: The image \"gone.png\" is missing → Put the file beside the article or into the asset folder, or correct the path",
                        "WARNING content/en/a.md:8: The file \"gone.mp4\", which is to be played, is missing → Put the file beside the article or into the asset folder, or correct the path");
        Document page = site.pages().page("en/2020/05/06-a.html");
        assertThat(page.select("img").attr("alt")).isEqualTo("words");
        assertThat(page.select("video")).isEmpty();
        assertThat(page.select("figure").text()).isEqualTo("gone.mp4");
    }

    @Test
    void thePageThatIntroducesASectionStandsInNoFooter() throws IOException {
        TempSite site = site().write("content/en/news/_index.md", "---\ntitle: Our news\n---\nEvery day at dawn.\n")
                .write("content/en/old/_index.md", "---\ntitle: Old things\n---\nNo article is here.\n")
                .write("content/en/news/a.md", TempSite.GOOD);

        site.build();

        assertThat(site.pages().page("en/index.html").select("footer a").eachText())
                .contains("Old things")
                .doesNotContain("Our news");
        assertThat(site.pages().page("en/news.html").text()).contains("Every day at dawn.");
    }

    @Test
    void aMissingFilmLeavesItsWords() throws IOException {
        TempSite site = site().write(
                        "content/en/a.md",
                        "---\ntitle: A\ndate: 2020-05-06\n---\nText ![The \\<old> harbour & \"sea\"](a&b.mp4) and"
                                + " <video src='films/c.webm' title='Boats'></video> ![](d.mp3)\n");

        assertThat(TempSite.problems(site.build())).hasSize(3);

        Document page = site.pages().page("en/2020/05/06-a.html");
        assertThat(page.select("video, audio")).isEmpty();
        assertThat(page.select("article p").eachText())
                .contains("Text The <old> harbour & \"sea\" a&b.mp4 and Boats c.webm d.mp3");
    }

    @Test
    void articlesInOtherMarkupAreCountedOnceAKind() throws IOException {
        TempSite site = site().write("content/en/good.md", TempSite.GOOD);
        for (int i = 1; i <= 5; i++) {
            site.write("content/en/" + i + ".adoc", "= Title\n\nText\n");
        }

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/1.adoc: 5 articles in .adoc can't be read and are left out: en/1.adoc, en/2.adoc, en/3.adoc … → Convert them to Markdown: asciidoctor -b docbook FILE.adoc && pandoc -f docbook -t gfm FILE.xml -o FILE.md");
    }

    @Test
    void aSiteOfWhichNothingIsPublishedSaysWhy() throws IOException {
        TempSite site = site().write("content/en/a.md", "---\ntitle: A\nstatus: draft\n---\nText\n")
                .write("content/en/b.rst", "B\n=\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report))
                .contains(
                        "ERROR content: No article is published: of 2 files, 1 are drafts, 0 have a date ahead, 0 have expired, 0 have mistakes or no text, 1 are of a kind that isn't read → Publish a draft with --drafts to see it; mend the mistakes, or convert the files to Markdown");
    }

    @Test
    void templatesOfAnotherEngineAreLeftAside() throws IOException {
        TempSite site = site().write(
                        "jbake.properties",
                        "site.host=http://jbake.org\nsite.languages=en\ntemplate.post.file=post.gsp\ntemplate.page.file=page.gsp\n")
                .write("templates/post.gsp", "<%include \"header.gsp\"%>")
                .write("content/en/good.md", TempSite.GOOD);

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING jbake.properties:3: post.gsp is a template of Groovy, which is not read: the built-in theme is used → Take the lines template.….file out; docs/theming.md tells of templates in FreeMarker");
        assertThat(site.pages().page(TempSite.GOOD_PAGE).select("link[rel=canonical]"))
                .isEmpty();
    }

    @Test
    void manyStaticPagesAreOneLinkInTheFooters() throws IOException {
        TempSite site = site();
        for (int i = 10; i < 24; i++) {
            site.write("content/en/pages/guide/page" + i + ".md", "---\ntitle: Page " + i + "\n---\nText\n");
        }

        assertThat(TempSite.problems(site.build())).isEmpty();

        Document page = site.pages().page("en/guide/page11.html");
        assertThat(page.select("footer a[href$=page12.html]")).isEmpty();
        assertThat(page.select("footer a[href$=pages/index.html]").text()).isEqualTo("All pages");
        assertThat(site.pages().page("en/pages/index.html").select("main .cards a[href*=guide/page]"))
                .hasSize(14);
    }
}
