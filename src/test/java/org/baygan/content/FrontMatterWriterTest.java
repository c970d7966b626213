package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.baygan.model.Article;
import org.baygan.model.CalendarSystem;
import org.junit.jupiter.api.Test;

class FrontMatterWriterTest {
    private static final List<String> AWKWARD = List.of(
            "plain",
            "with: colon",
            "# hash",
            "\"quoted\"",
            "back\\slash",
            "'",
            "- dash",
            "[a]",
            "{b}",
            "&c *d !e",
            "yes",
            "~",
            "1389/02/13",
            "سلام\u200Cها «نقل»",
            "😀",
            "%",
            "@",
            "a #b",
            "---",
            "...",
            "null",
            "1.0",
            "\u200F",
            "ـ",
            "\u0085x",
            "a\u2028b\uFEFF");

    private static Article readBack(Article article) {
        return Reading.article(article.sourcePath(), FrontMatterWriter.writeFile(article));
    }

    private static void assertReadsBack(Article article) {
        assertThat(readBack(article))
                .usingRecursiveComparison()
                .withStrictTypeChecking() // an unknown date has no fields to differ in
                .ignoringFields("body.line", "lines")
                .isEqualTo(article);
    }

    @Test
    void theFrontMatterIsPlainToRead() {
        Article article = Reading.article(
                "fa/a.txt", "# بازار مرزی\n\nزیرتیتر کوتاه\n\nسرویس اقتصاد/خبرگزاری آران\nمتن خبر.\nبند دوم.");

        assertThat(FrontMatterWriter.writeFile(article)).isEqualTo("""
                ---
                title: "بازار مرزی"
                deck: "زیرتیتر کوتاه"
                lang: fa
                section: "اقتصاد"
                source: "خبرگزاری آران"
                ---

                متن خبر.
                بند دوم.
                """);
    }

    @Test
    void everyKeyReadsBack() {
        assertReadsBack(Reading.withFrontMatter("""
                kicker: k
                deck: "d: \\"x\\" \\\\ y"
                lead: l
                date: 1389-02
                updated: 2010-05-04
                expires: 2030-01-01
                section: s
                topics: [a, "b: c"]
                source: t
                source-url: https://a.example/
                author: [x, y]
                place: p
                news-code: 1389-02
                series: r
                part: 3
                featured: 2
                slug: s-1
                aliases: [a/b.html, c]
                translation-of: x.md
                image: a.png
                image-alt: z
                image-caption: y
                image-credit: x
                summary: u
                status: draft
                corrections: [{date: 2010-05-05, text: v}, {text: w}]
                params: {a: {"b c": [d, "e: f"], g: h}, i: [j]}"""));
        assertReadsBack(Reading.withFrontMatter("featured: true\nparams: {a: b}"));
        assertReadsBack(Reading.article("fa/pages/a.md", "# T\n\nText."));
    }

    @Test
    void whatAnArticleDoesntHaveIsNotWritten() {
        assertThat(FrontMatterWriter.write(Reading.withFrontMatter("date: 2010-05")))
                .isEqualTo("---\ntitle: \"T\"\nlang: en\ndate: 2010-05\n---\n");
    }

    @Test
    void daysAreWrittenInTheSitesCalendarIfTheyReadBackSo() {
        assertThat(FrontMatterWriter.writeFile(
                        Reading.withFrontMatter("date: 2010-05-03\nupdated: 1925-03-21\nexpires: 1925-03-20"),
                        CalendarSystem.PERSIAN))
                .isEqualTo("""
                        ---
                        title: "T"
                        lang: en
                        date: 1389/02/13
                        updated: 1304/01/01
                        expires: 1925-03-20
                        ---

                        Text.
                        """);
    }

    @Test
    void anyTextReadsBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String title = Stream.generate(() -> AWKWARD.get(random.nextInt(AWKWARD.size())))
                    .limit(1 + random.nextInt(4))
                    .reduce("t", (a, b) -> a + " " + b);
            Article article = Reading.article("en/a.txt", "title=" + title + "\nplace=" + title + "\n~~~~~~\nText.");
            assertThat(readBack(article).title()).as("seed %d", seed).isEqualTo(article.title());
            assertThat(readBack(article).place()).as("seed %d", seed).isEqualTo(article.place());
        }
    }
}
