package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the parser is given of a body. */
class CharactersTest {
    @Test
    void linesEndWithLineFeeds() {
        assertThat(Characters.prepare("a\r\nb\rc\r")).isEqualTo("a\nb\nc\n");
        assertThat(Characters.prepare("\r\r\n\n")).isEqualTo("\n\n\n");
        assertThat(Characters.prepare("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void whatNoPageMayHoldIsLeftOut() {
        assertThat(Characters.prepare("a\u0000b")).isEqualTo("ab");
        assertThat(Characters.prepare("\uFDD0a\uFFFEb\uFDEF")).isEqualTo("ab");
        assertThat(Characters.prepare("a\u0001\uFDCF")).isEqualTo("a\u0001\uFDCF");
    }
}
