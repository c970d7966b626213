package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baygan.pipeline.BuildReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger writes into an article is shown as it was written, and never does anything. */
class HostileArticleTest {
    private static final String EVIL =
            "a\"'><script>alert(1)</script></title>]]>${1237*1001}<#assign x=1>#{1237*1001}</script>&amp;\u2028b";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private TempSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TempSite.withGoodArticle(folder);
    }

    @Test
    void textInEveryFieldStaysText() throws Exception {
        String quoted = "'" + EVIL.replace("'", "''").replace("\u2028", "\\u2028") + "'";
        String yaml = quoted.replace("\\u2028", "\u2028");
        StringBuilder article = new StringBuilder("---\n");
        for (String key :
                List.of("title", "kicker", "deck", "lead", "section", "source", "author", "place", "summary")) {
            article.append(key).append(": ").append(yaml).append('\n');
        }
        article.append("topics: [").append(yaml).append("]\n");
        article.append("image: pic.png\nimage-alt: ").append(yaml).append('\n');
        article.append("corrections:\n  - date: 2020-01-02\n    text: ")
                .append(yaml)
                .append('\n');
        article.append("date: 2020-01-01\nslug: evil\n---\n").append(EVIL).append('\n');
        byte[] picture = Files.readAllBytes(SampleArchive.REPOSITORY.resolve("assets/favicon.png"));
        BuildReport report = site.write("content/en/evil.md", article.toString())
                .write("content/en/pic.png", picture)
                .build();
        Pages pages = site.pages();
        assertThat(pages.articles()).as(report.diagnostics().toString()).contains("en/2020/01/01-evil.html");
        for (String path : pages.html().keySet()) {
            assertHarmless(path, pages.page(path));
        }
        for (String path : pages.files()) {
            if (path.matches(".*\\.(html|xml)")) {
                assertThat(pages.text(path)).as(path).doesNotContain("<script>alert");
            }
            if (path.endsWith("rss.xml") || path.endsWith("atom.xml")) {
                new SyndFeedInput().build(new StringReader(pages.text(path)));
            } else if (path.endsWith(".json")) {
                assertIsJson(path, pages.text(path));
            }
        }
        Document page = pages.page("en/2020/01/01-evil.html");
        assertThat(page.select("h1").text())
                .contains("<script>alert(1)</script>")
                .contains("${1237*1001}<#assign x=1>");
        assertIsJson("JSON-LD", page.select("script[type]").get(0).data());
        assertThat(page.select("script[type]").get(0).data()).doesNotContain("<", ">", "\u2028");
    }

    private static void assertHarmless(String path, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(path + ": " + element.tagName())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page.select("script:not([type=application/ld+json])"))
                .as(path)
                .allMatch(script -> script.attr("src")
                                .matches(
                                        path.endsWith("/search.html")
                                                ? "\\.\\./theme/(engine|search|reader)\\.[0-9a-f]+\\.js"
                                                : "(/archive/|(\\.\\./)*)theme/reader\\.[0-9a-f]+\\.js")
                        && script.data().isEmpty());
        assertThat(page.select("title")).as(path).hasSize(1);
        assertThat(page.text()).as(path).doesNotContain("1238237", "1,238,237");
    }

    private static void assertIsJson(String path, String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            JsonToken token = json.nextToken();
            assertThat(token).as(path).isIn(JsonToken.START_OBJECT, JsonToken.START_ARRAY);
            json.skipChildren();
            assertThat(json.nextToken()).as("the end of " + path).isNull();
        }
    }

    @Test
    void linksInTheContentFolderAreNotFollowedOutOfTheSite() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "---\ntitle: Secret\n---\nSecret text\n");
        Files.createSymbolicLink(folder.resolve("content/en/link.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("content/en/folder"), elsewhere);
        Files.createSymbolicLink(folder.resolve("content/en/loop"), folder.resolve("content"));
        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/folder: This symbolic link leads out of the site's folder, and is not followed → Put the file or folder itself here",
                        "WARNING content/en/link.md: This symbolic link leads out of the site's folder, and is not followed → Put the file or folder itself here",
                        "WARNING content/en/loop: This symbolic link leads to a folder that it is in, and is not followed → Put the file or folder itself here");
        assertThat(site.pages().files()).noneMatch(path -> site(path).contains("Secret"));
    }

    private String site(String path) {
        return path.matches(".*\\.(html|xml|json|txt)") ? pages().text(path) : "";
    }

    private Pages pages() {
        try {
            return site.pages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aContentFolderThatIsALinkItselfIsNotFollowedOutOfTheSite() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "---\ntitle: Secret\n---\nSecret text\n");
        Files.createSymbolicLink(folder.resolve("content/fa"), elsewhere);
        site.build();
        assertThat(site.pages().articles()).containsExactly(TempSite.GOOD_PAGE);
    }

    @Test
    void addressesThatLeadOutOfTheSiteAreRefused() throws IOException {
        Files.writeString(elsewhere.resolve("pic.png"), "not yours");
        site.write("content/en/alias.md", "---\ntitle: A\naliases: [../../../up.html]\n---\nText\n")
                .write("content/en/slug.md", "---\ntitle: B\nslug: ../../../../up\n---\nText\n")
                .write("content/en/image.md", "---\ntitle: C\nimage: ../../../../etc/passwd\n---\n![x](/etc/passwd)\n");
        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/alias.md:3:11: The old address \"../../../up.html\" leads out of this site, and is left out → Write a path inside the site in letters, digits, hyphens and dots, as in old/page.html",
                        "WARNING content/en/image.md:3: The image \"../../../../etc/passwd\" is missing → Put the file beside the article or into the asset folder, or correct the path",
                        "WARNING content/en/image.md:5: The image \"/etc/passwd\" is missing → Put the file beside the article or into the asset folder, or correct the path",
                        "WARNING content/en/slug.md:3:7: The slug \"../../../../up\" becomes \"up\" in the address → Write that, or another name of the letters a to z, digits and hyphens, at most 80");
        assertThat(folder.resolve("up.html")).doesNotExist();
        assertThat(site.pages().html().keySet())
                .filteredOn(path -> path.contains("up"))
                .containsExactly("en/undated/up.html");
        assertThat(site.pages().files()).noneMatch(path -> path.contains("passwd"));
    }
}
