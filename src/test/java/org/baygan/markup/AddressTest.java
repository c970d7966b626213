package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://a.example; https://a.example",
                "HTTP://a.example/b; http://a.example/b",
                "https://a.example:8080?b#c; https://a.example:8080?b#c",
                "//a.example/b; https://a.example/b",
                "\\\\a.example/b; https://a.example/b",
                "/\\a.example/b; https://a.example/b",
                "\\/a.example/b; https://a.example/b",
                "https:\\\\a.example\\b; https://a.example%5Cb",
                "https://دامنه.example/خبر; https://دامنه.example/خبر",
                "https://a.example/b c; https://a.example/b%20c",
                "https://a.example/\"<>^`{|}[]; https://a.example/%22%3C%3E%5E%60%7B%7C%7D%5B%5D",
                "https://a.example/%41%4g%; https://a.example/%41%254g%25",
                "https://a.example/a%7; https://a.example/a%257",
                "https://a.example/a%7F; https://a.example/a%7F",
                "https://a.example/#b#c; https://a.example/#b%23c",
                "mailto:a@b.example; mailto:a@b.example",
                "MailTo:a b@c; mailto:a%20b@c",
                "tel:+98 21; tel:+98%2021",
                "?a=b c; ?a=b%20c",
            })
    void whatIsOutsideTheSiteIsAWebAddress(String written, String url) {
        assertThat(Address.of(written)).isEqualTo(new Address.Web(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.md; a.md; ''",
                "../a/b.md; ../a/b.md; ''",
                "/a; /a; ''",
                "..\\a\\b.md; ../a/b.md; ''",
                "a.md#b; a.md; b",
                "a.md#; a.md; ''",
                "a%20b.md#c%20d; a b.md; c d",
                "%D8%AE%D8%A8%D8%B1; خبر; ''",
                "a%2Fb; a/b; ''",
                "a%4; a%4; ''",
                "a%4g; a%4g; ''",
                "a%۴۱; a%۴۱; ''",
                "a.md?x=y#b; a.md; b",
                "?p=12; ?p=12; ''",
                "/?p=12&q=a#b; /?p=12&q=a; b",
                "news.php?id=7; news.php?id=7; ''",
                "b/news.asp?c=d&id=7; b/news.asp?c=d&id=7; ''",
                "news.txt?id=7; news.txt; ''",
                "a/b:c; a/b:c; ''",
                "{filename}a.md; a.md; ''",
                "|filename|a.md; a.md; ''",
                "{static}/a.png; /a.png; ''",
                "{tag}b; /tags/b; ''",
                "{category}b; /categories/b; ''",
                "{author}b; /authors/b; ''",
                "{other}b; {other}b; ''",
                "{tag}; {tag}; ''",
                "a{tag}b; a{tag}b; ''",
            })
    void aPathIsOfAFileOfTheSite(String written, String target, String fragment) {
        assertThat(Address.of(written)).isEqualTo(new Address.File(target, fragment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; without an address",
                "#; without an address",
                "javascript:alert(1); with the scheme \"javascript\"",
                "JaVaScRiPt:x; with the scheme \"javascript\"",
                "data:text/html,x; with the scheme \"data\"",
                "abcdefghijklmnopqrst:x; with the scheme \"abcdefghijklmnopqrst\"",
                "abcdefghijklmnopqrstu:x; with the scheme \"abcdefghijklmnopqrst…\"",
                ":x; with the scheme \"\"",
                "mailto:; without an address",
                "http:a; without a host",
                "http:/a; without a host",
                "https://; without a host",
                "https:///a; without a host",
                "//; without a host",
                "https://a b/c; without a valid host",
                "https://a%41/c; without a valid host",
                "https://[::1]/c; without a valid host",
                "https://a<b; without a valid host",
            })
    void noPageLeadsToWhatIsDangerousOrNoAddress(String written, String reason) {
        assertThat(Address.of(written)).isEqualTo(new Address.Forbidden(reason));
    }

    @Test
    void aNumberSignAloneLeadsIntoTheArticle() {
        assertThat(Address.of("#a%20b")).isEqualTo(new Address.Fragment("a b"));
        assertThat(Address.of(" #خبر ")).isEqualTo(new Address.Fragment("خبر"));
    }

    @Test
    void controlsAndBlanksAtTheEndsDontHideAScheme() {
        for (String hidden : new String[] {
            "java\u0000script:x",
            "java\nscript:x",
            " javascript:x",
            "java\u007Fscript:x",
            "java\u009Fscript:x",
            "java\uFEFFscript:x",
            "java\uFDD0script:x",
            "\u0001javascript:x"
        }) {
            assertThat(Address.of(hidden)).isEqualTo(new Address.Forbidden("with the scheme \"javascript\""));
        }
        assertThat(Address.of("a\u00A0b")).isEqualTo(new Address.File("a\u00A0b", ""));
        assertThat(Address.of("a~b")).isEqualTo(new Address.File("a~b", ""));
    }
}
