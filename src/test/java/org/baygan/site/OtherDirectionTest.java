package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no letter of its page's direction stands in its own, outside of the text too. */
class OtherDirectionTest {
    @TempDir
    Path folder;

    @Test
    void namesOfTheSiteOfItsPartsAndWithinSentencesKeepTheirEnds() throws IOException {
        TempSite site = new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/\nsite.title.fa=News!\n")
                .write("assets/a.png", Images.png(2, 1))
                .write("content/fa/a.md", """
                        ---
                        title: نمونه
                        date: 1402/01/05
                        section: Go!
                        image: /a.png
                        image-credit: "J. Sample Jr."
                        series: "Why?"
                        ---
                        متن.
                        """)
                .write("content/fa/b.md", "---\ntitle: نمونه‌ی دیگر\ndate: 1402/01/06\nseries: \"Why?\"\n---\nمتن.\n");
        site.build();
        Document article = site.pages().page("fa/1402/01/05-a.html");
        assertThat(article.select("header a.name bdi[dir=ltr]").text()).isEqualTo("News!");
        assertThat(article.select("header nav a[dir=ltr]").eachText()).containsExactly("Go!");
        assertThat(article.select("figcaption small").text()).endsWith(" \u2066J. Sample Jr.\u2069");
        assertThat(article.select("#series").text()).endsWith(" \u2066Why?\u2069");
    }

    @Test
    void namesTitlesAndCitationsOfTheOtherScriptKeepTheirEnds() throws IOException {
        TempSite site = new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/\n")
                .write("content/fa/a.md", """
                        ---
                        title: What now?
                        kicker: "Breaking!"
                        deck: A deck (with a stop).
                        lead: متن Lead
                        date: 1402/01/05
                        author: J. Sample Jr.
                        source: Wire Samples
                        place: "Springfield, D.C."
                        topics: [C++, خانه]
                        ---
                        متن.
                        """)
                .write("content/en/b.md", """
                        ---
                        title: A sample
                        date: 2023-03-25
                        source: خبرگزاری نمونه
                        ---
                        Text.
                        """);
        site.build();
        Document persian = site.pages().page("fa/1402/01/05-a.html");
        assertThat(persian.select("h1, .kicker, header>.deck").eachAttr("dir")).containsExactly("ltr", "ltr", "ltr");
        assertThat(persian.select(".lead").hasAttr("dir")).isFalse();
        assertThat(persian.select(".byline [dir=ltr]").eachText())
                .containsExactly("J. Sample Jr.", "Wire Samples", "Springfield, D.C.");
        assertThat(persian.select(".topics [dir]").eachText()).containsExactly("C++");
        assertThat(persian.select("details p").eachText().get(0))
                .startsWith(
                        "\u2066J. Sample Jr.\u2069، «\u2066What now?\u2069»، \u2066Wire Samples\u2069، ۵ فروردین ۱۴۰۲");
        Document english = site.pages().page("en/2023/03/25-b.html");
        assertThat(english.select(".byline [dir=rtl]").eachText()).containsExactly("خبرگزاری نمونه");
        assertThat(english.select("details p").eachText().get(0)).contains("\u2067خبرگزاری نمونه\u2069, 25 March 2023");
    }
}
