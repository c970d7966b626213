package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrefsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b&c=d/e | a%20b%26c=d/e | a%20b%26c%3Dd%2Fe",
                "100% \"x\" | 100%25%20%22x%22 | 100%25%20%22x%22",
                "سلام | %D8%B3%D9%84%D8%A7%D9%85 | %D8%B3%D9%84%D8%A7%D9%85",
                "é😀 | %C3%A9%F0%9F%98%80 | %C3%A9%F0%9F%98%80"
            })
    void everythingButHarmlessSignsIsEncodedAsUtf8(String text, String reference, String part) {
        assertThat(Hrefs.encode(text)).isEqualTo(reference);
        assertThat(Hrefs.encodePart(text)).isEqualTo(part);
    }

    @Test
    void browsersEncodeLettersOfOtherScriptsThemselves() {
        assertThat(Hrefs.encodeForBrowsers("می\u200Cرود، «x» 😀 é\u202E٪", Hrefs.OF_MAIL))
                .isEqualTo("می\u200Cرود،%20«x»%20%F0%9F%98%80%20é%E2%80%AE%D9%AA");
    }

    @Test
    void allOfUnicodeComesBack() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }
        String text = all.toString();
        assertThat(URLDecoder.decode(Hrefs.encodePart(text), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(URLDecoder.decode(Hrefs.encodeForBrowsers(text, ""), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
