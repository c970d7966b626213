package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.baygan.markup.Payloads;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every payload in every field of an article: pages, feeds, structured data and the search index stay what they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayloadsInFieldsTest {
    private static final List<String> FIELDS = List.of(
            "title",
            "kicker",
            "deck",
            "lead",
            "summary",
            "section",
            "source",
            "author",
            "place",
            "image-alt",
            "topics");

    private static final Set<String> NO_ELEMENTS = Set.of(
            "iframe", "object", "embed", "svg", "math", "base", "frameset", "marquee", "style", "textarea", "template");

    private Pages pages;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        List<String> payloads = Payloads.all();
        TempSite site = TempSite.withGoodArticle(folder)
                .write(
                        "content/en/pic.png",
                        Files.readAllBytes(SampleArchive.REPOSITORY.resolve("assets/favicon.png")));
        for (int i = 0; i < payloads.size(); i++) {
            StringBuilder article = new StringBuilder("---\ndate: 2020-01-01\nslug: p-" + i + "\nimage: pic.png\n");
            for (int field = 0; field < FIELDS.size(); field++) {
                String payload = payloads.get((i + 41 * field) % payloads.size());
                article.append(FIELDS.get(field))
                        .append(": ")
                        .append(quoted(payload))
                        .append('\n');
            }
            article.append("corrections: [").append(quoted(payloads.get(i))).append("]\n---\n\n");
            site.write(
                    "content/en/p-" + i + ".md",
                    article.append(payloads.get(i)).append('\n').toString());
        }
        site.build();
        pages = site.pages();
        assertThat(pages.articles()).hasSizeGreaterThan(payloads.size());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    Character.isLetterOrDigit(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }

    @Test
    void pages() throws IOException {
        for (Map.Entry<String, Document> page : pages.html().entrySet()) {
            String path = page.getKey();
            assertThat(page.getValue().select("title")).as(path).hasSize(1);
            for (Element element : page.getValue().getAllElements()) {
                check(path, element);
            }
        }
    }

    private static void check(String path, Element element) throws IOException {
        assertThat(NO_ELEMENTS).as(path).doesNotContain(element.normalName());
        for (Attribute attribute : element.attributes()) {
            String where = path + ": " + element.normalName() + " " + attribute;
            assertThat(attribute.getKey()).as(where).doesNotStartWith("on").isNotIn("style", "srcdoc", "formaction");
            String value = attribute.getValue().toLowerCase(Locale.ROOT);
            if (attribute.getKey().equals("href")) {
                assertThat(value)
                        .as(where)
                        .matches(
                                "(?s)(https?://|mailto:|tel:|#|\\?|[^:]*$|data:application/[a-z.+-]+,[\\w%.~!*():/,;=@$+-]*$).*");
            } else if (attribute.getKey().equals("src")) {
                assertThat(value).as(where).matches("[^:]*|data:,");
            }
        }
        if (element.normalName().equals("script")) {
            if (element.attr("type").equals("application/ld+json")) {
                assertJson(path, element.data());
            } else {
                assertThat(element.data()).as(path).isEmpty();
            }
        }
    }

    @Test
    void feedsAndSitemaps() throws Exception {
        for (String path : pages.files()) {
            if (path.endsWith(".xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(pages.text(path).getBytes(StandardCharsets.UTF_8)));
            } else if (path.endsWith(".json")) {
                assertJson(path, pages.text(path));
            }
        }
    }

    @Test
    void theSearchIndex() throws IOException {
        int scripts = 0;
        for (String path : pages.files()) {
            String text = path.endsWith(".js") ? pages.text(path) : "";
            if (text.startsWith("Baygan.take(\"")) {
                scripts++;
                assertJson(path, "[" + text.substring("Baygan.take(".length(), text.lastIndexOf(')')) + "]");
            }
        }
        assertThat(scripts).isPositive();
    }

    private static void assertJson(String path, String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextToken()).as("the end of " + path).isNull();
        }
    }
}
