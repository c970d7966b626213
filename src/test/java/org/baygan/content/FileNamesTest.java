package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baygan.model.Article;
import org.baygan.model.Article.Kind;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What file names say that come from Hugo and Jekyll. */
class FileNamesTest {
    private static final String TITLED = "---\ntitle: T\n---\nText.\n";

    @Test
    void aPageForAFolderWithoutATextIsLeftOutWithANote() {
        for (String path : List.of("_index.md", "en/news/_index.md", "news/_index.fa.md")) {
            ArticleReader.Read read = Reading.read(path, "---\ndate: x\n---\n");
            assertThat(read.article()).isEmpty();
            assertThat(Reading.shown(read.diagnostics()))
                    .containsExactly("NOTE " + path + " A page for a folder without a text makes no page"
                            + " | Sections have pages of their own");
        }
        assertThat(Reading.read("en/_index-a.md", TITLED).article()).isPresent();
    }

    @Test
    void aPageForAFolderWithATextIsAStaticPageOfTheFoldersName() {
        Article page = Reading.article("en/about/_index.md", TITLED);
        assertThat(page.kind()).isEqualTo(Kind.PAGE);
        assertThat(page.slug()).contains("about");
        assertThat(Reading.article("en/_index.md", TITLED).kind()).isEqualTo(Kind.PAGE);
        assertThat(Reading.article("en/index.md", TITLED).kind()).isEqualTo(Kind.PAGE);
    }

    @Test
    void aFolderWithAnIndexIsAnArticleOfThatName() {
        Article article = Reading.article("en/news/harbour/index.md", "---\ndraft: false\n---\nText.\n");
        assertThat(article.slug()).contains("harbour");
        assertThat(article.title()).isEqualTo("Harbour");
        assertThat(article.section()).isEqualTo("news");
        assertThat(Reading.article("en/news/harbour/index.en.md", TITLED).slug())
                .contains("harbour");
        assertThat(Reading.article("en/harbour/index.md", TITLED).section()).isEmpty();
        assertThat(Reading.article("fa/بندر/index.md", "---\ntitle: بازار\n---\nx")
                        .slug())
                .contains("bazar");
        assertThat(Reading.article("en/a/index.md", "---\ntitle: T\nslug: b\n---\nx")
                        .slug())
                .contains("b");
    }

    @Test
    void anIndexOfTheSiteOrOfAShelfIsAnOrdinaryFile() {
        for (String path : List.of("index.md", "en/index.md", "en/2010/index.md", "en/_posts/index.md")) {
            assertThat(Reading.article(path, TITLED).slug()).as(path).isEmpty();
        }
        Article page = Reading.article("en/pages/index.md", TITLED);
        assertThat(page.kind()).isEqualTo(Kind.PAGE);
        assertThat(page.slug()).isEmpty();
        assertThat(Reading.article("en/pages/about/index.md", TITLED).slug()).contains("about");
    }

    @Test
    void aDateInTheNameIsUsedIfNoneIsGivenAndIsNoPartOfTheAddress() {
        ArticleReader.Read read = Reading.read("_posts/2020-01-05-harbour.md", TITLED);
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly("NOTE _posts/2020-01-05-harbour.md The date 2020-01-05 is taken from the file's name"
                        + " | Add a line such as date: 2020-01-05");
        Article article = read.article().orElseThrow();
        assertThat(article.date()).isEqualTo(day("2020-01-05"));
        assertThat(article.slug()).contains("harbour");
        assertThat(Reading.article("en/2020-01-05-harbour/index.md", TITLED).slug())
                .contains("harbour");
        assertThat(Reading.article("fa/2020-01-05-بندر.md", "---\ntitle: بازار\n---\nx")
                        .slug())
                .contains("bazar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fa/2020-01-05-harbour.md", "fa/۲۰۲۰-۰۱-۰۵-harbour.md", "fa/2020_01_05_harbour.md",
                        "fa/20200105-harbour.md",
                "fa/2020.01.05 harbour.md", "fa/2020/01/05/harbour.md", "fa/2020/1/5/harbour.md",
                        "fa/2020/01/05/harbour/index.md",
                "fa/news/۲۰۲۰/۰۱/۰۵/harbour.txt"
            })
    void pathsTellDatesInManyForms(String path) {
        assertThat(Reading.article(path, TITLED).date()).isEqualTo(day("2020-01-05"));
    }

    @Test
    void numbersInAPathThatAreNoDateAreNone() {
        for (String path : List.of("fa/2020-13-01-x.md", "fa/12345678-x.md", "fa/2020/x.md", "fa/1-2-x.md")) {
            assertThat(Reading.article(path, TITLED).date()).as(path).isEqualTo(PublicationDate.UNKNOWN);
        }
    }

    @Test
    void aDateInANameThatDoesNotExistIsTold() {
        assertThat(Reading.shown(Reading.read("fa/1402-13-01-x.md", TITLED).diagnostics()))
                .containsExactly(
                        "WARNING fa/1402-13-01-x.md The file's name begins with \"1402-13-01\", which is no date"
                                + " | If a date is meant, mend it; the article's date is what stands after date: in it");
        assertThat(Reading.read("fa/12345678-x.md", TITLED).diagnostics()).isEmpty();
        assertThat(Reading.shown(Reading.read("fa/2023-01-29-x.md", "---\ntitle: T\ndate: tomorrow\n---\nText.\n")
                        .diagnostics()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ERROR fa/2023-01-29-x.md:3:7 No date: tomorrow");
    }

    @Test
    void aDateInTheFrontMatterComesBeforeTheNames() {
        ArticleReader.Read read =
                Reading.read("_posts/2020-01-05-harbour.md", "---\ntitle: T\ndate: 2020-01-06\n---\nText.\n");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.article().orElseThrow().date()).isEqualTo(day("2020-01-06"));
        assertThat(read.article().orElseThrow().slug()).contains("harbour");
    }

    @Test
    void aNameThatBeginsWithNoDateIsWhole() {
        for (String path :
                List.of("en/2020-13-45-a.md", "en/2020-01-05.md", "en/2020-01-05-.md", "en/x-2020-01-05.md")) {
            Article article = Reading.article(path, TITLED);
            assertThat(article.date()).as(path).isEqualTo(PublicationDate.UNKNOWN);
            assertThat(article.slug()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | De haven is open. Het schip was in de haven en de kapitein is op de kade.",
                "kmr | Îro bazara sînor vebû û gelek kes hatin.",
                "ckb | ئەمڕۆ بازاڕ کرایەوە و هەموو هاتن.",
                "azb | بو گون سرحد بازاری آچیلدی و چوخلو آدام گلدی."
            })
    void aFolderOfALanguageThatTheSiteDoesNotHaveIsNeverFiledAsAnother(String folder, String text) {
        ArticleReader reader = new ArticleReader(Reading.LANGUAGES, ZoneId.of("Asia/Tehran"), Map.of());
        ArticleReader.Read read =
                reader.read(new SourceFile(folder + "/a.md", "---\ntitle: A\n---\n" + text + "\n", "UTF-8"));
        assertThat(read.article()).isEmpty();
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly("ERROR " + folder + "/a.md Its language, " + folder
                        + ", is not one of the site's, so it is left out"
                        + " | Add it in jbake.properties: site.languages=fa,en," + folder);
    }

    @Test
    void endingsInCapitalsAndOfKinTellTheKind() {
        assertThat(Reading.article("fa/a.TEXT", "خبر\n\n*متن* از شهر.").body().markup())
                .isEqualTo(Article.Markup.PLAIN_TEXT);
        assertThat(Reading.article("fa/a.Txt", "خبر\n\n*متن* از شهر.").body().markup())
                .isEqualTo(Article.Markup.PLAIN_TEXT);
        assertThat(Reading.article("en/a.MDX", "# News\n\nText.").title()).isEqualTo("News");
        assertThat(Reading.article("en/a.HTML", "<h1>News</h1><p>Text.</p>").title())
                .isEqualTo("News");
    }

    @Test
    void blanksDivideTheTagsOfAPost() {
        String text = "---\ntitle: T\ndate: 2020-01-05\ncategories: news local\ntags: sea trade\n---\nText.\n";
        Article post = Reading.article("en/_posts/a.md", text);
        assertThat(post.section()).isEqualTo("news");
        assertThat(post.topics()).containsExactly("sea", "trade", "local");
        assertThat(Reading.article("en/a.md", text).topics()).containsExactly("sea trade");
        assertThat(Reading.article("en/_posts/a.md", text.replace("sea trade", "open sea, trade"))
                        .topics())
                .containsExactly("open sea", "trade", "local");
        assertThat(Reading.article("en/_posts/a.md", text.replace("tags: sea", "tag: sea"))
                        .topics())
                .containsExactly("sea trade", "local");
    }

    private static PublicationDate day(String text) {
        return new PublicationDate.Day(LocalDate.parse(text));
    }
}
