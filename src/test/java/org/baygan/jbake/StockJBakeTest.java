package org.baygan.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.template.ModelExtractors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stock JBake's crawler and renderer bake whole sites with our engines, without OrientDB. */
class StockJBakeTest {
    @TempDir
    Path output;

    @Test
    void orientdb_is_not_on_the_classpath() {
        assertThatThrownBy(() -> Class.forName("com.orientechnologies.orient.core.db.OrientDB"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void jbake_finds_our_engines_on_the_classpath() {
        JBakeEngines.register();

        assertThat(Engines.getRecognizedExtensions()).contains("md", "markdown", "txt");
        assertThat(Engines.get("md")).isInstanceOf(BayganMarkupEngine.class);
        assertThat(Engines.get("markdown")).isInstanceOf(BayganMarkupEngine.class);
        assertThat(Engines.get("txt")).isInstanceOf(BayganMarkupEngine.class);
    }

    @Test
    void every_kind_of_file_becomes_the_page_that_jbake_would_give_it() throws Exception {
        bake("jbake-site");

        assertThat(files())
                .containsExactly(
                        "about.html",
                        "archive.html",
                        "css/site.css",
                        "drafts/far.html",
                        "drafts/unready-draft.html",
                        "feed.xml",
                        "index.html",
                        "news/header.html",
                        "news/notes.html",
                        "news/yaml.html",
                        "tags/port.html",
                        "tags/trade.html",
                        "tags/بندر.html");
    }

    @Test
    void a_jbake_header_is_read_and_its_texts_are_escaped() throws Exception {
        bake("jbake-site");

        assertThat(page("news/header.html"))
                .contains("<h1>Ships &amp; salt</h1>")
                .contains("<time>2024-05-02</time>")
                .contains("<li>port</li><li>trade</li>")
                .contains("<title>Ships &amp; salt | The Harbour Post</title>")
                .contains("<em>salt</em>");
    }

    @Test
    void links_between_content_files_lead_to_their_pages() throws Exception {
        bake("jbake-site");

        assertThat(page("news/header.html"))
                .contains("href=\"notes.html\"")
                .contains("href=\"yaml.html#noon\"")
                .contains("href=\"https://example.org/x\"")
                .doesNotContain("\uFDD0", "\uFDD1");
    }

    @Test
    void yaml_front_matter_is_read_and_the_body_is_safe_html() throws Exception {
        bake("jbake-site");

        assertThat(page("news/yaml.html"))
                .contains("<h1>Diary of a &quot;quiet&quot; day</h1>")
                .contains("<p class=\"deck\">Nothing sailed</p>")
                .contains("<p class=\"author\">R. Kenar</p>")
                .contains("<b>noon</b>")
                .doesNotContain("onclick", "---");
    }

    @Test
    void a_text_file_is_an_article_in_its_own_language() throws Exception {
        bake("jbake-site");

        assertThat(page("news/notes.html"))
                .contains("<html lang=\"fa\" dir=\"rtl\">")
                .contains("<h1>یادداشت‌های بندر</h1>")
                .contains("<time>2024-05-04</time>")
                .contains("*کشتی*")
                .contains("<p>روز بعد آفتابی بود.</p>");
    }

    @Test
    void lists_hold_what_is_published_newest_first_and_no_java_object() throws Exception {
        bake("jbake-site");

        assertThat(page("index.html"))
                .containsSubsequence("news/notes.html", "news/yaml.html", "news/header.html", "about.html")
                .doesNotContain("Not yet", "Far ahead", "Secret")
                .contains("db: false, renderer: false");
        assertThat(page("archive.html")).contains("Tags: port; trade; بندر");
        assertThat(page("tags/trade.html"))
                .contains("<li>Ships &amp; salt</li>")
                .doesNotContain("Diary");
        assertThat(page("feed.xml")).contains("<link>https://example.org/news/header.html</link>");
    }

    @Test
    void jbakes_example_layout_bakes_with_its_own_freemarker_templates() throws Exception {
        bake("example-layout");

        assertThat(files())
                .contains(
                        "about.html",
                        "archive.html",
                        "blog/2013/first-post.html",
                        "blog/2013/second-post.html",
                        "blog/2014/third-post-draft.html",
                        "css/base.css",
                        "feed.xml",
                        "index.html",
                        "robots.txt",
                        "sitemap.xml",
                        "tags/river.html");
        assertThat(page("blog/2013/second-post.html"))
                .contains("<h1>Second entry: rain &amp; wind</h1>")
                .contains("href=\"first-post.html\"");
        assertThat(page("index.html")).containsSubsequence("Second entry", "First entry");
    }

    /** What JBake's Oven does, with another store: types, crawl, render each kind of page, copy the assets. */
    private void bake(String site) throws Exception {
        DefaultJBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(fixture(site).toFile(), output.toFile(), false);
        for (String type : configuration.getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
            ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
        }
        ListStore store = new ListStore();
        Renderer renderer = new Renderer(store, configuration);
        new Crawler(store, configuration).crawl();
        for (DocumentModel document : store.getUnrenderedContent()) {
            renderer.render(document);
        }
        renderer.renderIndex(configuration.getIndexFileName());
        renderer.renderArchive(configuration.getArchiveFileName());
        renderer.renderFeed(configuration.getFeedFileName());
        renderer.renderTags(configuration.getTagPathName());
        if (configuration.getRenderSiteMap()) {
            renderer.renderSitemap(configuration.getSiteMapFileName());
        }
        Asset asset = new Asset(configuration);
        asset.copy();
        asset.copyAssetsFromContent(configuration.getContentFolder());
    }

    private String page(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Path fixture(String site) throws URISyntaxException {
        URL marker = Objects.requireNonNull(StockJBakeTest.class.getResource(site + "/jbake.properties"));
        return Path.of(marker.toURI()).resolveSibling("");
    }
}
