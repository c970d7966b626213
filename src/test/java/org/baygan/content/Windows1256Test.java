package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Windows1256Test {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private static boolean isLikely(String text) {
        return Windows1256.isLikely(text.getBytes(WINDOWS_1256));
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سلام",
                "«سلام»، گفت: آري؛ چرا؟",
                "سلام\u200C\u200Dها… – — • ‘’“”",
                "سَلامٌ عَلَيكُم",
                "سـلام",
                "پژچگ",
                "Vol. 3, سلام",
                "سلامبابا é",
                "سلامبابا ×",
            })
    void arabicLettersWithWhatStandsBetweenThemAre(String text) {
        assertThat(isLikely(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "بلا, false",
        "سلام, true", // four letters at least
        "سلام é, false",
        "سلامي é, true",
        "سلامسلام éè, false",
        "سلامسلامسل éè, true", // a fifth of them beside Latin of its upper half
        "سلام ×, false",
        "سلامي ×, true",
        "سلامسلام ×÷, false",
        "سلامسلامسل ×÷, true", // or signs that no text has
        "سلامx, false",
        "xسلام, false",
        "سلامسلاميx, false",
        "سلامسلامسلx, true",
        "xسلامسلامسل, true",
        "سلام x, true",
        "xسلامسلامx, false",
    })
    void oddOnesAreFew(String text, boolean likely) {
        assertThat(isLikely(text)).isEqualTo(likely);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "café déjà vu", "123 – 456"})
    void otherTextsAreNot(String text) {
        assertThat(isLikely(text)).isFalse();
    }

    @Test
    void utf8ThatIsBrokenIsNot() {
        byte[] utf8 = "خبر تازه".getBytes(StandardCharsets.UTF_8);
        assertThat(Windows1256.isLikely(utf8)).isFalse();
        assertThat(Windows1256.isLikely(together(utf8, new byte[] {(byte) 0xD8})))
                .isFalse();
        assertThat(Windows1256.isLikely(together(new byte[] {(byte) 0xC7, (byte) 0xE1}, utf8)))
                .isFalse();
        // Of three bytes each.
        assertThat(Windows1256.isLikely("ﻙﺘﺎﺏ ﻙﺘﺎﺏ".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aSequenceOrTwoByChanceAreNoUtf8() {
        // Í followed by a letter of the block of continuing bytes: چ in windows-1256.
        byte[] persian = "هيچ، درختچه بچه پچ پچ كردند و بعد از آن رفتند".getBytes(WINDOWS_1256);
        assertThat(Windows1256.isLikely(persian)).isTrue();
        byte[] letters = "سلامسلام".getBytes(WINDOWS_1256);
        byte[] two = "é".getBytes(StandardCharsets.UTF_8);
        assertThat(Windows1256.isLikely(together(letters, letters, two))).isTrue();
        assertThat(Windows1256.isLikely(together(two, two, two, letters))).isFalse();
    }
}
