package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sitemaps as a crawler reads them. */
class SitemapsTest {
    private final Pages pages = SampleArchive.pages();

    @Test
    void theIndexNamesEverySitemapAndRobotsNamesTheIndex() throws Exception {
        List<String> sitemaps = pages.files().stream()
                .filter(path -> path.matches("sitemap-.*\\.xml"))
                .toList();
        assertThat(sitemaps).contains("sitemap-fa.xml", "sitemap-en.xml", "sitemap-fa-pages.xml", "sitemap-news.xml");
        assertThat(index().getSitemaps().stream().map(map -> Pages.path(String.valueOf(map.getUrl()))))
                .containsExactlyInAnyOrderElementsOf(sitemaps);
        assertThat(pages.text("robots.txt")).contains("Sitemap: " + Pages.address("sitemap.xml") + "\n");
    }

    @Test
    void everyAddressIsAPageOfTheSite() throws Exception {
        for (AbstractSiteMap map : index().getSitemaps()) {
            SiteMap read = read(Pages.path(String.valueOf(map.getUrl())));
            assertThat(read.getSiteMapUrls()).as(read.getUrl().toString()).isNotEmpty();
            assertThat(read.getSiteMapUrls().stream().map(url -> Pages.path(String.valueOf(url.getUrl()))))
                    .as(read.getUrl().toString())
                    .isSubsetOf(pages.realPages().toList());
        }
    }

    @Test
    void everyArticleStandsInItsLanguagesSitemapOnce() throws Exception {
        List<String> listed = Stream.concat(addresses("sitemap-fa.xml"), addresses("sitemap-en.xml"))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(pages.articles());
        assertThat(addresses("sitemap-fa.xml")).allMatch(path -> path.startsWith("fa/"));
    }

    @Test
    void homeAndStaticPagesAndYearsStandAmongThePages() throws Exception {
        assertThat(addresses("sitemap-en-pages.xml")).contains("en/index.html", "en/about.html", "en/2010/index.html");
        assertThat(addresses("sitemap-fa-pages.xml")).contains("fa/index.html", "fa/about.html", "fa/1389/index.html");
    }

    @Test
    void datesAreDaysOrMomentsInTheSitesZone() {
        for (String file : List.of("sitemap-fa.xml", "sitemap-en.xml")) {
            assertThat(xml(file).select("lastmod").eachText())
                    .isNotEmpty()
                    .allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\+0[34]:30)?"));
        }
    }

    @Test
    void alternatesAreThoseOfThePage() {
        for (String file : List.of("sitemap-fa.xml", "sitemap-en.xml")) {
            for (Element url : xml(file).select("url")) {
                String path = Pages.path(url.select("loc").text());
                assertThat(url.select("xhtml|link").eachAttr("href"))
                        .as(path)
                        .isEqualTo(pages.page(path)
                                .select("link[rel=alternate][hreflang]")
                                .eachAttr("href"));
            }
        }
    }

    @Test
    void newsHaveTheirLanguageTitleAndDate() throws Exception {
        SiteMap news = read("sitemap-news.xml");
        assertThat(news.getSiteMapUrls()).isNotEmpty().allSatisfy(url -> {
            var attributes = url.getAttributesForExtension(Extension.NEWS);
            assertThat(attributes).isNotNull().hasSize(1);
            assertThat(attributes[0].isValid()).isTrue();
        });
    }

    private Stream<String> addresses(String file) throws Exception {
        List<String> paths = new ArrayList<>();
        for (SiteMapURL url : read(file).getSiteMapUrls()) {
            paths.add(Pages.path(String.valueOf(url.getUrl())));
        }
        return paths.stream();
    }

    private SiteMapIndex index() throws Exception {
        return (SiteMapIndex) parse("sitemap.xml");
    }

    private SiteMap read(String path) throws Exception {
        return (SiteMap) parse(path);
    }

    private AbstractSiteMap parse(String path) throws Exception {
        SiteMapParser parser = new SiteMapParser(true);
        parser.setStrictNamespace(true);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(
                "application/xml",
                pages.text(path).getBytes(StandardCharsets.UTF_8),
                java.net.URI.create(Pages.address(path)).toURL());
    }

    private Document xml(String path) {
        return Jsoup.parse(pages.text(path), "", Parser.xmlParser());
    }

    @Test
    void aLanguageWithoutArticlesHasNoSitemapOfThem(@TempDir Path folder) throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("jbake.properties", "site.host=https://news.example/archive/\nsite.languages=fa,en\n");
        site.build();

        assertThat(site.pages().files())
                .contains("sitemap-en.xml", "sitemap-fa-pages.xml")
                .doesNotContain("sitemap-fa.xml");
        assertThat(site.pages().text("sitemap.xml")).contains("sitemap-en.xml").doesNotContain("sitemap-fa.xml");
    }
}
