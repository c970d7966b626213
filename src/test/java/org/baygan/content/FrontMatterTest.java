package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baygan.model.Article;
import org.baygan.model.Article.Kind;
import org.baygan.model.Article.Status;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static PublicationDate day(String iso) {
        return new PublicationDate.Day(LocalDate.parse(iso));
    }

    @Test
    void oldAddressesMayBeInAnyScriptAndPercentEncoded() {
        assertThat(Reading.withFrontMatter("aliases: [/قدیم/درباره, /%D9%82%D8%AF%DB%8C%D9%85/, 2010/می\u200Cرود.html]")
                        .aliases())
                .containsExactly("قدیم/درباره/index.html", "قدیم/index.html", "2010/می\u200Cرود.html");
        assertThat(Reading.withFrontMatter("aliases: [/علی/, /علي/, /علی]").aliases())
                .containsExactly("علی/index.html", "علي/index.html");
    }

    @Test
    void everyKeyIsRead() {
        Article article = Reading.article("fa/economy/a.md", """
                ---
                title: "  بازار   مرزی "
                kicker: روتیتر
                deck: زیرتیتر
                lead: |
                  نخستین
                  بند
                lang: en
                date: 2010-05-03
                updated: 2010-05-04
                section: Trade
                topics: [Borders, 'Markets']
                source: Aran
                source-url: https://example.org/خبر?id=1
                author: [Sara, Ali]
                place: Ardabil
                slug: border-market
                aliases:
                  - /old/1.html
                  - old/two
                translation-of: ../en/a.md
                status: draft
                expires: 2030-01-01
                image: a.png
                image-alt: A gate
                corrections:
                  - date: 2010-05-05
                    text: The year was wrong
                encoding: UTF-8
                summary: In short
                type: article
                ---

                Text.
                """);

        assertThat(article.title()).isEqualTo("بازار مرزی");
        assertThat(article.kicker()).isEqualTo("روتیتر");
        assertThat(article.deck()).isEqualTo("زیرتیتر");
        assertThat(article.lead()).isEqualTo("نخستین بند");
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.date()).isEqualTo(day("2010-05-03"));
        assertThat(article.updated()).isEqualTo(day("2010-05-04"));
        assertThat(article.expires()).isEqualTo(day("2030-01-01"));
        assertThat(article.section()).isEqualTo("Trade");
        assertThat(article.topics()).containsExactly("Borders", "Markets");
        assertThat(article.source()).isEqualTo("Aran");
        assertThat(article.sourceUrl()).contains("https://example.org/خبر?id=1");
        assertThat(article.authors()).containsExactly("Sara", "Ali");
        assertThat(article.place()).isEqualTo("Ardabil");
        assertThat(article.slug()).contains("border-market");
        assertThat(article.aliases()).containsExactly("old/1.html", "old/two/index.html");
        assertThat(article.translationOf()).contains("../en/a.md");
        assertThat(article.status()).isEqualTo(Status.DRAFT);
        assertThat(article.picture().path()).contains("a.png");
        assertThat(article.picture().alt()).isEqualTo("A gate");
        assertThat(article.corrections())
                .containsExactly(new Article.Correction(day("2010-05-05"), "The year was wrong"));
        assertThat(article.summary()).isEqualTo("In short");
        assertThat(article.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(34);
        assertThat(article.lines().of("date")).isEqualTo(9);
    }

    @Test
    void datesReachTheDateReaderAsTheyAreWritten() {
        for (String date : List.of(
                "1389/02/13", "1389-02-13", "۱۳۸۹/۰۲/۱۳", "2010-05-03", "0777", "1e3", "2010-05-03T10:00:00Z")) {
            StringBuilder seen = new StringBuilder();
            ArticleReader reader = new ArticleReader(
                    Reading.LANGUAGES,
                    text -> {
                        seen.append(text);
                        return new org.baygan.text.DateReader.Result.Read(PublicationDate.UNKNOWN);
                    },
                    (text, candidates) -> candidates.stream().findFirst(),
                    java.util.Map.of(),
                    List.of());
            reader.read(new SourceFile("a.md", "---\ntitle: T\ndate: " + date + "\n---\nx", "UTF-8"));
            assertThat(seen).hasToString(date);
        }
    }

    @Test
    void aJBakeHeaderIsRead() {
        Article article = Reading.article(
                "en/blog/a.md",
                "title=First = best\ndate=2013-09-24\ntype=post\ntags=blog, news\nstatus=published-date\ncached=false\n~~~~~~  \n\nText.\n");

        assertThat(article.title()).isEqualTo("First = best");
        assertThat(article.date()).isEqualTo(day("2013-09-24"));
        assertThat(article.topics()).containsExactly("blog", "news");
        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(9);
    }

    @Test
    void theNamesOfOtherProgramsAreUnderstood() {
        Article article = Reading.withFrontMatter("""
                description: In short
                subtitle: Below
                tags: [a, b]
                categories: [Trade, Borders]
                lastmod: 2010-05-04
                publishDate: 2010-05-03
                expiryDate: 2030-01-01
                permalink: /2010/05/x.html
                layout: post
                weight: 3
                eleventyNavigation: {key: x}
                author: {name: Sara}
                cover: {image: a.png, alt: A gate}
                draft: false""");

        assertThat(article.summary()).isEqualTo("In short");
        assertThat(article.deck()).isEqualTo("Below");
        assertThat(article.section()).isEqualTo("Trade");
        assertThat(article.topics()).containsExactly("a", "b", "Borders");
        assertThat(article.updated()).isEqualTo(day("2010-05-04"));
        assertThat(article.date()).isEqualTo(day("2010-05-03"));
        assertThat(article.expires()).isEqualTo(day("2030-01-01"));
        assertThat(article.aliases()).containsExactly("2010/05/x.html");
        assertThat(article.authors()).containsExactly("Sara");
        assertThat(article.picture().path()).contains("a.png");
        assertThat(article.picture().alt()).isEqualTo("A gate");
        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void keysThatSteerAnotherProgramAreToldOnceForAFile() {
        assertThat(Reading.found("layout: post\ncomments: true\ntoc:\nmath: true\nmenu:\n  main: {weight: 1}"))
                .containsExactly(
                        "WARNING en/a.md:3 Keys that only steer another program are left out: \"layout, comments, math,"
                                + " menu\" | Templates have them as article.params if jbake.properties says"
                                + " site.article-params=*; or remove them");
    }

    @Test
    void keysForTemplatesAreKept() {
        String text = """
                ---
                title: T
                Reading_Time: 5
                layout: wide
                params:
                  boats: [one, {two: x}]
                extra:
                  boats: no
                meta: {a: b}
                ---
                Text.
                """;
        ArticleReader some = reader(List.of("reading-time", "layout"));
        ArticleReader.Read read = some.read(new SourceFile("en/a.md", text, "UTF-8"));
        assertThat(read.article().orElseThrow().params().values())
                .containsExactly(
                        java.util.Map.entry("Reading_Time", "5"),
                        java.util.Map.entry("layout", "wide"),
                        java.util.Map.entry("boats", List.of("one", java.util.Map.of("two", "x"))),
                        java.util.Map.entry("meta", java.util.Map.of("a", "b")));
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly("WARNING en/a.md:8:3 The key \"boats\" stands here a second time, and is left out"
                        + " | Keep one of them");
    }

    @Test
    void allKeysAreKeptIfAllAreAskedForButThoseThatMayHoldAnArticleBack() {
        ArticleReader all = reader(List.of("*"));
        ArticleReader.Read read =
                all.read(new SourceFile("en/a.md", "---\ntitle: T\nlayout: x\nmood: y\n---\nText.\n", "UTF-8"));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.article().orElseThrow().params().values()).containsOnlyKeys("layout", "mood");
        assertThat(all.read(new SourceFile("en/a.md", "---\ntitle: T\nstatsu: draft\n---\nText.\n", "UTF-8"))
                        .article())
                .isEmpty();
    }

    private static ArticleReader reader(List<String> params) {
        return new ArticleReader(
                Reading.LANGUAGES,
                Reading::date,
                (text, candidates) -> candidates.stream().findFirst(),
                java.util.Map.of(),
                params);
    }

    @Test
    void theNewsCodeIsAnIdentifier() {
        assertThat(Reading.withFrontMatter("news-code: 98-4711").newsCode()).isEqualTo("98-4711");
        assertThat(Reading.withFrontMatter("کد خبر: ۱۴۰۲/۱۲").newsCode()).isEqualTo("۱۴۰۲/۱۲");
    }

    @Test
    void otherSpellingsOfOurKeysAreUnderstood() {
        assertThat(Reading.withFrontMatter("source_url: https://a.example/").sourceUrl())
                .isPresent();
        assertThat(Reading.withFrontMatter("sourceUrl: https://a.example/").sourceUrl())
                .isPresent();
        assertThat(Reading.withFrontMatter("Translation-Of: x.md").translationOf())
                .contains("x.md");
    }

    @Test
    void aKeyWithoutValueIsAbsent() {
        Article article = Reading.withFrontMatter("date:\nsection: ~\ntopics: []\nslug: ''\ndeck: null");

        assertThat(article.date()).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(article.section()).isEmpty();
        assertThat(article.slug()).isEmpty();
        assertThat(article.deck()).isEmpty();
    }

    @Test
    void aDraftIsADraftWhicheverWayItIsSaid() {
        assertThat(Reading.withFrontMatter("draft: true").status()).isEqualTo(Status.DRAFT);
        assertThat(Reading.withFrontMatter("published: false").status()).isEqualTo(Status.DRAFT);
        assertThat(Reading.withFrontMatter("status: Draft").status()).isEqualTo(Status.DRAFT);
        assertThat(Reading.withFrontMatter("status: published\ndraft: yes").status())
                .isEqualTo(Status.DRAFT);
    }

    @Test
    void topicsInOneTextAreDividedAtCommas() {
        assertThat(Reading.withFrontMatter("tags: ایران، دریای خزر, trade").topics())
                .containsExactly("ایران", "دریای خزر", "trade");
    }

    @Test
    void theSectionIsTheFirstFolderThatIsNoNumber() {
        assertThat(Reading.article("fa/economy/deep/a.md", "# T\n\nx").section())
                .isEqualTo("economy");
        assertThat(Reading.article("fa/1389/02/sport/a.md", "# T\n\nx").section())
                .isEqualTo("sport");
        assertThat(Reading.article("economy/a.en.md", "# T\n\nx").section()).isEqualTo("economy");
        assertThat(Reading.article("fa/a.md", "# T\n\nx").section()).isEmpty();
    }

    @Test
    void pagesAreMadeByFolderOrType() {
        Article about = Reading.article("fa/pages/about.md", "# T\n\nx");
        assertThat(about.kind()).isEqualTo(Kind.PAGE);
        assertThat(about.section()).isEmpty();
        Article typed = Reading.article("fa/economy/a.md", "---\ntitle: T\ntype: page\n---\nx");
        assertThat(typed.kind()).isEqualTo(Kind.PAGE);
        assertThat(typed.section()).isEmpty();
    }

    @Test
    void theLanguageComesFromFrontMatterThenFolderThenSuffixThenText() {
        assertThat(Reading.article("fa/a.fa.md", "---\ntitle: T\nlang: en-GB\n---\nمتن")
                        .language())
                .isEqualTo(Language.ENGLISH);
        assertThat(Reading.article("fa/a.en.md", "# T\n\nx").language()).isEqualTo(Language.PERSIAN);
        assertThat(Reading.article("news/a.fa.md", "# T\n\nx").language()).isEqualTo(Language.PERSIAN);
        assertThat(Reading.article("news/a.md", "# T\n\nx").language()).isEqualTo(Language.ENGLISH);
        assertThat(Reading.article("news/a.md", "# ۱۲\n\n۱۳").language()).isEqualTo(Language.PERSIAN);
        assertThat(Reading.article("news/1.md", "12.").language()).isEqualTo(Language.PERSIAN);
    }

    @Test
    void aHeadingThatRepeatsTheTitleIsDropped() {
        Article article = Reading.article("en/a.md", "---\ntitle: The market\n---\n\n# The Market #\n\nText.");
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(7);
        assertThat(Reading.article("en/a.md", "---\ntitle: T\n---\n# Other\n\nx")
                        .body()
                        .text())
                .isEqualTo("# Other\n\nx");
    }

    @Test
    void withoutATitleTheFirstHeadingIsTakenAndNoted() {
        ArticleReader.Read read = Reading.read("en/a.md", "---\nsection: Trade\n---\n## The market\n\nText.");
        assertThat(read.article().orElseThrow().title()).isEqualTo("The market");
        assertThat(read.article().orElseThrow().body().text()).isEqualTo("Text.");
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly("NOTE en/a.md:4 No title in the front matter: this heading is used"
                        + " | Add a line such as title: \"…\"");
    }

    @Test
    void aHeadingFurtherDownLeavesTheLinesBelowItWhereTheyWere() {
        Article article = Reading.article(
                "en/a.md", "---\nsection: Trade\n---\n![a](a.png)\n\n```\n# code\n```\n\n# The market\nText.");
        assertThat(article.title()).isEqualTo("The market");
        assertThat(article.body().line()).isEqualTo(4);
        assertThat(article.body().text()).isEqualTo("![a](a.png)\n\n```\n# code\n```\n\n\nText.");
    }

    @Test
    void withoutTitleAndHeadingTheFilesNameIsTakenAndNoted() {
        ArticleReader.Read read = Reading.read("en/2010-05-03-border_market.md", "---\nsection: Trade\n---\nText.");
        assertThat(read.article().orElseThrow().title()).isEqualTo("Border market");
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly(
                        "NOTE en/2010-05-03-border_market.md No title in the front matter:"
                                + " the file's name is used | Add a line such as title: \"…\"",
                        "NOTE en/2010-05-03-border_market.md The date 2010-05-03 is taken from the file's name"
                                + " | Add a line such as date: 2010-05-03");
    }

    @Test
    void anArticleMayBeNothingButFrontMatter() {
        assertThat(Reading.article("en/a.md", "---\ntitle: T\n---").body().text())
                .isEmpty();
        assertThat(Reading.article("en/a.md", "---\ntitle: T\n...\nText").body().text())
                .isEqualTo("Text");
    }

    @Test
    void blankLinesAboveFrontMatterAreTolerated() {
        assertThat(Reading.article("en/a.md", "\n\n---\ntitle: T\n---\nx").title())
                .isEqualTo("T");
        assertThat(Reading.article("en/a.md", "\n\n---\n# A comment\n#: b\ntitle: T\n---\nx")
                        .title())
                .isEqualTo("T");
        assertThat(Reading.article("en/a.md", "\n\n---\n# A heading\nOne thing: it rained.\n\n---\n")
                        .body()
                        .text())
                .contains("it rained");
        assertThat(Reading.article("en/a.md", "\n\n---\n\nText.\n\n---\n")
                        .body()
                        .text())
                .isEqualTo("---\n\nText.\n\n---");
    }

    @Test
    void textThatLooksLikeAHeaderWithoutBeingOneIsText() {
        assertThat(Reading.article("en/a.md", "x=1 is an equation.\n\nText.")
                        .body()
                        .text())
                .isEqualTo("x=1 is an equation.\n\nText.");
    }

    @Test
    void aHashAmidCodeIsNoTitle() {
        Article article = Reading.article(
                "en/a.md", "---\nsection: Notes\n---\nPut this in the file:\n\n~~~\n```\n# x\n~~~\n\n# Boats\n");

        assertThat(article.title()).isEqualTo("Boats");
        assertThat(article.body().text()).contains("~~~\n```\n# x\n~~~");
    }
}
