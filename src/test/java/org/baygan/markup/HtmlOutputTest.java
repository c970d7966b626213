package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baygan.model.Direction;
import org.baygan.model.FileReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of HTML and of its text, and how much of it may be. */
class HtmlOutputTest {
    private static HtmlOutput output() {
        return HtmlOutput.ofBody("a", false, Direction.RTL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a b ~ a b",
                "<b> & \"c\" ~ &lt;b&gt; &amp; &quot;c&quot;",
                "a'b ~ a'b",
                "a\u0001b\uFFFEc\uFDD0d ~ abcd",
                "a😀b ~ a😀b",
                "a\uD83Db ~ ab",
                "&😀< ~ &amp;😀&lt;",
            })
    void textAndValuesAreEscaped(String text, String escaped) {
        assertThat(output().text(text).html()).isEqualTo(escaped);
        assertThat(output().attribute("b", text).html()).isEqualTo("b=\"" + escaped + "\"");
        HtmlOutput flowing = output();
        flowing.flowingText(text);
        assertThat(flowing.html()).isEqualTo(escaped);
    }

    @Test
    void whatAReaderSeesIsTheTextToo() {
        HtmlOutput out = output();
        out.markup("<p>").text("a <b>").markup("</p>").endBlock().endBlock();
        out.markup("<p>").text("  c ").endBlock().text("d");
        assertThat(out.length()).isEqualTo("<p>a &lt;b&gt;</p>\n<p>  c \nd".length());
        assertThat(out.html()).isEqualTo("<p>a &lt;b&gt;</p>\n<p>  c \nd");
        assertThat(out.text()).isEqualTo("a <b>\nc\nd");
    }

    @Test
    void anEmptyOutputHasNoLines() {
        HtmlOutput out = output();
        out.endBlock();
        out.endTextBlock();
        out.textBreak();
        assertThat(out.length()).isZero();
        assertThat(out.html()).isEmpty();
        assertThat(out.text()).isEmpty();
    }

    @Test
    void blocksEndInTheTextAlone() {
        HtmlOutput out = output();
        out.text("a");
        out.endTextBlock();
        out.endTextBlock();
        out.textBreak();
        out.text("b");
        out.textBreak();
        out.textBreak();
        out.text("c");
        assertThat(out.html()).isEqualTo("abc");
        assertThat(out.text()).isEqualTo("a\nb c");
    }

    @Test
    void linesOfATextThatFlowsAreOne() {
        HtmlOutput out = output();
        out.flowingText(" a  b\n \nc d ");
        out.flowingText(" e");
        assertThat(out.html()).isEqualTo("a  b\n \nc d  e");
        assertThat(out.text()).isEqualTo("a b c d e");
    }

    @Test
    void whatIsMutedIsNoText() {
        HtmlOutput out = output();
        out.text("a");
        out.mute();
        out.mute();
        out.text("b");
        out.flowingText("c d");
        out.unmute();
        out.text("e");
        out.flowingText("f");
        out.unmute();
        out.flowingText("g");
        out.text("h");
        assertThat(out.html()).isEqualTo("abc defgh");
        assertThat(out.text()).isEqualTo("agh");
    }

    @Test
    void anElementWithoutALetterOfThePagesDirectionRunsInTheOther() {
        assertThat(output().markup("<p")
                        .beginText(false)
                        .markup(">")
                        .text("abc")
                        .endText()
                        .markup("</p>")
                        .html())
                .isEqualTo("<p dir=\"ltr\">abc</p>");
        assertThat(output().markup("<p")
                        .beginText(false)
                        .markup(">")
                        .text("a ب")
                        .endText()
                        .html())
                .isEqualTo("<p>a ب");
        assertThat(output().markup("<p")
                        .beginText(true)
                        .markup(">")
                        .text("abc")
                        .endText()
                        .html())
                .isEqualTo("<p>abc");
        HtmlOutput muted = output();
        muted.markup("<p").beginText(false).markup(">").mute();
        muted.text("ب");
        muted.flowingText("ب");
        muted.unmute();
        assertThat(muted.text("abc").endText().html()).isEqualTo("<p dir=\"ltr\">ببabc");
        HtmlOutput flowing = output();
        flowing.markup("<p").beginText(false).markup(">").flowingText("abc");
        assertThat(flowing.endText().html()).isEqualTo("<p dir=\"ltr\">abc");
        HtmlOutput marked = HtmlOutput.ofBody("a", true, Direction.RTL);
        assertThat(marked.markup("<p")
                        .beginText(false)
                        .markup(">")
                        .text("abc")
                        .endText()
                        .html())
                .isEqualTo("<p>abc");
    }

    @Test
    void ourAttributesAreMarkedBesideAnAuthorsHtml() {
        HtmlOutput plain = output().markup("<a").attribute("b", "c").reference("d", 12);
        assertThat(plain.html()).isEqualTo("<a b=\"c\" d=\"" + FileReference.OPEN + "12" + FileReference.CLOSE + "\"");
        assertThat(plain.marked()).isFalse();
        assertThat(plain.page()).isEqualTo(Direction.RTL);
        HtmlOutput marked = HtmlOutput.ofBody("a", true, Direction.LTR)
                .markup("<a")
                .attribute("b", "c")
                .reference("d", 12);
        assertThat(marked.html())
                .isEqualTo("<a b=\"" + HtmlOutput.TRUSTED + "c\" d=\"" + HtmlOutput.TRUSTED + FileReference.OPEN + "12"
                        + FileReference.CLOSE + "\"");
        assertThat(marked.marked()).isTrue();
        assertThat(marked.page()).isEqualTo(Direction.LTR);
        assertThat(HtmlOutput.ofMarked("a", Direction.LTR).marked()).isFalse();
    }

    @Test
    void anAuthorsHtmlHasItsLineBeforeIt() {
        HtmlOutput out = output();
        out.untrusted("<b>", 1029);
        out.untrusted("<i>");
        out.untrusted("<u>", 384756);
        String marked = out.html();
        assertThat(marked).endsWith("<u>").contains("<b><i>");
        assertThat(out.text()).isEmpty();
        assertThat(HtmlOutput.lineBefore(marked, 0)).isEqualTo(1029);
        assertThat(HtmlOutput.lineBefore(marked, marked.indexOf("<i>"))).isEqualTo(1029);
        assertThat(HtmlOutput.lineBefore(marked, marked.indexOf("<u>"))).isEqualTo(384756);
        assertThat(HtmlOutput.lineBefore(marked.substring(0, marked.indexOf("<u>")), marked.length()))
                .isEqualTo(384756);
        assertThat(HtmlOutput.lineBefore("<b>", 2)).isZero();
        assertThat(HtmlOutput.lineBefore((char) (HtmlOutput.LINE_DIGIT + 1) + "<b>", 2))
                .isZero();
        assertThat(HtmlOutput.isLineDigit((char) (HtmlOutput.LINE_DIGIT - 1))).isFalse();
        assertThat(HtmlOutput.isLineDigit((char) (HtmlOutput.LINE_DIGIT + 10))).isFalse();
    }

    @Test
    void onlyMarkupThatStandsThereIsTakenBack() {
        HtmlOutput out = output().markup("<p><a>");
        out.takeBack(3, "<p>");
        out.takeBack(1, "<a>");
        assertThat(out.html()).isEqualTo("<p><a>");
        out.takeBack(0, "<p>");
        assertThat(out.html()).isEqualTo("<a>");
        out.markup("</a><p>").takeBack(7, "<p>");
        assertThat(out.html()).isEqualTo("<a></a>");
    }

    @Test
    void theOutputKnowsWhichPartOfTheBodyItIsMadeOf() {
        HtmlOutput out = output();
        assertThat(out.position()).isZero();
        out.at(12);
        assertThat(out.position()).isEqualTo(12);
    }

    @Test
    void noPageIsMuchLongerThanItsArticle() {
        HtmlOutput out = output().markup("a".repeat((int) Limits.outputOf(1)));
        assertThatThrownBy(() -> out.markup("a")).isInstanceOfSatisfying(LimitExceeded.class, limit -> {
            assertThat(limit.reason()).isEqualTo("its page would be more than 16 times as long as it is");
            assertThat(limit.line()).isZero();
        });
        HtmlOutput longer = HtmlOutput.ofMarked("ab", Direction.RTL).markup("a".repeat((int) Limits.outputOf(2)));
        assertThatThrownBy(() -> longer.markup("a")).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void whatIsReadAgainIsCounted() {
        HtmlOutput out = output();
        int reads = (int) Limits.readsOf(1);
        out.readAgain(reads - 10);
        out.readAgain(10);
        assertThatThrownBy(() -> out.readAgain(1))
                .isInstanceOfSatisfying(
                        LimitExceeded.class,
                        limit -> assertThat(limit.reason()).isEqualTo("long definitions are used too often"));
    }

    @Test
    void theTextOfABodyWithReferencesHoldsNothingThatNoBodyHolds() {
        assertThat(HtmlOutput.ofBody("&#1;", false, Direction.LTR)
                        .text("a\u0001\uFDD0b")
                        .text())
                .isEqualTo("ab");
        assertThat(HtmlOutput.ofBody("a", true, Direction.LTR)
                        .text("a\u0001\uFDD0b")
                        .text())
                .isEqualTo("ab");
        assertThat(HtmlOutput.ofMarked("a", Direction.LTR)
                        .text("a\u0001\uFDD0b")
                        .text())
                .isEqualTo("ab");
    }
}
