package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles in HTML. */
class HtmlArticlesTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <title>Boats | The Harbour</title>
            <meta property="article:published_time" content="2020-05-06">
            <meta property="article:section" content="Trade">
            <meta name="author" content="A Writer">
            <script>track()</script>
            </head>
            <body>
            <nav><a href="/">Home</a></nav>
            <article>
            <h1>Boats at <em>dawn</em></h1>
            <p>They came in.</p>

            <p>They left.</p>
            </article>
            <footer>All rights</footer>
            </body>
            </html>
            """;

    @Test
    void aWholePageIsItsArticle() {
        Article article = Reading.article("boats.html", PAGE);

        assertThat(article.title()).isEqualTo("Boats at dawn");
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2020, 5, 6)));
        assertThat(article.section()).isEqualTo("Trade");
        assertThat(article.authors()).containsExactly("A Writer");
        assertThat(article.body().text())
                .startsWith("<div>")
                .contains("<p>They came in.</p>\n<!---->\n")
                .contains("They left.")
                .doesNotContain("Home", "rights", "track", "dawn");
        assertThat(article.body().line()).isEqualTo(12);
    }

    @Test
    void aHeadingInWhichNothingIsSeenIsNoTitle() {
        String page = "<html><head><title>%s</title></head><body><h1>\u007F</h1><p>Text</p></body></html>";
        assertThat(Reading.article("a.html", page.replace("%s", "The mole")).title())
                .isEqualTo("The mole");
        assertThat(Reading.article("boats-at-dawn.html", page.replace("%s", "\u202E"))
                        .title())
                .isEqualTo("Boats at dawn");
    }

    @Test
    void whatAPageSaysOfItselfIsTaken() {
        Article article = Reading.article("boats.XHTML", """
                <html><head><title>x</title>
                <meta name="date" content="2020-05-06">
                <meta property="article:tag" content="Sea"><meta property="article:tag" content="Trade">
                <meta property="og:image" content="img/boats.jpg">
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"},
                 {"@type": "NewsArticle", "headline": "Boats at dawn", "articleSection": ["Coast"],
                  "author": [{"@type": "Person", "name": "Sara"}, {"name": "Reza"}]}]}</script>
                </head><body><p>They came in.</p></body></html>
                """);
        assertThat(article.title()).isEqualTo("Boats at dawn");
        assertThat(article.section()).isEqualTo("Coast");
        assertThat(article.authors()).containsExactly("Sara", "Reza");
        assertThat(article.topics()).containsExactly("Sea", "Trade");
        assertThat(article.picture().path()).contains("img/boats.jpg");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2020, 5, 6)));
    }

    @Test
    void aPagesDateMayBePersianAndOneThatDoesNotExistIsAnError() {
        ArticleReader reader = new ArticleReader(Reading.LANGUAGES, ZoneId.of("Asia/Tehran"), Map.of());
        String page = "<html lang=fa><head><meta name=date content='%s'></head><body><h1>قایق</h1>متن</body></html>";
        assertThat(reader.read(new SourceFile("a.html", page.formatted("1402/01/05"), "UTF-8"))
                        .article()
                        .orElseThrow()
                        .date())
                .isEqualTo(new PublicationDate.Day(LocalDate.of(2023, 3, 25)));
        assertThat(reader.read(new SourceFile("a.html", page.formatted("1402/13/05"), "UTF-8"))
                        .article())
                .isEmpty();
        assertThat(Reading.shown(reader.read(new SourceFile("a.html", page.formatted("yesterday"), "UTF-8"))
                        .diagnostics()))
                .anyMatch(found -> found.startsWith("WARNING") && found.contains("yesterday"));
    }

    @Test
    void belowFrontMatterEverythingIsTheText() {
        Article jekyll = Reading.article(
                "en/_posts/2015-04-03-b.html", "---\ntitle: Boats\n---\n<p>Text *of* it.</p>\n\n<p>More.</p>\n");
        assertThat(jekyll.title()).isEqualTo("Boats");
        assertThat(jekyll.body().text()).isEqualTo("<div><p>Text *of* it.</p>\n<!---->\n<p>More.</p></div>");
        assertThat(jekyll.body().line()).isEqualTo(4);

        Article jbake = Reading.article("en/a.html", "title=First\ndate=2013-02-25\ntype=post\n~~~~~~\n<p>Text</p>\n");
        assertThat(jbake.title()).isEqualTo("First");
        assertThat(jbake.body().text()).isEqualTo("<div><p>Text</p></div>");
    }

    @Test
    void aPartOfAPageHasItsHeadingForATitle() {
        Article article = Reading.article("en/a.html", "<h1>Boats</h1>\n<p>Text</p>\n");
        assertThat(article.title()).isEqualTo("Boats");
        assertThat(article.body().text()).isEqualTo("<div><p>Text</p></div>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p>a</p>⏎ ⏎<p>b</p>, <p>a</p>⏎<!---->⏎<p>b</p>",
                "<img alt=\"a⏎⏎b > c\">⏎⏎d, <img alt=\"a⏎&#10;⏎b > c\">⏎<!---->⏎d",
                "<b title='\"⏎⏎'>a</b>, <b title='\"⏎&#10;⏎'>a</b>",
                "<!-- a > b⏎⏎c -->⏎⏎d, <!-- a > b⏎.⏎c -->⏎<!---->⏎d",
                "<!-->⏎⏎a < b⏎⏎c, <!-->⏎<!---->⏎a < b⏎<!---->⏎c",
            })
    void blankLinesAreFilledWhereverTheyStand(String html, String body) {
        assertThat(Reading.article("en/a.html", "---\ntitle: T\n---\n" + html.replace('⏎', '\n'))
                        .body()
                        .text())
                .isEqualTo("<div>" + body.replace('⏎', '\n') + "</div>");
    }
}
