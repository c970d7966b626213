package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.baygan.pipeline.BuildReport;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where links lead that are written as other programs, other file systems and forgetful people write them. */
class LinkTargetsTest {
    @TempDir
    Path folder;

    private TempSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = new TempSite(folder)
                .write("jbake.properties", "site.host=https://owner.example/repo/\nsite.languages=fa,en\n")
                .write("content/fa/posts/bandar.md", "---\ntitle: بندر\ndate: 1398/10/15\ntopics: [دریا]\n---\nمتن\n")
                .write("content/fa/posts/2020-01-06-market.md", "---\ntitle: بازار\n---\nمتن\n")
                .write("content/fa/posts/قایق.md", "---\ntitle: قایق\ndate: 1398/10/17\nslug: boat\n---\nمتن\n")
                .write("content/fa/posts/sail/index.md", "---\ntitle: بادبان\ndate: 1398/10/18\n---\nمتن\n")
                .write("content/fa/pages/about.md", "---\ntitle: درباره\n---\nمتن\n");
    }

    /** The addresses of the links of an article in {@code content/fa/news}; empty for a link without one. */
    private List<String> addresses(String... links) throws IOException {
        site.write("content/fa/news/all.md", "---\ntitle: همه\ndate: 1398/10/20\n---\n" + links(links));
        site.build();
        return site.pages().page("fa/1398/10/20-all.html").select(".body a").eachAttr("href");
    }

    private static String links(String... links) {
        StringBuilder body = new StringBuilder();
        for (String link : links) {
            body.append("[x](<").append(link).append(">)\n");
        }
        return body.toString();
    }

    @Test
    void anArticleIsFoundByTheAddressesThatOtherProgramsGiveItsFile() throws IOException {
        assertThat(addresses(
                        "/posts/bandar/",
                        "/posts/bandar.html",
                        "/posts/bandar",
                        "/fa/posts/bandar/index.html",
                        "../posts/bandar/",
                        "../../posts/bandar.html#part",
                        "/repo/posts/bandar/",
                        "/posts/market/",
                        "/posts/boat/",
                        "/posts/" + Normalizer.normalize("قایق", Normalizer.Form.NFD),
                        "../posts/sail",
                        "../posts/sail/"))
                .containsExactly(
                        "15-bandar.html",
                        "15-bandar.html",
                        "15-bandar.html",
                        "15-bandar.html",
                        "15-bandar.html",
                        "15-bandar.html#s-part",
                        "15-bandar.html",
                        "16-market.html",
                        "17-boat.html",
                        "17-boat.html",
                        "18-sail.html",
                        "18-sail.html");
    }

    @Test
    void whatPelicanWritesBeforeAPathIsNoneOfIt() throws IOException {
        assertThat(addresses(
                        "{filename}/posts/bandar.md",
                        "{filename}../posts/bandar.md#part",
                        "|filename|/posts/bandar.md",
                        "{tag}دریا",
                        "{category}posts"))
                .containsExactly(
                        "15-bandar.html",
                        "15-bandar.html#s-part",
                        "15-bandar.html",
                        "../../topic/drya/index.html",
                        "../../section/posts/index.html");
        assertThat(addresses("{other}/posts/bandar.md", "{static}")).isEmpty();
    }

    @Test
    void anArticleInAnotherFolderIsFoundByItsNameOrTitle() throws IOException {
        site.write("content/fa/deep/er/boat-race.md", "---\ntitle: مسابقه‌ی قایق‌رانی؟\ndate: 1398/10/19\n---\nمتن\n");
        site.write(
                "content/fa/news/all.md",
                "---\ntitle: همه\ndate: 1398/10/20\n---\n[[boat-race]] [[Boat Race|w]] [[er/boat-race]]"
                        + " [[مسابقه‌ی قایق‌رانی؟]] [x]({{< ref \"boat-race.md\" >}})\n[[posts/boat-race]]\n");
        BuildReport report = site.build();
        assertThat(site.pages().page("fa/1398/10/20-all.html").select(".body a").eachAttr("href"))
                .containsExactly(
                        "19-boat-race.html",
                        "19-boat-race.html",
                        "19-boat-race.html",
                        "19-boat-race.html",
                        "19-boat-race.html");
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING content/fa/news/all.md:6: This link leads to \"posts/boat-race\", and there is no such page or file: its text stays → Is \"fa/deep/er/boat-race.md\" meant?");
    }

    @Test
    void anotherNameOfObsidiansLeadsToItsNote() throws IOException {
        site.write(
                "content/fa/deep/race.md",
                "---\ntitle: دور\naliases: [مسابقه‌ی بزرگ, Big Race]\ndate: 1398/10/19\n---\nمتن\n");
        site.write(
                "content/fa/news/all.md", "---\ntitle: همه\ndate: 1398/10/20\n---\n[[مسابقه‌ی بزرگ]] [[big race]]\n");
        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(site.pages().page("fa/1398/10/20-all.html").select(".body a").eachAttr("href"))
                .containsExactly("19-race.html", "19-race.html");
    }

    @Test
    void ofSeveralArticlesOfOneNameTheNearestIsTakenAndTold() throws IOException {
        site.write("content/en/news/race.md", "---\ntitle: Race\ndate: 2020-01-08\n---\nText\n")
                .write("content/fa/a/race.md", "---\ntitle: دور\ndate: 1398/10/18\n---\nمتن\n")
                .write("content/fa/news/b/race.md", "---\ntitle: نزدیک\ndate: 1398/10/19\n---\nمتن\n")
                .write("content/fa/news/all.md", "---\ntitle: همه\ndate: 1398/10/20\n---\n[[race]]\n");
        BuildReport report = site.build();
        assertThat(site.pages().page("fa/1398/10/20-all.html").select(".body a").eachAttr("href"))
                .containsExactly("19-race.html");
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING content/fa/news/all.md:5: \"race\" may mean several articles, and leads to the nearest one → Write its path: \"/fa/news/b/race.md\"");
    }

    @Test
    void aPictureIsFoundInAnotherFolderByItsName() throws IOException {
        site.write("content/attachments/one.png", Images.png(2, 1))
                .write("content/fa/news/all.md", "---\ntitle: همه\ndate: 1398/10/20\n---\n![[one.png]]\n");
        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(site.pages()
                        .page("fa/1398/10/20-all.html")
                        .select(".body img")
                        .attr("src"))
                .isEqualTo("../../../attachments/one.png");
    }

    @Test
    void thePagesOfTheArchiveAreFoundByTheirAddressesAndNames() throws IOException {
        assertThat(addresses(
                        "/",
                        "/fa/",
                        "/fa/search.html",
                        "/search/",
                        "/about/",
                        "/posts/",
                        "../posts/",
                        "/fa/section/posts/index.html",
                        "/tags/دریا/",
                        "/topics/",
                        "/fa/1398/",
                        "/archive/",
                        "/feed.xml"))
                .containsExactly(
                        "../../../index.html",
                        "../../index.html",
                        "../../search.html",
                        "../../search.html",
                        "../../about.html",
                        "../../section/posts/index.html",
                        "../../section/posts/index.html",
                        "../../section/posts/index.html",
                        "../../topic/drya/index.html",
                        "../../topic/index.html",
                        "../index.html",
                        "../../archive.html",
                        "../../rss.xml");
    }

    @Test
    void listsOfOtherProgramsAreFoundByTheirPagesAndFeeds() throws IOException {
        assertThat(addresses("/tags/دریا.html", "/tag/دریا/page/2/", "/tags/دریا/feed/", "/category/posts/index.html"))
                .containsExactly(
                        "../../topic/drya/index.html",
                        "../../topic/drya/index.html",
                        "../../topic/drya/index.html",
                        "../../section/posts/index.html");
    }

    @Test
    void aNumberAskedOfAProgramLeadsNeitherToTheFrontPageNorToThisOne() throws IOException {
        site.write("content/fa/news/all.md", """
                ---
                title: همه
                date: 1398/10/20
                ---
                [a](/?p=12)
                [b](?p=13)
                [c](index.php?id=4&a=b)
                [d](/?utm=x)
                [e](?q=x)
                """);
        assertThat(TempSite.problems(site.build()))
                .extracting(problem -> problem.replaceAll(".*leads to \"([^\"]*)\".*", "$1"))
                .containsExactly("/?p=12", "?p=13", "index.php?id=4&a=b");
        assertThat(site.pages().page("fa/1398/10/20-all.html").select(".body a").eachAttr("href"))
                .containsExactly("../../../index.html", "?q=x");
    }

    @Test
    void anArticleOfAnyExtensionIsFoundWithoutIt() throws IOException {
        site.write("content/fa/posts/port.MDX", "---\ntitle: لنگرگاه\ndate: 1398/10/19\n---\nمتن\n");
        assertThat(addresses("/posts/port", "/posts/port.html", "../posts/port.MDX"))
                .containsExactly("19-port.html", "19-port.html", "19-port.html");
    }

    @Test
    void aStaticPagesLinksMayBeRelativeToTheirFileOrToThePage() throws IOException {
        site.write(
                "content/fa/pages/about.md",
                "---\ntitle: درباره\n---\n"
                        + links("search.html", "../search.html", "index.html", "1398/index.html", "../posts/"));
        BuildReport report = site.build();

        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(site.pages().page("fa/about.html").select(".body a").eachAttr("href"))
                .containsExactly(
                        "search.html", "search.html", "index.html", "1398/index.html", "section/posts/index.html");
    }

    @Test
    void aLinkThatLeadsNowhereKeepsItsTextAndLosesItsAddress() throws IOException {
        site.write(
                "content/fa/news/all.md",
                "---\ntitle: همه\ndate: 1398/10/20\n---\n[بندر](/posts/bandr/) [هیچ](no.md)\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING content/fa/news/all.md:5: This link leads to \"/posts/bandr/\", and there is no such page or file: its text stays → Is \"fa/posts/bandar.md\" meant?",
                        "WARNING content/fa/news/all.md:5: This link leads to \"no.md\", and there is no such page or file: its text stays → Correct the path, or put the file beside the article or into the asset folder");
        List<Element> links = site.pages().page("fa/1398/10/20-all.html").select(".body a");
        assertThat(links).extracting(Element::text).containsExactly("بندر", "هیچ");
        assertThat(links).noneMatch(link -> link.hasAttr("href"));
    }

    @Test
    void namesInOtherLettersAreFoundWithAHint() throws IOException {
        site.write("content/fa/news/Photo.PNG", Images.png(1, 1))
                .write(
                        "content/fa/news/all.md",
                        "---\ntitle: همه\ndate: 1398/10/20\n---\n![x](photo.png) [b](/posts/Bandar/)\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING content/fa/news/all.md:5: \"/posts/Bandar/\" differs from the file's name in capital or small letters → Write \"fa/posts/bandar.md\"",
                        "WARNING content/fa/news/all.md:5: \"photo.png\" differs from the file's name in capital or small letters → Write \"fa/news/Photo.PNG\"");
        assertThat(site.pages()
                        .page("fa/1398/10/20-all.html")
                        .select(".body img")
                        .attr("src"))
                .isEqualTo("../../news/Photo.PNG");
    }

    @Test
    void picturesAreFoundWhereOtherProgramsHadThem() throws IOException {
        site.write("assets/news/all/one.png", Images.png(1, 1))
                .write("assets/img/two.png", Images.png(1, 1))
                .write(
                        "content/fa/news/" + Normalizer.normalize("آینه", Normalizer.Form.NFD) + ".png",
                        Images.png(1, 1))
                .write("content/fa/news/three.svg", "<svg/>")
                .write(
                        "content/fa/news/all.md",
                        "---\ntitle: همه\ndate: 1398/10/20\n---\n![1](all/one.png) ![2](../img/two.png) ![3](آینه.png)\n\n![4](three.svg)\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report))
                .contains(
                        "WARNING content/fa/news/all.md:7: The image \"three.svg\" is not published from the content folder: files of this kind may run scripts → If it is yours and safe, put it into the asset folder")
                .noneMatch(problem -> problem.contains("missing"));
    }

    @Test
    void formerAddressesMayHaveTheTimeTheWeekAndSeveralCategories() throws IOException {
        site.write("jbake.properties", """
                        site.host=https://owner.example/repo/
                        site.languages=fa,en
                        site.time-zone=Asia/Tehran
                        site.former-addresses=/:categories/:title.html, /t/:hour/:minute/:second/:title/, /w/:w_year/:week/:w_day/:short_day/:long_day/:title/, /:collection/:sectionslug/:title/
                        """)
                .write(
                        "content/en/_posts/2021-01-03-tide.md",
                        "---\ntitle: Tide\ndate: 2021-01-03 07:05:09\ncategories: [sea, trade]\ntags: [water]\n---\nText.\n")
                .write("content/en/world/_posts/2021-01-04-Ebb.md", "---\ntitle: Ebb\ncategory: Sea\n---\nText.\n");

        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(site.pages().files())
                .contains(
                        "sea/trade/tide.html",
                        "world/sea/Ebb.html",
                        "t/07/05/09/tide/index.html",
                        "w/2020/53/7/Sun/Sunday/tide/index.html",
                        "posts/sea/tide/index.html")
                .doesNotContain("sea/tide.html", "sea/water/tide.html");
    }

    @Test
    void oneSettingTellsWhereAllArticlesUsedToBe() throws IOException {
        site.write("jbake.properties", """
                        site.host=https://owner.example/repo/
                        site.languages=fa,en
                        site.former-addresses=/blog/:slug/, /:year/:month/:day/:title.html, /:path.html
                        """)
                .write(
                        "content/fa/news/all.md",
                        "---\ntitle: همه\ndate: 1398/10/20\n---\n" + links("/blog/بازار/", "/2020/01/05/bandar.html"));

        site.write("content/fa/_index.md", "---\ntitle: خانه\n---\nخوش آمدید\n");

        BuildReport report = site.build();

        assertThat(TempSite.problems(report)).isEmpty();
        Pages pages = site.pages();
        assertThat(pages.files())
                .doesNotContain("blog/خانه/index.html")
                .contains(
                        "blog/bandar/index.html",
                        "blog/بندر/index.html",
                        "blog/boat/index.html",
                        "2020/01/06/market.html",
                        "fa/posts/bandar.html",
                        "fa/posts/2020-01-06-market.html");
        assertThat(pages.page("2020/01/06/market.html").select("a").attr("href"))
                .isEqualTo("../../../fa/1398/10/16-market.html");
        assertThat(pages.page("fa/1398/10/20-all.html").select(".body a").eachAttr("href"))
                .containsExactly("16-market.html", "15-bandar.html");
    }

    @Test
    void aLinkToAFileKeepsItsFragmentAsItIs() throws IOException {
        site.write("content/fa/news/a.pdf", "%PDF");

        assertThat(addresses("a.pdf#page=3&zoom=50", "a.pdf#صفحه \"1\"", "a.pdf"))
                .containsExactly(
                        "../../news/a.pdf#page=3&zoom=50",
                        "../../news/a.pdf#%D8%B5%D9%81%D8%AD%D9%87%20%221%22",
                        "../../news/a.pdf");
    }

    @Test
    void aFormerAddressThatAPageHasIsLeftToItAndOnlyAnAliasIsTold() throws IOException {
        site.write(
                        "jbake.properties",
                        "site.host=https://owner.example/repo/\nsite.languages=fa,en\nsite.former-addresses=/:lang/\n")
                .write(
                        "content/en/old.md",
                        "---\ntitle: Old\ndate: 2020-05-06\naliases: [fa/archive.html]\n---\nText\n");

        assertThat(TempSite.problems(site.build()))
                .singleElement()
                .asString()
                .startsWith("WARNING content/en/old.md: The alias \"fa/archive.html\" can't be made");
    }
}
