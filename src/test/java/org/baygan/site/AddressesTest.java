package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.baygan.pipeline.BuildReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where things are: old addresses, files with unusual names, links between articles, languages without articles. */
class AddressesTest {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    private TempSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/archive/\nsite.languages=fa,en\n")
                .write("content/en/good.md", "---\ntitle: Good\ndate: 2020-05-06\n---\n## First part\n\nText\n");
    }

    private BuildReport buildWith(String frontMatter, String body) throws IOException {
        site.write(
                "content/en/story.md", "---\ntitle: Story\ndate: 2020-05-07\n" + frontMatter + "---\n" + body + "\n");
        return site.build();
    }

    @Test
    void anOldAddressLeadsToTheArticle() throws IOException {
        BuildReport report = buildWith("aliases: [/old/2010/story.html, old/folder/]\n", "Text");

        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(site.pages().page("old/2010/story.html").select("a").attr("href"))
                .isEqualTo("../../en/2020/05/07-story.html");
        assertThat(site.pages().files()).contains("old/folder/index.html");
    }

    @Test
    void anOldAddressCannotTakeThePlaceOfThePageOrFolderOfTheSite() throws IOException {
        BuildReport report = buildWith("aliases: [en/index.html, 404.html, old/x.html, old/x.html/z/]\n", "Text");

        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report))
                .containsExactlyInAnyOrder(
                        "WARNING content/en/story.md: The alias \"en/index.html\" can't be made: it is already that of another page or file → Take the alias out",
                        "WARNING content/en/story.md: The alias \"404.html\" can't be made: it is already that of another page or file → Take the alias out",
                        "WARNING content/en/story.md: The alias \"old/x.html/z/index.html\" can't be made: it needs a folder where the file old/x.html is → Take the alias out");
        assertThat(site.pages().page("en/index.html").select("h1")).isNotEmpty();
    }

    @Test
    void noTwoFilesMeetOnAnySystem() throws IOException {
        site.write("content/en/pic.png", PIXEL)
                .write("content/en/Pic.png", PIXEL)
                .write("content/en/con.png", PIXEL)
                .write("content/en/2020/05/07-story.html/x.png", PIXEL)
                .write("content/en/cafe\u0301.png", PIXEL)
                .write("assets/en/caf\u00E9.png", PIXEL)
                .write("assets/EN/index.html", "mine")
                .write("assets/search/en/documents.txt", "mine")
                .write("assets/robots.txt", "User-agent: *\nDisallow: /\n")
                .write("assets/old.html", "mine")
                .write("content/en/aux.md", "---\ntitle: Aux\ntype: page\n---\nText\n")
                .write("content/en/topic.md", "---\ntitle: Con\ndate: 2020-05-08\ntopics: [Con]\n---\nText\n");
        BuildReport report = buildWith("aliases: [robots.txt, old.html, en/index.html/x]\n", "Text");

        String hint = " → Rename the file or its folder";
        assertThat(TempSite.problems(report))
                .containsExactlyInAnyOrder(
                        "ERROR assets/EN/index.html: Its address, EN/index.html, is on some systems one with en/index.html"
                                + hint,
                        "ERROR assets/search/en/documents.txt: Its address, search/en/documents.txt, is in a folder that the program has to itself, search/en"
                                + hint,
                        "ERROR content/en/2020/05/07-story.html/x.png: Its address, en/2020/05/07-story.html/x.png, needs a folder where the file en/2020/05/07-story.html is"
                                + hint,
                        "ERROR content/en/cafe\u0301.png: Its address, en/cafe\u0301.png, is on some systems one with en/caf\u00E9.png"
                                + hint,
                        "ERROR content/en/con.png: Its address, en/con.png, can't be made everywhere: Windows keeps the name con.png for itself"
                                + hint,
                        "ERROR content/en/pic.png: Its address, en/pic.png, is on some systems one with en/Pic.png"
                                + hint,
                        "WARNING content/en/story.md: The alias \"en/index.html/x/index.html\" can't be made: it needs a folder where the file en/index.html is → Take the alias out",
                        "WARNING content/en/story.md: The alias \"old.html\" can't be made: it is already that of another page or file → Take the alias out",
                        "WARNING content/en/story.md: The alias \"robots.txt/index.html\" can't be made: it needs a folder where the file robots.txt is → Take the alias out");
        assertThat(site.pages().files())
                .contains(
                        "en/2020/05/07-story.html",
                        "en/Pic.png",
                        "en/caf\u00E9.png",
                        "en/2020/05/08-topic.html",
                        "en/page-aux.html")
                .noneMatch(path -> path.matches(".*/(con|aux)([./].*)?"));
        assertThat(site.pages().text("robots.txt")).contains("Disallow: /");
        assertThat(site.pages().text("old.html")).isEqualTo("mine");
    }

    @Test
    void picturesMayHaveBlanksAndPersianLettersInTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("content/en"));
        Files.write(folder.resolve("content/en/my pic.png"), PIXEL);
        Files.write(folder.resolve("content/en/عکس.png"), PIXEL);

        BuildReport report =
                buildWith("image: my pic.png\nimage-alt: A picture\n", "![Two](my%20pic.png)\n\n![Three](عکس.png)");

        assertThat(TempSite.problems(report)).isEmpty();
        Pages pages = site.pages();
        assertThat(pages.page("en/2020/05/07-story.html").select("img").eachAttr("src"))
                .containsExactly("../../my%20pic.png", "../../my%20pic.png", "../../%D8%B9%DA%A9%D8%B3.png");
        assertThat(pages.page("en/2020/05/07-story.html").select("img").eachAttr("width"))
                .containsOnly("1");
        assertThat(pages.page("en/2020/05/07-story.html")
                        .select("meta[property=og:image]")
                        .attr("content"))
                .isEqualTo("https://news.example/archive/en/my%20pic.png");
    }

    @Test
    void articlesAreLinkedToByTheirFilesAndByTheirAddresses() throws IOException {
        BuildReport report =
                buildWith("", "[a](good.md) [b](good.md#first-part) [c](/en/2020/05/06-good.html) [d](/en/good)");

        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(site.pages()
                        .page("en/2020/05/07-story.html")
                        .select(".body a")
                        .eachAttr("href"))
                .containsExactly("06-good.html", "06-good.html#s-first-part", "06-good.html", "06-good.html");
        assertThat(site.pages().page("en/2020/05/06-good.html").select("#s-first-part"))
                .hasSize(1);
    }

    @Test
    void manyArticlesOfAYearAloneHaveAListOfTheirOwn() throws IOException {
        site.write("jbake.properties", "site.host=https://news.example/\nsite.languages=en\nsite.page-size=9\n");
        for (int i = 10; i < 22; i++) {
            site.write("content/en/old-" + i + ".md", "---\ntitle: Old " + i + "\ndate: 1999\n---\nText\n");
        }

        assertThat(TempSite.problems(site.build())).isEmpty();

        Pages pages = site.pages();
        assertThat(pages.page("en/1999/index.html").select("article")).hasSize(5);
        assertThat(pages.page("en/1999/index.html")
                        .select("a[href=inexact/index.html]")
                        .text())
                .isEqualTo("All 12 articles");
        assertThat(pages.page("en/1999/inexact/index.html").select("article")).hasSize(7);
        assertThat(pages.page("en/1999/inexact/page-1.html").select("article")).hasSize(5);
    }

    @Test
    void aSiteThatNamesNoLanguagesSpeaksThoseItHasArticlesIn() throws IOException {
        site.write("jbake.properties", "site.host=https://news.example/\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(site.pages().files()).contains("en/index.html").noneMatch(file -> file.startsWith("fa/"));
        assertThat(site.pages().page("index.html").select("[lang=fa]")).isEmpty();
    }

    @Test
    void whatFileManagersLeaveBehindIsNoReasonToRefuseTheOutputFolder() throws IOException {
        site.build();
        Files.write(folder.resolve("site-output/en/.DS_Store"), new byte[] {0});

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(folder.resolve("site-output/en/.DS_Store")).doesNotExist();
        assertThat(Files.readString(folder.resolve("site-output/.baygan-manifest"), StandardCharsets.UTF_8))
                .contains("en/index.html\n");
    }
}
