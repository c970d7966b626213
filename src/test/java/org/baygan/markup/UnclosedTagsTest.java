package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tags are text, since nothing closes them, and what is made of those that are only half written. */
class UnclosedTagsTest {
    private static List<String> messages(RenderedBody body) {
        return body.diagnostics().stream()
                .map(found -> found.line() + ": " + found.message())
                .toList();
    }

    private static String plain(RenderedBody body) {
        return body.html().replaceAll("[\uFDD0\uFDD1]", "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<object data=a.pdf>b</object> c ~ a.pdf c",
                "d <object data=a.pdf>b</OBJECT> c ~ d a.pdf c",
                "d <object data=a.pdf /> c ~ d a.pdf c",
                "d <object data=a.pdf>b</object> <object data=e.pdf>f</object> c ~ d a.pdf e.pdf c",
                "d <select>a</select> c ~ d a c",
                "d </title> c ~ d c",
                "d <titles> c ~ d c",
                "<p>d <select>a</select> c</p> ~ d a c",
            })
    void aTagThatIsClosedIsOne(String text, String shown) {
        RenderedBody body = Bodies.markdown(text + "\n\n*e*");
        assertThat(body.text().replaceAll("\\s+", " ")).isEqualTo(shown + " e");
        assertThat(messages(body)).noneMatch(message -> message.contains("never closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a <title> b ~ a <title> b ~ <title>",
                "a <TITLE> b ~ a <TITLE> b ~ <title>",
                "a <title lang=fa> b ~ a <title lang=fa> b ~ <title>",
                "a </title> <title> b ~ a <title> b ~ <title>",
                "a <select>b</select> <select> c ~ a b <select> c ~ <select>",
                "<p>a <title> b</p> ~ a <title> b ~ <title>",
                "<p>a <b>c</b> <title> b</p> ~ a c <title> b ~ <title>",
                "a <title> b </titel> ~ a <title> b ~ <title>",
                "a <video src=x.mp4> b ~ a <video src=x.mp4> b ~ <video>",
                "<code>a</code> <title> b ~ a <title> b ~ <title>",
                "</code> a <title> b ~ a <title> b ~ <title>",
            })
    void aTagThatNothingClosesIsText(String text, String shown, String tag) {
        RenderedBody body = Bodies.markdown("c\n\n" + text + "\n\n*e*");
        assertThat(body.text().replaceAll("\\s+", " ")).isEqualTo("c " + shown + " e");
        assertThat(body.html()).contains("<em>e</em>");
        assertThat(messages(body)).contains("7: " + tag + " is never closed; it is shown as text");
    }

    @Test
    void anEndTagOfAnotherBlockClosesNothing() {
        RenderedBody body = Bodies.markdown("a <title> b\n\nc </title> d");
        assertThat(body.text()).isEqualTo("a <title> b\nc d");
        assertThat(messages(body)).containsExactly("5: <title> is never closed; it is shown as text");
    }

    @Test
    void allTagsOfABlockAreTextInTheEnd() {
        String tags = "<title> a ".repeat(20);
        RenderedBody body = Bodies.markdown(tags + "\n\n*e*");
        assertThat(body.text()).isEqualTo(tags.strip() + "\ne");
        RenderedBody html = Bodies.markdown("<p>" + tags + "</p>\n\n*e*");
        assertThat(html.text()).contains(tags.strip()).endsWith("\ne");
    }

    @Test
    void inCodeATagIsMeant() {
        assertThat(messages(Bodies.markdown("<code><title></code> a"))).isEmpty();
        assertThat(messages(Bodies.markdown("<samp><kbd><title></kbd></samp> a")))
                .isEmpty();
        assertThat(messages(Bodies.markdown("<code>a</code> b <title>")))
                .containsExactly("5: <title> is never closed; it is shown as text");
        assertThat(messages(Bodies.markdown("<code>a\n\n<title>\n\n</code>")))
                .contains("7: <title> is never closed; it is shown as text");
    }

    @Test
    void aPlayerMayBeClosedBehindItsSources() {
        RenderedBody body = Bodies.markdown("<video>\n  <source src=a.mp4>\n</video>\n\nb");
        assertThat(plain(body))
                .isEqualToIgnoringWhitespace(
                        "<p><video controls=\"\" preload=\"none\" src=\"'0'\"></video></p><p>b</p>");
        assertThat(messages(body)).isEmpty();
        RenderedBody amid = Bodies.markdown("c <audio>\n<source src=a.mp3>\n<source src=b.mp3>\n</AUDIO> d\n\nb");
        assertThat(plain(amid)).contains("<audio controls=\"\" preload=\"none\" src=\"'0'\"></audio>", "<p>b</p>");
        assertThat(amid.text()).matches("c\\s+d\nb");
        assertThat(messages(amid)).isEmpty();
    }

    @Test
    void aPlayerIsNotClosedBehindABlankLine() {
        RenderedBody body = Bodies.markdown("a <video src=b.mp4>\n\n<source src=c.mp4>\n\n</video> d");
        assertThat(body.text()).startsWith("a <video src=b.mp4>\n").endsWith("d");
        assertThat(messages(body)).contains("5: <video> is never closed; it is shown as text");
        assertThat(messages(Bodies.markdown("a <video> <video> b\n\n</video>")))
                .contains("5: <video> is never closed; it is shown as text");
    }

    @Test
    void aFigureThatIsOneTagHoldsNothing() {
        RenderedBody body = Bodies.markdown("<Figure src=\"a.png\" caption=\"b\" />\n\n*c*");
        assertThat(plain(body))
                .isEqualTo("<figure><img alt=\"\" src=\"'0'\" loading=\"lazy\" decoding=\"async\">"
                        + "<figcaption>b</figcaption></figure>\n<p><em>c</em></p>");
    }

    @Test
    void aFigureWithoutAnEndEndsWithItsBlock() {
        RenderedBody body = Bodies.markdown("<figure>\n<img src=a.png alt=b>\n\n*c*\n\n<figure>d</figure>");
        assertThat(plain(body)).containsPattern("<figure>\\s*<img [^>]*>\\s*</figure>\n<p><em>c</em></p>");
        RenderedBody two = Bodies.markdown("<figure>a\n\n*b*\n\n<figure>c\n\n*d*");
        assertThat(plain(two))
                .containsPattern("a\\s*</figure>\n<p><em>b</em></p>\n<figure>c\\s*</figure>\n<p><em>d</em>");
    }

    @Test
    void aFigureThatEndsInAnotherBlockIsLeftAlone() {
        RenderedBody body = Bodies.markdown("<figure>\n\n*c*\n\n</figure>\n\nd");
        assertThat(plain(body)).containsPattern("<figure>\\s*<p><em>c</em></p>\\s*</figure>\n<p>d</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a <?php b ?> c ~ a <?php b ?> c ~ <?",
                "a <b>d</b> <?php b ?> c ~ a d <?php b ?> c ~ <?",
                "<p>a <b>d</b> <![CDATA[b]]> c</p> ~ a d <![CDATA[b]]> c ~ <![CDATA[",
                "<p>a <!-- d --> <?php b ?> c</p> ~ a <?php b ?> c ~ <?",
                "<p>a <? b <? c</p> ~ a <? b <? c ~ <?",
            })
    void anInstructionMeansNothingInAPage(String text, String shown, String sign) {
        RenderedBody body = Bodies.markdown(text + "\n\n*e*");
        assertThat(body.text().replaceAll("\\s+", " ")).isEqualTo(shown + " e");
        assertThat(messages(body)).contains("5: " + sign + " means nothing in a page; it is shown as text");
    }

    @Test
    void anInstructionInAScriptIsLeftOutWithIt() {
        RenderedBody body = Bodies.markdown("<script>\n<?php a ?> <title>\n</script>\n\nb");
        assertThat(body.text()).isEqualTo("b");
        assertThat(messages(body)).containsExactly("5: The HTML element <script> is left out, with what stands in it");
    }
}
