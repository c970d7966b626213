package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baygan.model.Article;
import org.baygan.model.Article.Status;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter as other programs and hurried people write it. */
class OtherProgramsTest {
    private static final PublicationDate MAY_THIRD = new PublicationDate.Day(LocalDate.of(2010, 5, 3));

    @Test
    void tomlIsReadAsHugoAndZolaHaveIt() {
        Article article = Reading.article("fa/post/a.md", """
                +++
                title = "بازار تازه"
                date = 2010-05-03
                draft = false
                weight = 3
                [taxonomies]
                tags = ["بازار", "شهر"]
                [extra]
                transparent = true
                +++
                متن.
                """);
        assertThat(article.title()).isEqualTo("بازار تازه");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
        assertThat(article.topics()).containsExactly("بازار", "شهر");
        assertThat(article.body().text()).isEqualTo("متن.");
        assertThat(article.lines().of("date")).isEqualTo(3);
    }

    @Test
    void datesAndKeysOfTomlMayBePersian() {
        StringBuilder seen = new StringBuilder();
        ArticleReader reader = new ArticleReader(
                Reading.LANGUAGES,
                text -> {
                    seen.append(text);
                    return Reading.date("2010-05-03");
                },
                (text, candidates) -> candidates.stream().findFirst(),
                Map.of(),
                List.of());
        String text = "+++\n\u200Fعنوان = \"بازار\"\nتاریخ = 1402/02/31 # خرداد\nپیش\u200Cنویس = true\n+++\nمتن.";
        Article article =
                reader.read(new SourceFile("a.md", text, "UTF-8")).article().orElseThrow();
        assertThat(article.title()).isEqualTo("بازار");
        assertThat(article.status()).isEqualTo(Status.DRAFT);
        assertThat(seen).hasToString("1402/02/31");
    }

    @Test
    void hexosHeaderHasNoOpeningFence() {
        Article article = Reading.article(
                "en/a.md", "title: Border market\ndate: 2010-05-03\ntags:\n- trade\n- borders\n---\n\nText.\n");
        assertThat(article.title()).isEqualTo("Border market");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
        assertThat(article.topics()).containsExactly("trade", "borders");
        assertThat(article.body().text()).isEqualTo("Text.");
    }

    @Test
    void pelicansHeaderMayBeginWithAKeyThatMeansNothingHere() {
        Article article = Reading.article(
                "en/a.md", "save_as: a/index.html\nurl: a\ntitle: Minutes\nmeta: by Echo\ndate: 2010-05-03\n\nText.\n");
        assertThat(article.title()).isEqualTo("Minutes");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(article.body().text()).isEqualTo("Text.");
    }

    @Test
    void pelicansHeaderEndsAtTheFirstBlankLine() {
        Article article = Reading.article("en/a.md", """
                Title: Border market: 400 stalls
                Date: 2010-05-03
                Tags: trade, borders
                Author: Sara Sample
                Summary: In short,
                    and a second line
                Status: draft

                Text: the first line.
                """);
        assertThat(article.title()).isEqualTo("Border market: 400 stalls");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
        assertThat(article.topics()).containsExactly("trade", "borders");
        assertThat(article.authors()).containsExactly("Sara Sample");
        assertThat(article.summary()).isEqualTo("In short, and a second line");
        assertThat(article.status()).isEqualTo(Status.DRAFT);
        assertThat(article.body().text()).isEqualTo("Text: the first line.");
    }

    @Test
    void aTextThatBeginsWithALabelHasNoHeader() {
        assertThat(Reading.article("en/a.md", "Location: the border.\nIt opened.\n")
                        .body()
                        .text())
                .startsWith("Location: the border.");
    }

    @Test
    void keysMayBePersian() {
        Article article = Reading.article("fa/a.md", """
                ---
                عنوان: بازار مرزی
                روتیتر: اردبیل
                زیرتیتر: چهارصد غرفه
                لید: بازار باز شد.
                تاریخ: 2010-05-03
                نویسنده: سارا نمونه، علی نمونه
                منبع: آران
                بخش: اقتصاد
                موضوع‌ها: تجارت، مرز؛ شهر
                زبان: fa
                وضعیت: پیش‌نویس
                ---
                متن.
                """);
        assertThat(article.title()).isEqualTo("بازار مرزی");
        assertThat(article.kicker()).isEqualTo("اردبیل");
        assertThat(article.deck()).isEqualTo("چهارصد غرفه");
        assertThat(article.lead()).isEqualTo("بازار باز شد.");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
        assertThat(article.authors()).containsExactly("سارا نمونه", "علی نمونه");
        assertThat(article.source()).isEqualTo("آران");
        assertThat(article.section()).isEqualTo("اقتصاد");
        assertThat(article.topics()).containsExactly("تجارت", "مرز", "شهر");
        assertThat(article.status()).isEqualTo(Status.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created",
                "pubDate",
                "publishDate",
                "published",
                "date_created",
                "pubDatetime",
                "published_at",
                "تاریخ انتشار"
            })
    void datesHaveManyNames(String key) {
        Article article = Reading.withFrontMatter(key + ": 2010-05-03");
        assertThat(article.date()).as(key).isEqualTo(MAY_THIRD);
        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastUpdated", "modified", "lastmod", "updatedDate", "modDatetime", "last_modified_at"})
    void daysOfChangesHaveManyNames(String key) {
        assertThat(Reading.withFrontMatter(key + ": 2010-05-03").updated())
                .as(key)
                .isEqualTo(MAY_THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverImage",
                "hero",
                "heroImage",
                "featured_image",
                "banner",
                "cover: {image: a.png} #",
                "images: [a.png] #"
            })
    void picturesHaveManyNames(String key) {
        assertThat(Reading.withFrontMatter(key + ": a.png").picture().path())
                .as(key)
                .contains("a.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "images",
                "tags",
                "author",
                "deck",
                "date",
                "aliases",
                "status",
                "draft",
                "corrections",
                "slug",
                "cover"
            })
    void whatIsEmptyIsAbsent(String key) {
        for (String empty : List.of("", " []", " {}", " null", " ~", " \"\"", " [\"\"]", " {name: \"\"}")) {
            assertThat(Reading.found(key + ":" + empty)).as(key + empty).isEmpty();
        }
    }

    @Test
    void keywordsAreTopicsIfThereAreNoOthers() {
        assertThat(Reading.withFrontMatter("keywords: sea, trade").topics()).containsExactly("sea", "trade");
        assertThat(Reading.withFrontMatter("keywords: sea, trade\ntags: [ports]")
                        .topics())
                .containsExactly("ports");
    }

    @Test
    void wordsOfThemesAreUnderstood() {
        assertThat(Reading.withFrontMatter("header:\n  image: a.jpg").picture().path())
                .contains("a.jpg");
        assertThat(Reading.found("header:\n  image: a.jpg")).isEmpty();
        assertThat(Reading.found("header:\n  image: a.jpg\n  overlay_filter: 0.5"))
                .singleElement()
                .asString()
                .contains("left out: \"header\"");
        assertThat(Reading.withFrontMatter("canonicalURL: https://example.org/a")
                        .sourceUrl())
                .contains("https://example.org/a");
        assertThat(Reading.withFrontMatter("external_link: https://example.org/a")
                        .sourceUrl())
                .contains("https://example.org/a");
        assertThat(Reading.withFrontMatter("dek: Short").deck()).isEqualTo("Short");
        assertThat(Reading.withFrontMatter("creator: Sara").authors()).containsExactly("Sara");
        assertThat(Reading.withFrontMatter("author: {first: Sara, last: Sample}")
                        .authors())
                .containsExactly("Sara Sample");
        assertThat(Reading.withFrontMatter("authors:\n  a: {name: Sara}\n  b: {name: Reza}")
                        .authors())
                .containsExactly("Sara", "Reza");
        assertThat(Reading.withFrontMatter("date: [[2010-05-03]]").date()).isEqualTo(MAY_THIRD);
    }

    @Test
    void anAuthorIsATextAListOrAGroup() {
        assertThat(Reading.withFrontMatter("author: Sara Sample").authors()).containsExactly("Sara Sample");
        assertThat(Reading.withFrontMatter("author: [Sara, Ali]").authors()).containsExactly("Sara", "Ali");
        assertThat(Reading.withFrontMatter("author: {name: Sara, url: /}").authors())
                .containsExactly("Sara");
        assertThat(Reading.withFrontMatter(
                                "author:\n  login: sara\n  email: s@example.org\n  display_name: Sara Sample\nmeta:\n  _edit_last: '1'")
                        .authors())
                .containsExactly("Sara Sample");
        assertThat(Reading.withFrontMatter("author: {login: sara, display_name: ''}")
                        .authors())
                .containsExactly("sara");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics: [دریا، کوه]|دریا/کوه",
                "topics: [دریا، کوه, دشت]|دریا/کوه/دشت",
                "topics: دریا، کوه|دریا/کوه",
                "topics: دریا؛ کوه|دریا/کوه",
                "topics: 'دریا، کوه'|دریا/کوه",
                "tags: [trade, 'sea, air']|trade/sea, air",
                "tags: '#trade #sea'|trade/sea",
                "tags: [C#, '#sea']|C#/sea",
            })
    void persianCommasDivideListsWhereverLatinOnesDo(String line, String topics) {
        assertThat(Reading.withFrontMatter(line).topics()).containsExactly(topics.split("/"));
    }

    @Test
    void persianCommasDivideItemsOfAList() {
        assertThat(Reading.withFrontMatter("topics:\n  - دریا، کوه\n  - دشت").topics())
                .containsExactly("دریا", "کوه", "دشت");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"اقتصاد\" در بحران", "'نقل' و متن", "[ویژه] بازار", "{x} y", "@handle گفت", "% سود", "`کد`", "& و",
                        "! هشدار",
                "!important", "* ستاره", "- خط", "? پرسش", "| نمودار", "> بزرگ\u200Cتر", ": آغاز", "سلام: دنیا",
                        "پایان:",
                "متن #برچسب", "#برچسب و متن", "«نقل»: متن", "50% تخفیف", "سلام:دنیا", "It's 5 o'clock: \"now\"",
                        "“سلام: دنیا”"
            })
    void aHeadlineIsReadAsItIsMeant(String title) {
        Article article = Reading.article("fa/a.md", "---\ntitle: " + title + "\ndate: 2010-05-03\n---\nمتن.\n");
        assertThat(article.title()).isEqualTo(title);
        assertThat(article.date()).isEqualTo(MAY_THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:سلام\ndate:2010-05-03", "title\uFF1A سلام\ndate\uFF1A 2010-05-03",
                        "title:\tسلام\ndate:\t2010-05-03",
                "title\u200C: سلام\ndate\u200C: 2010-05-03", "title : سلام\ndate : 2010-05-03",
                        "title: سلام\ndate:2010-05-03"
            })
    void aColonIsReadAsItIsMeant(String keys) {
        Article article = Reading.article("fa/a.md", "---\n" + keys + "\n---\nمتن.\n");
        assertThat(article.title()).isEqualTo("سلام");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
    }

    @Test
    void aColonOfAnotherScriptEndsAKeyThoughTheTextHoldsAnother() {
        assertThat(Reading.article("fa/a.md", "---\ntitle\uFF1A گفت: بله\n---\nمتن.\n")
                        .title())
                .isEqualTo("گفت: بله");
        assertThat(Reading.article("fa/a.md", "title\uFF1A گفت: بله\n\nمتن.\n").title())
                .isEqualTo("گفت: بله");
    }

    @Test
    void aKeyThatIsALittleFurtherInIsAKeyOfPelicansHeader() {
        Article article = Reading.article(
                "en/a.md", "Title: Minutes\n  Date: 2010-05-03\nSummary: One\n    Source: of all\n\nText.\n");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
        assertThat(article.summary()).isEqualTo("One Source: of all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "tags: [#ایران، #تهران]|ایران/تهران",
                "tags: [#ایران, #تهران]|ایران/تهران",
                "topics: [بندر #یک، دو]|بندر #یک/دو",
                "tags: [a, b] # two|a/b",
                "tags: [C#, F#]|C#/F#"
            })
    void hashtagsInBracketsAreTopics(String line, String topics) {
        assertThat(Reading.withFrontMatter(line).topics()).containsExactly(topics.split("/"));
    }

    @Test
    void whatWasReadAsItIsMeantIsANoteAtItsLine() {
        assertThat(Reading.found("deck: 'Trade' grows"))
                .containsExactly("NOTE en/a.md:3 This line is read as it is meant, and not as YAML has it"
                        + " | Write a colon and a blank after the key, and put the text between double quotes");
        assertThat(Reading.found("deck: Trade # grows"))
                .containsExactly("WARNING en/a.md:3 What stands behind # here is a comment to YAML, and is not read"
                        + " | If it belongs to the text, put the text between double quotes");
        assertThat(Reading.found("date: 2010-05-03 # a day")).isEmpty();
    }

    @Test
    void whatComesAfterAMendedLineIsReportedAtItsPlace() {
        assertThat(Reading.found("deck: 'Trade' it's: grows\nnonsense-key: x"))
                .contains(
                        "WARNING en/a.md:4:1 Unknown key \"nonsense-key\""
                                + " | Templates can have it: write site.article-params=nonsense-key in jbake.properties; or remove it");
    }

    @Test
    void entitiesInTextsAreDecoded() {
        Article article = Reading.withFrontMatter(
                "deck: \"می&zwnj;شود &laquo;نقل&raquo; AT&T &amp; &#1578;\"\nsource-url: https://example.org/?a=1&copy;=2");
        assertThat(article.deck()).isEqualTo("می\u200Cشود «نقل» AT&T & ت");
        assertThat(article.sourceUrl()).contains("https://example.org/?a=1&copy;=2");
        assertThat(Reading.withFrontMatter("deck: \"a&#1;b&#xFDD0;&#xD800;c\"").deck())
                .matches("ab\uFFFD?c");
    }

    @Test
    void wordsOfOtherProgramsAreSettledByTheConfiguration() {
        ArticleReader reader = new ArticleReader(
                Reading.LANGUAGES,
                Reading::date,
                (text, candidates) -> candidates.stream().findFirst(),
                Map.of("in-progress", Status.DRAFT, "complete", Status.PUBLISHED),
                List.of());
        for (Map.Entry<String, Status> word : Map.of(
                        "complete", Status.PUBLISHED, "In Progress", Status.DRAFT, "draft", Status.DRAFT)
                .entrySet()) {
            String text = "---\ntitle: T\nstatus: " + word.getKey() + "\n---\nx";
            assertThat(reader.read(new SourceFile("a.md", text, "UTF-8"))
                            .article()
                            .orElseThrow()
                            .status())
                    .isEqualTo(word.getValue());
        }
    }

    @Test
    void aTextOfSeveralLinesInTomlIsWhatItIs() {
        Article article = Reading.article("en/a.md", """
                +++
                title = "Boats"
                kicker = \"""one line\"""
                summary = \"""
                x = 1389/02/13
                کلید = 2
                \"""
                deck = '''
                y = 2010-05-03'''
                date = 2010-05-03
                +++
                Text.
                """);
        assertThat(article.summary())
                .contains("x = 1389/02/13")
                .contains("کلید = 2")
                .doesNotContain("\"");
        assertThat(article.deck()).isEqualTo("y = 2010-05-03");
        assertThat(article.date()).isEqualTo(MAY_THIRD);
    }
}
