package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds as feed readers read them. */
class FeedsTest {
    private final Pages pages = SampleArchive.pages();

    @Test
    void everyLanguageAndSectionHasAllThreeFeeds() {
        for (String file : List.of("rss.xml", "atom.xml", "feed.json")) {
            assertThat(pages.files())
                    .contains(
                            "fa/" + file,
                            "en/" + file,
                            "fa/section/economy/" + file,
                            "en/section/economy/" + file,
                            "fa/section/sport/" + file,
                            "en/section/science/" + file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml"})
    void romeReadsThemBack(String file) throws Exception {
        for (String path : feeds(file)) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(pages.text(path)));
            assertThat(feed.getTitle()).as(path).isNotBlank();
            assertThat(feed.getLink()).as(path).startsWith(SampleArchive.BASE.toString());
            assertThat(feed.getEntries()).as(path).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(pages.articles()).contains(Pages.path(entry.getLink()));
                assertThat(entry.getUri()).isEqualTo(entry.getLink());
            });
            assertThat(feed.getEntries().stream().map(SyndEntry::getUri))
                    .as(path)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theThreeFormsHoldTheSameArticlesNewestFirst() throws Exception {
        for (String rss : feeds("rss.xml")) {
            String folder = rss.substring(0, rss.length() - "rss.xml".length());
            SyndFeed feed = new SyndFeedInput().build(new StringReader(pages.text(rss)));
            SyndFeed atom = new SyndFeedInput().build(new StringReader(pages.text(folder + "atom.xml")));
            List<String> addresses =
                    feed.getEntries().stream().map(SyndEntry::getUri).toList();
            assertThat(atom.getEntries().stream().map(SyndEntry::getUri)).isEqualTo(addresses);
            assertThat(items(folder + "feed.json"))
                    .extracting(item -> item.get("id"))
                    .isEqualTo(addresses);
            assertThat(feed.getEntries().stream()
                            .map(SyndEntry::getPublishedDate)
                            .filter(java.util.Objects::nonNull))
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void jsonFeedsHaveWhatTheFormatAsksFor() throws Exception {
        for (String path : feeds("feed.json")) {
            Map<String, String> feed = topLevel(path);
            assertThat(feed)
                    .as(path)
                    .containsEntry("version", "https://jsonfeed.org/version/1.1")
                    .containsEntry("language", path.substring(0, 2))
                    .containsEntry("feed_url", Pages.address(path))
                    .containsKeys("title", "home_page_url");
            assertThat(items(path)).as(path).isNotEmpty().allSatisfy(item -> {
                assertThat(item).containsKeys("id", "url", "title", "content_html");
                assertThat(item.getOrDefault("date_published", "2000-01-01T00:00:00Z"))
                        .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
            });
        }
    }

    @Test
    void pagesMakeTheirFeedsKnown() {
        assertThat(pages.page("fa/index.html")
                        .select("link[rel=alternate][type]")
                        .eachAttr("type"))
                .contains("application/rss+xml", "application/atom+xml", "application/feed+json");
        assertThat(pages.page("en/section/economy/index.html")
                        .select("link[rel=alternate][type='application/atom+xml']")
                        .eachAttr("href"))
                .contains("atom.xml");
    }

    private List<String> feeds(String file) {
        List<String> feeds =
                pages.files().stream().filter(path -> path.endsWith("/" + file)).toList();
        assertThat(feeds).hasSizeGreaterThanOrEqualTo(10);
        return feeds;
    }

    private Map<String, String> topLevel(String path) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(pages.text(path))) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            readFields(json, fields);
            assertThat(json.nextToken()).as("the end of " + path).isNull();
        }
        return fields;
    }

    private List<Map<String, String>> items(String path) throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(pages.text(path))) {
            while (json.nextToken() != null && !"items".equals(json.currentName())) {
                assertThat(json.currentToken()).as(path).isNotNull();
            }
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> item = new LinkedHashMap<>();
                readFields(json, item);
                items.add(item);
            }
        }
        return items;
    }

    /** The plain fields of the object that has just begun; lists and objects in it are passed over. */
    private static void readFields(JsonParser json, Map<String, String> fields) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                assertThat(fields).as("one field of a name").doesNotContainKey(name);
                fields.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }
}
