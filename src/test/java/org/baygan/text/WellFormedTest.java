package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {
    @Test
    void everyCodePointPassesThatXmlAndHtmlAllow() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
            boolean noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
            String text = "a" + Character.toString(c) + "b";
            assertThat(WellFormed.of(text))
                    .as("U+%04X", c)
                    .isEqualTo(surrogate || control || noncharacter ? "ab" : text);
        }
    }

    @Test
    void halvesOfPairsAreLeftOutAndPairsAreNot() {
        assertThat(WellFormed.of("\uD83D\uD83D\uDE00\uDE00\uD83D")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void aTextWithoutFaultIsItself() {
        String text = "متن \uD83D\uDE00\tb\n";
        assertThat(WellFormed.of(text)).isSameAs(text);
    }
}
