package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article as it comes from an agency: plain text, no front matter, no date, Arabic letters; and no configuration. */
class PlainArticleTest {
    private static final String TEXT = """


            ## فرماندار نتايج نشست با بازرگانان را تشريح كرد

            نيك پور: شمار لنج هاي باري بندر 3 برابر مي شود

            سرويس اقتصادي/خبرگزاري كرانه
             خبرگزاري كرانه / سرويس اقتصادي : فرماندار كه به تازگي با بازرگانان شهر نشست داشت نتايج آن را تشريح كرد \s
             به گزارش خبرنگار ما، او گفت: در اين نشست دربارهٔ يك برنامهٔ 10 ساله گفت وگو شد. \s
             وي افزود: انبارهاي كهنه بازسازي و راه بندر پهن مي شود. \s
             بازرگانان نيز خواستند كه ترازوي بندر شبانه روزي كار كند. \s
            """;

    @TempDir
    Path folder;

    @Test
    void givesARightPage() throws IOException {
        TempSite site = new TempSite(folder).write("content/000_a1b2c3.txt", TEXT);
        assertThat(TempSite.problems(site.build())).isEmpty();
        Pages pages = site.pages();
        String path = pages.articles().stream().findFirst().orElseThrow();
        Document page = pages.page(path);

        assertThat(path).startsWith("fa/undated/").matches("[a-z0-9/-]+\\.html");
        assertThat(page.child(0).attr("lang")).isEqualTo("fa");
        assertThat(page.child(0).attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("فرماندار نتایج نشست با بازرگانان را تشریح کرد");
        assertThat(page.select(".deck").text()).isEqualTo("نیک پور: شمار لنج های باری بندر 3 برابر می شود");
        assertThat(page.select("a[href*=section/]").eachText()).contains("اقتصادی");
        assertThat(page.select("a[href*=source/]").eachText()).contains("خبرگزاری کرانه");
        assertThat(page.select("article time")).isEmpty();
        assertThat(page.select("article").text()).contains("بی‌تاریخ");
        assertThat(page.select("div.body p")).hasSize(4);
        assertThat(page.select("div.body p").get(1).text())
                .isEqualTo("به گزارش خبرنگار ما، او گفت: در این نشست دربارهٔ یک برنامهٔ 10 ساله گفت وگو شد.");
        assertThat(page.text()).doesNotContain("ي", "ك", "##");
    }

    @Test
    void needsNoConfigurationForAWholeSite() throws IOException {
        TempSite site = new TempSite(folder).write("content/000_a1b2c3.txt", TEXT);
        site.build();
        assertThat(site.pages().files())
                .contains("index.html", "fa/index.html", "fa/undated/index.html", "404.html")
                .anyMatch(path -> path.endsWith(".css"))
                .noneMatch(path -> path.startsWith("sitemap"));
        assertThat(site.pages().page("fa/undated/index.html").text()).contains("فرماندار نتایج نشست");
    }
}
