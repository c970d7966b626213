package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** What feeds have of an article. */
class FeedContentTest {
    private static final String HOST = "https://news.example/archive/";

    @TempDir
    Path folder;

    private TempSite site(String settings) throws IOException {
        return new TempSite(folder)
                .write("jbake.properties", "site.languages=en\nsite.host=" + HOST + "\n" + settings)
                .write("content/en/news/mole.md", """
                        ---
                        title: The mole
                        deck: After two winters
                        date: 2020-05-07
                        author: [Sara Sample, Ali Sample]
                        topics: [Ports, Weather]
                        ---
                        It *was* mended, as [said](boats.md#how) and [elsewhere](https://x.example/?a=1&b=2).

                        ![Two <boats>](boats.png)

                        A ]]> in the text,[^1] and a [lost link](nowhere.md).

                        [^1]: It is meant.
                        """)
                .write("content/en/news/boats.png", Images.png(1600, 900))
                .write("content/en/news/boats.md", "---\ntitle: Boats\ndate: 2020-05-06\n---\n## How\n\nText\n");
    }

    private String text(TempSite site, String path) throws IOException {
        return Files.readString(site.output().resolve(path));
    }

    private SyndFeed feed(TempSite site, String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(text(site, path)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void readersOfFeedsGetTheWholeTextWithWholeAddresses() throws Exception {
        TempSite site = site("");
        site.build();

        for (String file : List.of("en/rss.xml", "en/section/news/atom.xml")) {
            SyndEntry entry = feed(site, file).getEntries().get(0);
            Document content =
                    Jsoup.parseBodyFragment(entry.getContents().get(0).getValue());
            assertThat(content.select("em").text()).as(file).isEqualTo("was");
            assertThat(content.select("a[href]").eachAttr("href"))
                    .containsExactly(
                            HOST + "en/2020/05/06-boats.html#s-how",
                            "https://x.example/?a=1&b=2",
                            HOST + "en/2020/05/07-mole.html#fn-1",
                            HOST + "en/2020/05/07-mole.html#fnref-1");
            assertThat(content.select("img").attr("src"))
                    .startsWith(HOST + "en/")
                    .endsWith(".png");
            assertThat(content.select("[srcset]")).isEmpty();
            assertThat(content.text()).contains("A ]]> in the text,", " and a lost link.");
            assertThat(entry.getCategories())
                    .extracting(category -> category.getName())
                    .containsExactly("news", "Ports", "Weather");
        }
        assertThat(text(site, "en/rss.xml")).contains("<media:content url=\"" + HOST + "theme/sizes/");
        Map<String, Object> json = new Json().toType(text(site, "en/feed.json"), Json.MAP_TYPE);
        List<?> items = (List<?>) Objects.requireNonNull(json.get("items"));
        assertThat((Map<String, Object>) items.get(0))
                .containsEntry("tags", List.of("news", "Ports", "Weather"))
                .containsEntry("authors", List.of(Map.of("name", "Sara Sample"), Map.of("name", "Ali Sample")))
                .hasEntrySatisfying(
                        "content_html", html -> assertThat(html).asString().contains("<em>was</em>"))
                .hasEntrySatisfying("image", url -> assertThat(url).asString().startsWith(HOST));
    }

    @Test
    void anEditorMayGiveAwayNoMoreThanTheDeck() throws Exception {
        TempSite site = site("site.feed-content=summary\n");
        site.build();

        for (String file : List.of("en/rss.xml", "en/atom.xml", "en/feed.json")) {
            assertThat(text(site, file)).as(file).contains("After two winters").doesNotContain("mended");
        }
    }

    @Test
    void aTextThatChangesChangesTheFeed() throws Exception {
        TempSite site = site("");
        site.build();
        site.write("content/en/news/boats.md", "---\ntitle: Boats\ndate: 2020-05-06\n---\nAnother text\n")
                .build();

        assertThat(text(site, "en/atom.xml")).contains("Another text");
    }

    @Test
    void whatHasManyArticlesHasAFeed() throws Exception {
        TempSite site = site("");
        for (int i = 1; i <= 10; i++) {
            site.write(
                    "content/en/news/a" + i + ".md",
                    "---\ntitle: A " + i + "\ndate: 2020-06-" + (i + 10) + "\nauthor: "
                            + (i == 1 ? "Ali Sample" : "Sara Sample") + "\ntopics: Ports\n---\nText\n");
        }
        site.build();

        assertThat(feed(site, "en/topic/ports/atom.xml").getEntries())
                .as("the newest ten of eleven")
                .extracting(SyndEntry::getTitle)
                .hasSize(10)
                .startsWith("A 10")
                .doesNotContain("The mole");
        assertThat(feed(site, "en/author/sara-sample/atom.xml").getTitle()).startsWith("Sara Sample – ");
        assertThat(site.output().resolve("en/author/ali-sample/atom.xml")).doesNotExist();
        assertThat(site.pages()
                        .page("en/topic/ports/index.html")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .eachAttr("href"))
                .containsExactly("atom.xml");
    }
}
