package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.baygan.diagnostic.Severity;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A further language takes a line of configuration and a file of strings. */
class ThirdLanguageTest {
    @TempDir
    Path folder;

    @Test
    void arabicIsWrittenFromTheRightWithItsOwnDigitsAndStrings() throws IOException {
        Pages pages = site("ar", "أرشيف", "اذهب إلى النص", "العربية")
                .write(
                        "content/ar/x.md",
                        "---\ntitle: خبر عن الميناء\ndate: 2010-05-03\nsection: اقتصاد\n---\nنص الخبر كما كتبه ي و ك.\n")
                .buildWithoutProblems();
        Document article = pages.page("ar/2010/05/03-x.html");
        assertThat(article.child(0).attr("lang")).isEqualTo("ar");
        assertThat(article.child(0).attr("dir")).isEqualTo("rtl");
        assertThat(article.select("a.skip").text()).isEqualTo("اذهب إلى النص");
        assertThat(article.select("h1").text()).isEqualTo("خبر عن الميناء");
        assertThat(article.text()).contains("كما كتبه ي و ك");
        assertThat(article.select("header time").text()).contains("٣ مايو ٢٠١٠");
        assertLinked(pages, "ar/2010/05/03-x.html", "ar");
        assertThat(pages.html()).containsKeys("ar/index.html", "ar/2010/index.html", "ar/2010/05/index.html");
        assertThat(pages.files()).contains("ar/rss.xml", "sitemap-ar.xml");
        assertThat(pages.page("index.html").select("[lang=ar][dir=rtl]")).isNotEmpty();
    }

    @Test
    void azerbaijaniIsWrittenFromTheLeft() throws IOException {
        Pages pages = site("az", "Arxiv", "Mətnə keç", "Azərbaycanca")
                .write(
                        "content/az/x.md",
                        "---\ntitle: Liman xəbəri\ndate: 2010-05-03\nsection: İqtisadiyyat\n---\nXəbərin mətni.\n")
                .buildWithoutProblems();
        Document article = pages.page("az/2010/05/03-x.html");
        assertThat(article.child(0).attr("lang")).isEqualTo("az");
        assertThat(article.child(0).attr("dir")).isEqualTo("ltr");
        assertThat(article.select("a.skip").text()).isEqualTo("Mətnə keç");
        assertThat(article.select("header time").text()).contains("3 may 2010");
        assertLinked(pages, "az/2010/05/03-x.html", "az");
    }

    @Test
    void aLanguageWithoutStringsIsSpokenInEnglishThatIsMarkedSo() throws IOException {
        TempSite site = new TempSite(folder)
                .write("jbake.properties", "site.languages=ckb,az-Latn\n")
                .write("content/ckb/x.md", "---\ntitle: بەندەر\ndate: 2010-05-03\n---\nدەقی هەواڵ\n")
                .write("content/AZ-latn/x.md", "---\ntitle: Liman\ndate: 2010-05-03\n---\nXəbər\n");
        var report = site.build();
        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(report.diagnostics())
                .extracting(found -> found.message())
                .contains(
                        "There are no words of the interface for ckb, so they are English: write templates/messages_ckb.properties, after the built-in messages_en.properties");
        Document article = site.pages().page("ckb/2010/05/03-x.html");
        assertThat(article.child(0).attr("dir")).isEqualTo("rtl");
        assertThat(article.select("a.skip").html()).isEqualTo("<bdi lang=\"en\" dir=\"ltr\">Skip to content</bdi>");
        assertThat(article.select("header time").text()).contains("٣ ئایار ٢٠١٠");
        assertThat(article.select(".languages a[lang=az-Latn]").text()).isEqualTo("Azərbaycan (latın)");
        Document years = site.pages().page("ckb/archive.html");
        assertThat(years.title()).contains("By date").doesNotContain("<");
        assertThat(years.select("h1").html()).isEqualTo("<bdi lang=\"en\" dir=\"ltr\">By date</bdi>");
        assertThat(site.pages().page("az-Latn/2010/05/03-x.html").child(0).attr("lang"))
                .isEqualTo("az-Latn");
    }

    @Test
    void anArticleInAFolderOfALanguageThatTheSiteDoesNotHaveIsNotTakenForAnother() throws IOException {
        TempSite site = new TempSite(folder)
                .write("jbake.properties", "site.languages=fa,en\n")
                .write("content/en/x.md", "---\ntitle: Boats\n---\nText\n")
                .write(
                        "content/it/cloud.md",
                        "---\ntitle: The state of the cloud\n---\nIt is as it was in the spring.\n")
                .write("content/de/x.md", "---\ntitle: Boote\n---\nDie Boote kamen in der Nacht an.\n");
        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "ERROR content/de/x.md: Its language, de, is not one of the site's, so it is left out → Add it in jbake.properties: site.languages=fa,en,de");
        assertThat(site.pages().files()).contains("en/undated/x.html", "en/undated/cloud.html");
    }

    /** The three versions know each other. */
    private static void assertLinked(Pages pages, String path, String language) {
        assertThat(pages.page(path).select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("fa", "en", language, "x-default");
        assertThat(pages.page("fa/1389/02/13-x.html")
                        .select("link[hreflang=" + language + "]")
                        .attr("href"))
                .isEqualTo("https://news.example/archive/" + path);
    }

    private ThirdLanguageSite site(String language, String title, String skip, String name) throws IOException {
        return new ThirdLanguageSite(new TempSite(folder)
                .write(
                        "jbake.properties",
                        "site.host=https://news.example/archive/\nsite.languages=fa,en," + language + "\nsite.title."
                                + language + "=" + title + "\n")
                .write("templates/messages_" + language + ".properties", "nav.skip=" + skip + "\nlanguage.name=" + name)
                .write("content/fa/x.md", "---\ntitle: خبر بندر\ndate: 1389/02/13\n---\nمتن\n")
                .write("content/en/x.md", "---\ntitle: News of the port\ndate: 2010-05-03\n---\nText\n"));
    }

    private record ThirdLanguageSite(TempSite site) {
        ThirdLanguageSite write(String path, String text) throws IOException {
            site.write(path, text);
            return this;
        }

        Pages buildWithoutProblems() throws IOException {
            var report = site.build();
            assertThat(report.diagnostics().stream().filter(d -> d.severity() != Severity.NOTE))
                    .isEmpty();
            return site.pages();
        }
    }
}
