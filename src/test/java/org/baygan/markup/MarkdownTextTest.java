package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that is written for words and addresses which may hold anything. */
class MarkdownTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"!", "/", ":", "@", "[", "`", "{", "~", "*", "_", "\\", "#"})
    void asciiPunctuationIsEscaped(String sign) {
        assertThat(MarkdownText.escaped("a" + sign + "b")).isEqualTo("a\\" + sign + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aZ09", "ب،؟", "a b", "a\u007Fb", "…"})
    void nothingElseIs(String words) {
        assertThat(MarkdownText.escaped(words)).isEqualTo(words);
    }

    @Test
    void wordsAreOnOneLine() {
        assertThat(MarkdownText.escaped("a\nb")).isEqualTo("a b");
        assertThat(MarkdownText.destination("a\nb")).isEqualTo("<a b>");
        assertThat(MarkdownText.destinationPart("a\nb")).isEqualTo("ab");
    }

    @Test
    void addressesMayHoldAnything() {
        assertThat(MarkdownText.destination("a <b>\\(c)")).isEqualTo("<a \\<b\\>\\\\(c)>");
        assertThat(MarkdownText.destinationPart("a (b)<c>\"d\"")).isEqualTo("a%20%28b%29%3Cc%3E%22d%22");
        assertThat(MarkdownText.html("a & <b> \"c\"")).isEqualTo("a &amp; &lt;b&gt; &quot;c&quot;");
    }

    @Test
    void linksAndPicturesHaveTheirParts() {
        assertThat(MarkdownText.link("a]", "b c")).isEqualTo("[a\\]](<b c>)");
        assertThat(MarkdownText.image("a]", "b", " ")).isEqualTo("![a\\]](<b>)");
        assertThat(MarkdownText.image("a", "b", "c\"")).isEqualTo("![a](<b> \"c\\\"\")");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a, 1, `",
                "a`b, 1, ``",
                "``a`, 1, ```",
                "`a``, 1, ```",
                "a, 3, ```",
                "a``, 3, ```",
                "a```b, 3, ````"
            })
    void aFenceIsLongerThanEveryOneInACode(String code, int shortest, String fence) {
        assertThat(MarkdownText.fence(code, shortest)).isEqualTo(fence);
    }
}
