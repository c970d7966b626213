package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;

class ArticlesWithoutFrontMatterTest {
    private static final String AS_IT_ARRIVES = """


            ## استاندار نتایج سفر را تشریح کرد

            حقیقت: مرادوات تجاری بین ایران و آذربایجان 20 برابر میشود

            سرویس آذربایجان/خبرگزاری آران \s
             خبرگزاری آران / سرویس آذربایجان : استاندار اردبیل نتایج آن را تشریح کرد \s
             به گزارش خبرگزاری فارس، منصور گفت: در این سفر اهداف امنیتی بررسی شد. \s
            """;

    @Test
    void anArticleAsItArrivesHasItsTitleDeckSectionAndSource() {
        Article article = Reading.article("000_cca6a6a711ff4c58.txt", AS_IT_ARRIVES);

        assertThat(article.title()).isEqualTo("استاندار نتایج سفر را تشریح کرد");
        assertThat(article.deck()).isEqualTo("حقیقت: مرادوات تجاری بین ایران و آذربایجان 20 برابر میشود");
        assertThat(article.section()).isEqualTo("آذربایجان");
        assertThat(article.source()).isEqualTo("خبرگزاری آران");
        assertThat(article.language()).isEqualTo(Language.PERSIAN);
        assertThat(article.date()).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(article.markup()).isEqualTo(Article.Markup.PLAIN_TEXT);
        assertThat(article.body().line()).isEqualTo(8);
        assertThat(article.body().text())
                .startsWith(" خبرگزاری آران / سرویس آذربایجان : استاندار")
                .endsWith("بررسی شد.");
        assertThat(article.lines().of("source")).isEqualTo(7);
    }

    @Test
    void whatWasRecognisedIsOneNote() {
        assertThat(Reading.shown(Reading.read("a.txt", AS_IT_ARRIVES).diagnostics()))
                .containsExactly("NOTE a.txt No front matter; recognised: title (line 3), deck (line 5),"
                        + " section and source (line 7) | baygan new --from writes this out as front matter");
    }

    @Test
    void markdownIsRecognisedInTheSameWay() {
        Article article = Reading.article("en/a.md", """
                # The *border* market

                **A short line below it**

                Date: 2010-05-03
                Source: Aran News Agency
                By Sara Ahmadi

                The market opened.
                """);

        assertThat(article.title()).isEqualTo("The border market");
        assertThat(article.deck()).isEqualTo("A short line below it");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(article.source()).isEqualTo("Aran News Agency");
        assertThat(article.authors()).containsExactly("Sara Ahmadi");
        assertThat(article.body().text()).isEqualTo("The market opened.");
        assertThat(article.body().line()).isEqualTo(9);
    }

    @Test
    void persianFieldsAreRecognisedWithEitherYeh() {
        Article article =
                Reading.article("a.txt", "بازار مرزی\n\nتاريخ: 2010-05-03\nمنبع: آران\nنویسنده: سارا احمدی\nمتن خبر.");

        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(article.source()).isEqualTo("آران");
        assertThat(article.authors()).containsExactly("سارا احمدی");
        assertThat(article.body().text()).isEqualTo("متن خبر.");
    }

    @Test
    void aDateLineThatIsNoDateStaysInTheBody() {
        ArticleReader.Read read = Reading.read("en/a.txt", "Title\n\nDate: some day\nText.");

        assertThat(read.article().orElseThrow().body().text()).isEqualTo("Date: some day\nText.");
        assertThat(Reading.shown(read.diagnostics()))
                .contains("WARNING en/a.txt:3 This date was not recognised, and the article is undated:"
                        + " No date: some day | Write 2010-05-03");
    }

    @Test
    void aParagraphThatEndsAsASentenceIsBody() {
        Article article = Reading.article("en/a.md", "# Title\n\nA short paragraph.\n\nAnother one.");

        assertThat(article.deck()).isEmpty();
        assertThat(article.body().text()).isEqualTo("A short paragraph.\n\nAnother one.");
    }

    @Test
    void theLinesOfAPoemAreNoDeck() {
        Article article = Reading.article("fa/a.txt", "# شعر\n\nمصراع یکم\nمصراع دوم\nمصراع سوم");

        assertThat(article.deck()).isEmpty();
        assertThat(article.body().text()).isEqualTo("مصراع یکم\nمصراع دوم\nمصراع سوم");
    }

    @Test
    void theFirstShortLineOfPlainTextIsItsTitle() {
        Article article = Reading.article("en/a.txt", "A title\nThe text of the article.");

        assertThat(article.title()).isEqualTo("A title");
        assertThat(article.body().text()).isEqualTo("The text of the article.");
        assertThat(article.body().line()).isEqualTo(2);
    }

    @Test
    void withoutAnyTitleTheFilesNameIsMadeReadable() {
        ArticleReader.Read read = Reading.read("en/border-market_2010.md", "The market opened today.");

        assertThat(read.article().orElseThrow().title()).isEqualTo("Border market 2010");
        assertThat(read.article().orElseThrow().body().text()).isEqualTo("The market opened today.");
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly("NOTE en/border-market_2010.md No front matter; recognised: title (the file's name)"
                        + " | baygan new --from writes this out as front matter");
    }

    @Test
    void aThematicBreakFurtherDownIsNoFrontMatter() {
        Article article = Reading.article("en/a.md", "# Title\n\nText.\n\n---\n\ndate: never\n\n---\n");

        assertThat(article.body().text()).isEqualTo("Text.\n\n---\n\ndate: never\n\n---");
        assertThat(article.date()).isEqualTo(PublicationDate.UNKNOWN);
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        Article article = Reading.article("fa/a.txt", AS_IT_ARRIVES.replace("\n", "\r\n"));

        assertThat(article).isEqualTo(Reading.article("fa/a.txt", AS_IT_ARRIVES));
    }

    @Test
    void aMarkdownListQuoteOrPictureIsNoDeck() {
        for (String start :
                new String[] {"- an item", "> a quote", "![alt](a.png)", "| a | b |", "1. one", "<b>x</b>"}) {
            Article article = Reading.article("en/a.md", "# Title\n\n" + start + "\n\nText.");

            assertThat(article.deck()).as(start).isEmpty();
            assertThat(article.body().text()).isEqualTo(start + "\n\nText.");
        }
    }

    @Test
    void anUnderlinedHeadingIsATitleToo() {
        Article article = Reading.article("en/a.md", "Title\n=====\n\nText.");

        assertThat(article.title()).isEqualTo("Title");
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(4);
    }
}
