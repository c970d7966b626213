package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the lists of sections, topics, authors and series are. */
class TermAddressesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private TempSite site() throws IOException {
        return new TempSite(folder).write("jbake.properties", "site.languages=en,fa\n");
    }

    @Test
    void theIdOfASeriesIsItsAddressInEveryLanguage() throws IOException {
        TempSite site = site().write("site-data/topics.yaml", """
                        series:
                          sea-roads: {en: Roads of the sea, fa: راه‌های دریا}
                        authors:
                          maryam: {fa: مریم نمونه}
                        """)
                .write("content/en/a.md", "---\ntitle: First\ndate: 2020-01-01\nseries: Roads of the sea\n---\nText\n")
                .write("content/en/b.md", "---\ntitle: Second\ndate: 2020-01-02\nseries: sea-roads\n---\nText\n")
                .write(
                        "content/fa/c.md",
                        "---\ntitle: یکم\ndate: 1399-01-01\nseries: راه‌های دریا\nauthor: مریم نمونه\n---\nمتن\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(site.pages()
                        .page("en/series/sea-roads/index.html")
                        .select(".timeline a")
                        .eachText())
                .containsExactly("First", "Second");
        assertThat(site.pages().page("en/2020/01/02-b.html").select(".parts li").eachText())
                .containsExactly("First", "Second");
        assertThat(site.pages().files()).contains("fa/series/sea-roads/index.html", "fa/author/maryam/index.html");
    }

    @Test
    void twoNamesOfOneAddressAreTold() throws IOException {
        TempSite site = site().write(
                        "content/en/a.md", "---\ntitle: First\ndate: 2020-01-01\ntopics: [Salt & sea]\n---\nText\n")
                .write("content/en/b.md", "---\ntitle: Second\ndate: 2020-01-02\ntopics: [Salt/sea]\n---\nText\n");

        assertThat(site.build().diagnostics())
                .filteredOn(found -> found.message().contains("has the address without the number"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.line()).isEqualTo(4);
                    assertThat(found.message()).contains("en/topic/salt-sea-2/");
                    assertThat(found.hint()).contains("topics: {another-id: {en: Salt");
                });
        assertThat(site.pages().files()).contains("en/topic/salt-sea/index.html", "en/topic/salt-sea-2/index.html");

        site.write("site-data/topics.yaml", "topics:\n  brine: {en: Salt/sea}\n  salt: {en: Salt & sea}\n");
        assertThat(site.build().diagnostics()).isEmpty();
        assertThat(site.pages().files()).contains("en/topic/brine/index.html", "en/topic/salt/index.html");
    }
}
