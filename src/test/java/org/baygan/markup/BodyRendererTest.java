package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.FileReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRendererTest {
    private static final String POLICY_HINT =
            "Use an address that begins with http:, https:, mailto: or tel:, or the path of a file of the site";

    @Test
    void ofThreeEqualsSignsTwoMark() {
        assertThat(Bodies.markdown("===a=== b ===c==").html())
                .contains("<mark>a</mark>")
                .contains("<mark>c</mark>");
        assertThat(Bodies.markdown("===a=== b ===c==").diagnostics()).isEmpty();
    }

    @Test
    void aForbiddenSchemeIsReportedWithItsLine() {
        assertThat(Bodies.markdown("a\n\n[b](javascript:x)").diagnostics())
                .containsExactly(warning(
                        7,
                        "A link with the scheme \"javascript\" is left out; its text stays",
                        POLICY_HINT,
                        "[b](javascript:x)"));
    }

    @Test
    void aForbiddenSchemeInRawHtmlIsReportedWithItsLine() {
        assertThat(Bodies.markdown("<b>a</b>\n\nb <a href='data:x'>c</a>").diagnostics())
                .containsExactly(warning(
                        7,
                        "A link with the scheme \"data\" is left out; its text stays",
                        POLICY_HINT,
                        "b <a href='data:x'>c</a>"));
    }

    @Test
    void aLinkWithoutAnAddressIsReported() {
        assertThat(Bodies.markdown("[a]()").diagnostics())
                .containsExactly(
                        warning(5, "A link without an address is left out; its text stays", POLICY_HINT, "[a]()"));
    }

    @Test
    void anImageThatIsLeftOutIsReported() {
        assertThat(Bodies.markdown("![a](data:image/png,x)").diagnostics())
                .containsExactly(warning(
                        5,
                        "An image with the scheme \"data\" is left out; its text alternative stays",
                        "Put the image's file beside the article and write its name",
                        "![a](data:image/png,x)"));
    }

    @Test
    void anImageOnAnotherHostIsALinkAndReported() {
        RenderedBody rendered = Bodies.markdown("![a](https://e.org/a.png)");
        assertThat(rendered.html()).isEqualTo("<p><a href=\"https://e.org/a.png\">a</a></p>");
        assertThat(rendered.diagnostics())
                .containsExactly(warning(
                        5,
                        "An image on another host is shown as a link",
                        "Put the image's file beside the article: the site asks no other host for anything",
                        "![a](https://e.org/a.png)"));
    }

    @Test
    void aFragmentThatNoHeadingHasIsReported() {
        assertThat(Bodies.markdown("[a](#b)").diagnostics())
                .containsExactly(warning(
                        5,
                        "No heading of this article has the name \"b\"; the link's text stays",
                        "Write the heading's own words after #, or put {#name} behind the heading",
                        "[a](#b)"));
    }

    @Test
    void aWrongLanguageTagIsReported() {
        assertThat(Bodies.markdown("[a]{lang=x_y}").diagnostics())
                .containsExactly(warning(
                        5,
                        "\"x_y\" is not a language tag",
                        "Write a tag such as ar, en or az-Arab (BCP 47)",
                        "[a]{lang=x_y}"));
    }

    @Test
    void anArticleBeyondALimitIsShownAsPlainParagraphs() {
        String body = "# *a*\n\n" + "- ".repeat(200) + "b";
        RenderedBody rendered = Bodies.markdown(body);
        assertThat(rendered.html()).startsWith("<p># *a*</p>\n<p>- - ").endsWith("- b</p>");
        assertThat(rendered.diagnostics())
                .containsExactly(new Diagnostic(
                        Severity.WARNING,
                        "fa/a.md",
                        7,
                        0,
                        "The article is shown as plain paragraphs: more than 40 quotations or lists begin on one line",
                        "Divide the article, or simplify its markup here",
                        ""));
    }

    @Test
    void aReferenceToAFileKeepsItsDecodedPathFragmentAndLine() {
        assertThat(Bodies.markdown("a\n[b](../x%20y.md?q#%D8%A8)\n\n<img src='z.png' alt=z>")
                        .references())
                .containsExactly(
                        new FileReference(FileReference.Kind.LINK, "../x y.md", "ب", 6, 0),
                        new FileReference(FileReference.Kind.IMAGE, "z.png", "", 8, 0));
    }

    @Test
    void blanksMayStandInADestinationInAngleBrackets() {
        RenderedBody rendered =
                Bodies.markdown("![p](<my pic.png>)\n\n[l](<two words.md> \"t\") [m](<a\\>b(.md>) [r] [](<c d.md>)"
                        + "\n\n[r]: <e f.md> 'u'\n");
        assertThat(rendered.references())
                .containsExactly(
                        new FileReference(FileReference.Kind.IMAGE, "my pic.png", "", 5, 0),
                        new FileReference(FileReference.Kind.LINK, "two words.md", "", 7, 0),
                        new FileReference(FileReference.Kind.LINK, "a>b(.md", "", 7, 0),
                        new FileReference(FileReference.Kind.LINK, "e f.md", "", 7, 0),
                        new FileReference(FileReference.Kind.LINK, "c d.md", "", 7, 0));
        assertThat(rendered.html()).contains("<figure><img").contains("title=\"t\">l</a>");
        assertThat(Bodies.markdown("[a](<https://e.org/b c>)").html())
                .isEqualTo("<p><a href=\"https://e.org/b%20c\">a</a></p>");
        assertThat(Bodies.markdown("[a](<javascript:x y>)").html()).isEqualTo("<p>a</p>");
    }

    @Test
    void aDestinationWithBlanksAndWithoutAngleBracketsIsText() {
        for (String text :
                List.of("[l](two words.md)", "[l](<two\nwords.1>)", "[l](<two 1<words>)", "[l](<two 1words)")) {
            assertThat(Bodies.markdown(text).references()).as(text).isEmpty();
        }
    }

    @Test
    void manyOpenAngleBracketsAreNoLinks() {
        String body = "[a](<b ".repeat(100_000);
        assertThat(Bodies.markdown(body).references()).isEmpty();
    }

    @Test
    void marksInTheBodyAreDropped() {
        assertThat(Bodies.markdown("a\uFDD00\uFDD1 &#xFDD0;0&#xFDD1; <b>\uFDD21</b>")
                        .html())
                .isEqualTo("<p>a0 0 <b>1</b></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFDD2",
                "&#xFDD2;",
                "&#XfDd2;",
                "&#64978;",
                "&#64978",
                "&#&#xFDD2;xFDD2;",
                "&&#xFDD0;#xFDD2;",
                "&#x&#xFDD0;FDD2;",
                "&#x\uFDD0FDD2;",
                "&#&#&#xFDD2;xFDD2;xFDD2;",
                "&amp;#xFDD2;",
                "&#38;#xFDD2;",
                "&#x10000FDD2;",
                "&#x5000000000FDD2;",
                "&#4295032274;",
                "&#x00000000000000000000000000000000000000FDD2;",
                "&#x000000000000000000000000000FDD2BAYGAN;",
                "&#xFDD2;&#xFDD0;0&#xFDD1;",
                "&#xFDD2;&#xFDD0;z",
            })
    void noTextSpellsOurMarks(String mark) {
        String body = "<a href=\"%s//evil.example/\" id=\"%smain\" class=%sskip title=\"%sz\">l</a> <b>%s</b>"
                + " <img src='%shttps://evil.example/t.png' alt=\"%sx\"> [m](n.md \"%s0\")";
        RenderedBody rendered = Bodies.markdown(body.replace("%s", mark));
        assertThat(rendered.diagnostics())
                .extracting(Diagnostic::message)
                .noneMatch(message -> message.contains("can't be read"));
        Document page = Jsoup.parse(rendered.html());
        assertThat(page.select("[id]:not([id^=s-]), [class], img[src*=evil], a[href^=//]"))
                .isEmpty();
        assertThat(rendered.references())
                .last()
                .extracting(FileReference::target)
                .isEqualTo("n.md");
        assertThat(rendered.text()).contains("l", "m");
    }

    @Test
    void marksAreTakenOutOfTheFinishedHtmlAndReferencesMeanWhatTheyMeanInABrowser() {
        assertThat(Bodies.markdown("<b title='&#1;&#x80;&#65;&#x1F600;&#xD800;&#;&#x;&#38;lt;'>a</b>")
                        .html())
                .isEqualTo("<p><b title=\"\uFFFD\u20ACA\uD83D\uDE00\uFFFD&amp;#;&amp;#x;&amp;lt;\">a</b></p>");
    }

    @Test
    void aDefinitionThatIsUsedTooOftenCostsItsArticleAlone() {
        String address = "https://e.example/" + "A".repeat(20_000);
        RenderedBody rendered = Bodies.markdown("Text\n\n" + "[a] ".repeat(5000) + "\n\n[a]: " + address + "\n");
        assertThat(rendered.html()).startsWith("<p>Text</p>\n<p>[a] [a]");
        assertThat(rendered.diagnostics())
                .extracting(Diagnostic::line, Diagnostic::message)
                .containsExactly(tuple(
                        7,
                        "The article is shown as plain paragraphs: its page would be more than 16 times as long as it"
                                + " is"));
    }

    @Test
    void aDefinitionThatIsReadTooOftenWhileWritingCostsItsArticleAlone() {
        RenderedBody rendered = Bodies.markdown("[a]: x:" + "A".repeat(20_000) + "\n\n" + "[a] ".repeat(5000));
        assertThat(rendered.diagnostics())
                .extracting(Diagnostic::line, Diagnostic::message)
                .containsExactly(
                        tuple(7, "The article is shown as plain paragraphs: long definitions are used too often"));
    }

    @Test
    void equalHeadingsHaveIdsOfTheirOwn() {
        assertThat(Bodies.markdown("# a\n# a-2\n# a\n# a\n# !\n# !")
                        .html()
                        .replaceAll("(?s)[^\"]*\"([^\"]*)\"[^\"]*", "$1 "))
                .isEqualTo("s-a s-a-2 s-a-3 s-a-4 s-5 s-6 ");
        String many = "# a\n\n".repeat(40_000);
        assertThat(Bodies.markdown(many).html()).endsWith("<h2 id=\"s-a-40000\">a</h2>");
        assertThat(Bodies.plainText(many).html()).endsWith("<h2 dir=\"ltr\" id=\"s-a-40000\">a</h2>");
    }

    @Test
    void theTextIsWhatAReaderSeesBlockByBlock() {
        String body = "# A *b*\n\nc[^1]  \nd `e` <b>f</b>\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |\n\n[^1]: m";
        assertThat(Bodies.markdown(body).text()).isEqualTo("A b\nc d e f\ng\nh\ni\nj\nk\nl\nm");
        assertThat(Bodies.markdown(body.replace("<b>f</b>", "f")).text()).isEqualTo("A b\nc d e f\ng\nh\ni j\nk l\nm");
    }

    @Test
    void plainTextHasParagraphsAndHeadingsAlone() {
        RenderedBody rendered = Bodies.plainText("## تیتر  \nیک *دو* <b>  \n\nhttp://e.org/x\n### زیر");
        assertThat(rendered.html())
                .isEqualTo(
                        "<h2 id=\"s-tytr\">تیتر</h2>\n<p>یک *دو* &lt;b&gt;</p>\n"
                                + "<p dir=\"ltr\"><a href=\"http://e.org/x\" dir=\"ltr\">http://e.org/x</a></p>\n<h3 id=\"s-zyr\">زیر</h3>");
        assertThat(rendered.text()).isEqualTo("تیتر\nیک *دو* <b>\nhttp://e.org/x\nزیر");
    }

    @Test
    void bulletsAndNumbersOfPlainTextAreLists() {
        assertThat(Bodies.plainText("پیش\n• یک\n\n•دو\n۱- سه\n۲- چهار\n۳) پنج\n۱. شش\n– گفت\nپس\n- الف\n- ب")
                        .html())
                .isEqualTo("""
                        <p>پیش</p>
                        <ul>
                        <li>یک</li>
                        <li>دو</li>
                        </ul>
                        <ol>
                        <li>سه</li>
                        <li>چهار</li>
                        <li>پنج</li>
                        </ol>
                        <p>۱. شش</p>
                        <p>– گفت</p>
                        <p>پس</p>
                        <ul>
                        <li>الف</li>
                        <li>ب</li>
                        </ul>""");
        assertThat(Bodies.plainText("7. a\n8. b").html()).startsWith("<ol dir=\"ltr\" start=\"7\">");
    }

    @Test
    void whatOnlyLooksLikeAListStays() {
        String text = "۱۴۰۲- سال خوب\n1. یکم\n12-13 اردیبهشت\n3.5 درصد\n- گفت‌وگو\nپایان";
        assertThat(Bodies.plainText(text).text()).isEqualTo(text);
        assertThat(Bodies.plainText(text).html()).doesNotContain("<li>");
    }

    @Test
    void footnoteNumbersHaveTheArticlesDigits() {
        String body = "a[^1]\n\n[^1]: b";
        assertThat(new BodyRenderer()
                        .render(Bodies.article("en", Article.Markup.MARKDOWN, body), body)
                        .html())
                .contains("role=\"doc-noteref\">1</a>");
    }

    @Test
    void labelsMatchInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Bodies.markdown("[INFO]\n\n[info]: http://e.org").html())
                    .isEqualTo("<p><a href=\"http://e.org\">INFO</a></p>");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Diagnostic warning(int line, String message, String hint, String excerpt) {
        return new Diagnostic(Severity.WARNING, "fa/a.md", line, 0, message, hint, excerpt);
    }
}
