package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bare addresses in a text are links, and where each begins and ends. */
class AutoLinksTest {
    /** The text with each link in brackets, and its address behind it where that is another. */
    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        new AutoLinks(text).split(new AutoLinks.Pieces() {
            @Override
            public void plain(String piece) {
                out.append(piece);
            }

            @Override
            public void link(String piece, String url) {
                out.append('[').append(piece).append(']');
                if (!url.equals(piece)) {
                    out.append('(').append(url).append(')');
                }
            }
        });
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://a [https://a]",
                "http://a [http://a]",
                "http://9 [http://9]",
                "http://ب/پ [http://ب/پ]",
                "-http://a -[http://a]",
                "پ،http://a پ،[http://a]",
                "xhttp://a xhttp://a",
                "1http://a 1http://a",
                "پhttp://a پhttp://a",
                "http:// http://",
                "https:// https://",
                "http://-a http://-a",
                "https://. https://.",
                "http:/a http:/a",
                "ftp://a ftp://a",
                "hhttp://a hhttp://a",
                "www.a [www.a](https://www.a)",
                "www.9.b/c [www.9.b/c](https://www.9.b/c)",
                "www. www.",
                "www.. www..",
                "www.) www.)",
                "wwww.a wwww.a",
                "ww.a ww.a",
                "xwww.a xwww.a",
                "(www.a) ([www.a](https://www.a))",
                "http://a/b?c=d#e [http://a/b?c=d#e]",
                "http://a/(b) [http://a/(b)]",
                "http://a/b) [http://a/b])",
                "http://a/b)) [http://a/b]))",
                "http://a/(b)) [http://a/(b)])",
                "http://a/((b) [http://a/((b)]",
                "http://a/(b). [http://a/(b)].",
                "http://a/b). [http://a/b]).",
                "http://a/b)c [http://a/b)c]",
                "http://a/)b) [http://a/)b])",
                "http://a<b [http://a]<b",
                "http://a>b [http://a]>b",
                "http://a«b [http://a]«b",
                "http://a»b [http://a]»b",
                "http://a،b [http://a]،b",
                "http://a؛b [http://a]؛b",
                "http://a/www.b [http://a/www.b]",
                "www.a»www.b [www.a](https://www.a)»[www.b](https://www.b)",
                "www.a»b@c.d [www.a](https://www.a)»[b@c.d](mailto:b@c.d)",
            })
    void addressesOfTheWebAreLinks(String text, String linked) {
        assertThat(linked(text)).isEqualTo(linked);
        assertThat(linked("» " + text + " «")).isEqualTo("» " + linked + " «");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"", ";", "،", "؛", "؟", "»", "”", "’", "…", "?!.", "...'"
            })
    void whatEndsASentenceEndsNoAddress(String sign) {
        assertThat(linked("http://a/b" + sign)).isEqualTo("[http://a/b]" + sign);
        assertThat(linked("http://a" + sign + " c")).isEqualTo("[http://a]" + sign + " c");
        assertThat(linked("www.a" + sign)).isEqualTo("[www.a](https://www.a)" + sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "=", "&", "%", "+", "@", "(", "[", "$"})
    void otherSignsMayEndAnAddress(String sign) {
        assertThat(linked("http://a/b" + sign + " c")).isEqualTo("[http://a/b" + sign + "] c");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u0001", "\u00A0", "\u200C", "\u200F", "\u2028", "\u3000", "\""})
    void blanksAndWhatIsNotSeenEndAnAddress(String blank) {
        assertThat(linked("http://a/b" + blank + "c")).isEqualTo("[http://a/b]" + blank + "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a@b.c [a@b.c](mailto:a@b.c)",
                "azAZ09@azAZ09.b [azAZ09@azAZ09.b](mailto:azAZ09@azAZ09.b)",
                "a.b_c+d-e@f-g.h [a.b_c+d-e@f-g.h](mailto:a.b_c+d-e@f-g.h)",
                "a@b.c.d [a@b.c.d](mailto:a@b.c.d)",
                "a@b..c [a@b..c](mailto:a@b..c)",
                "a@b.c. [a@b.c](mailto:a@b.c).",
                "a@b.c.- [a@b.c](mailto:a@b.c).-",
                "a@b.cپ [a@b.c](mailto:a@b.c)پ",
                "a@b.c/d [a@b.c](mailto:a@b.c)/d",
                "a@b.c:d [a@b.c](mailto:a@b.c):d",
                "پa@b.c پ[a@b.c](mailto:a@b.c)",
                "a@b a@b",
                "a@b. a@b.",
                "a@.b a@.b",
                "a@-b.c a@-b.c",
                "a@ a@",
                "@b.c @b.c",
                "!@b.c !@b.c",
                "پ@b.c پ@b.c",
                "a@پ.c a@پ.c",
                "a/b@c.d a/[b@c.d](mailto:b@c.d)",
                "a:b@c.d a:[b@c.d](mailto:b@c.d)",
                "a[b@c.d a[[b@c.d](mailto:b@c.d)",
                "a`b@c.d a`[b@c.d](mailto:b@c.d)",
                "a{b@c.d a{[b@c.d](mailto:b@c.d)",
                "a@b@c.d a@[b@c.d](mailto:b@c.d)",
                "a@b.c@d.e [a@b.c](mailto:a@b.c)@d.e",
                "a@b.c,d@e.f [a@b.c](mailto:a@b.c),[d@e.f](mailto:d@e.f)",
                "a@b{.c a@b{.c",
                "a@b.{ a@b.{",
            })
    void mailAddressesAreLinks(String text, String linked) {
        assertThat(linked(text)).isEqualTo(linked);
        assertThat(linked("» " + text + " «")).isEqualTo("» " + linked + " «");
    }

    @Test
    void whatStandsBeforeTheSignHasSixtyFourLettersAtMost() {
        String most = "a".repeat(64) + "@b.c";
        assertThat(linked(most)).isEqualTo("[" + most + "](mailto:" + most + ")");
        assertThat(linked("a" + most)).isEqualTo("a[" + most + "](mailto:" + most + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "a@b, true",
        "@, true",
        "://, true",
        "www., true",
        "www, false",
        "http:/a, false",
        "'', false",
        "a, false"
    })
    void fewTextsHoldAnAddress(String text, boolean mayHold) {
        assertThat(AutoLinks.mayHold(text)).isEqualTo(mayHold);
    }
}
