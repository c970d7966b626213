package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article's page stays small with everything that an article may have but pictures, in Persian too. */
class FullArticleSizeTest {
    /** 30 words. */
    private static final String SENTENCES = "ساعت برج مدرسه سال‌ها روزی یک دقیقه جلو می‌افتاد و هر شنبه پیش از زنگ نخست"
            + " کسی پله‌ها را بالا می‌رفت و آونگ را نگه می‌داشت تا رادیو به آن. ";

    @TempDir
    Path folder;

    @Test
    void threeHundredPersianWords() throws IOException {
        String page = page("", SENTENCES.repeat(10));

        assertThat(bytes(page)).isLessThanOrEqualTo(12 * 1024);
    }

    /** Contents, corrections, a series, a lead, a second author and more take two KB. */
    @Test
    void withEverythingThatAnArticleMayHave() throws IOException {
        String page =
                page("""
                lead: ساعت برج مدرسهٔ نخل نوزده سال روزی یک دقیقه و ده ثانیه جلو می‌افتاد.
                updated: 1382-02-20
                source-url: https://example.org/archive/1382/tower-clock
                news-code: 820213001
                series: ساعت‌ها
                part: 1
                corrections:
                  - date: 1382-02-20
                    text: شمار پله‌ها درست شد.
                """, ("## بخشی از این گزارش\n\n" + SENTENCES.repeat(2) + "\n\n").repeat(4) + SENTENCES.repeat(2));

        for (String part : List.of("contents", "parts", "corrections", "related", "pager", "translation", "files")) {
            assertThat(page).contains("class=\"" + part + "\"");
        }
        assertThat(bytes(page)).isLessThanOrEqualTo(14 * 1024);
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    private String page(String more, String text) throws IOException {
        TempSite site = new TempSite(folder)
                .write("jbake.properties", """
                        site.host=https://example.org/archive/
                        site.title.fa=بایگان
                        site.title.en=Baygan
                        """)
                .write("content/fa/about.md", "---\ntitle: دربارهٔ ما\ntype: page\n---\nما.\n")
                .write("content/en/tower-clock.md", """
                        ---
                        title: The tower clock that was right once a week
                        date: 2003-05-03
                        section: Culture
                        ---
                        A clock.
                        """);
        String[] sections = {"فرهنگ", "اقتصاد", "محیط زیست", "دانش", "ورزش"};
        for (int i = 1; i <= 10; i++) {
            site.write(
                    "content/fa/other-" + i + ".md",
                    "---\ntitle: ساعت برج شهر همسایه از کار نمی‌افتد " + i
                            + "\ndate: 1382-02-" + (10 + i) + "\nsection: " + sections[i % 5 == 1 ? 0 : i % 5]
                            + "\ntopics: [آموزش, ساعت]\n" + (i < 3 ? "series: ساعت‌ها\npart: " + (i + 1) + "\n" : "")
                            + "---\nمتن.\n");
        }
        site.write("content/fa/tower-clock.md", """
                ---
                title: ساعت برجی که هفته‌ای یک بار درست بود
                kicker: یادها
                deck: هر شنبه یک نفر شصت‌ویک پله بالا می‌رفت تا رادیو به ساعت برسد
                date: 1382-02-13
                section: فرهنگ
                topics: [آموزش, ساعت]
                author: مهتاب سرخاب‌پور
                source: میز نمونهٔ بایگان
                place: خلخال
                translation-of: en/tower-clock
                """ + more + "---\n" + text + "\n");

        assertThat(site.build().published()).isTrue();
        String page = site.pages().text("fa/1382/02/13-tower-clock.html");
        return page;
    }
}
