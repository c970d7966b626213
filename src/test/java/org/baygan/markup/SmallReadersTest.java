package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers of small things take and refuse: references, addresses, attributes, languages' tags, calls. */
class SmallReadersTest {
    @ParameterizedTest
    @CsvSource({
        "a&#65;b, a&#65;b",
        "&#x41;, &#65;",
        "&#X41;, &#65;",
        "&#65 b, &#65; b",
        "&#65b, &#65;b",
        "&#x4g, &#4;g",
        "&#0065;, &#65;",
        "&#00000000065;, &#65;",
        "&#9;, &#9;",
        "&#10;, &#10;",
        "&#13;, &#65533;",
        "&#31;, &#65533;",
        "&#32;, &#32;",
        "&#127;, &#65533;",
        "&#126;, &#126;",
        "&#128;, &#8364;",
        "&#129;, &#65533;",
        "&#159;, &#376;",
        "&#160;, &#160;",
        "&#55295;, &#55295;",
        "&#55296;, &#65533;",
        "&#57343;, &#65533;",
        "&#57344;, &#57344;",
        "&#xFDD0;, &#65533;",
        "&#xFDEF;, &#65533;",
        "&#xFDF0;, &#65008;",
        "&#xFFFE;, &#65533;",
        "&#x10FFFD;, &#1114109;",
        "&#x10FFFF;, &#65533;",
        "&#x110000;, &#65533;",
        "&#99999999999999999999;, &#65533;",
        "&#;, &amp;#;",
        "&#x;, &amp;#x;",
        "&#, &amp;#",
        "&#x, &amp;#x",
        "&#۱;, &amp;#۱;",
        "&amp;, &amp;",
        "&#&#65;, &amp;#&#65;",
    })
    void everyNumericReferenceIsWrittenInOneWay(String html, String rewritten) {
        String expected = rewritten.equals("&#4;g") ? "&#" + 0xFFFD + ";g" : rewritten; // U+0004 is no page's
        assertThat(NumericReferences.rewritten(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab:", "http://a", "a+b-c.d1:x", "mailto:a@b", "a1:", "abcdefghijklmnopqrstuvwxyzabcdef:"})
    void aSchemeMakesAnAddress(String text) {
        assertThat(AngleAddress.isAbsolute(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a:", ":", "ab", "1a:", "+a:", "a_b:", "abcdefghijklmnopqrstuvwxyzabcdefg:", "ab/c:", "ab"})
    void anythingElseMakesNone(String text) {
        assertThat(AngleAddress.isAbsolute(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a.b+c@d.e", "!#$%&'*+/=?^_`{|}~-@b", "a@b-c.d1", "9@9"})
    void aMailAddressIsOne(String text) {
        assertThat(AngleAddress.isMail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "@b", "a", "a@", "a@b.", "a@.b", "a@-b", "a@b-", "a@b..c", "a@b_c", "a b@c", "a@b@c", "ا@b", "a@ا"
            })
    void anythingElseIsNoMailAddress(String text) {
        assertThat(AngleAddress.isMail(text)).isFalse();
    }

    @Test
    void aPartOfADomainHasSixtyThreeLettersAtMost() {
        assertThat(AngleAddress.isMail("a@" + "b".repeat(63))).isTrue();
        assertThat(AngleAddress.isMail("a@" + "b".repeat(64))).isFalse();
        assertThat(AngleAddress.isMail("a@" + "b".repeat(64) + ".c")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ckb", "fa-IR", "az-Arab", "de-1996", "zh-Hant-TW", "sl-rozaj-biske-1994", "AR"})
    void aTagIsOne(String tag) {
        assertThat(LanguageTag.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f",
                "fars",
                "f1",
                "1a",
                "fa-",
                "-fa",
                "fa--IR",
                "fa-x",
                "fa-abcdefghi",
                "fa_IR",
                "فا",
                "fa-ای"
            })
    void anythingElseIsNoTag(String tag) {
        assertThat(LanguageTag.isValid(tag)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fa, RTL",
        "ar-EG, RTL",
        "en, LTR",
        "az, LTR",
        "az-Arab, RTL",
        "fa-Latn, LTR",
        "ckb-Latn-IQ, LTR",
        "pa-ARAB, RTL",
        "de-1996, LTR",
        "fa-1996, RTL",
        "FA, RTL",
        "he-IL, RTL",
        "ff-Adlm, RTL"
    })
    void aTagHasADirection(String tag, Direction direction) {
        assertThat(LanguageTag.direction(tag)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "{lang=ar}; ar,,false,false",
                "{lang='ar'}; ar,,false,false",
                "{lang=\"ar\"}; ar,,false,false",
                "{lang=\"ar'}; \"ar',,false,false",
                "{#a}; ,a,false,false",
                "{: #a }; ,a,false,false",
                "{#a lang=ar .math .b}; ar,a,true,true",
                "{.math}; ,,true,false",
                "{.b}; ,,false,true",
                "{b=c}; ,,false,true",
                "{b='c d'}; ,,false,true",
                "{b='c d' #e}; ,e,false,true",
                "{}; none",
                "{ }; none",
                "{a}; none",
                "{.}; none",
                "{#}; none",
                "{=a}; none",
                "{#a; none",
                "{#a {}; none",
                "a; none",
            })
    void attributesAreReadOrAreNone(String text, String read) {
        Optional<AttributeList> list = AttributeList.at(text, 0);
        assertThat(list.map(each -> each.language() + "," + each.name() + "," + each.formula() + "," + each.hasMore()))
                .isEqualTo(Optional.ofNullable(read));
        list.ifPresent(each -> assertThat(each.end()).isEqualTo(text.length()));
        list.ifPresent(each -> assertThat(each.written()).isEqualTo(text));
    }

    @Test
    void attributesEndOnTheirLineAndSoon() {
        assertThat(AttributeList.at("{#a\n}", 0)).isEmpty();
        assertThat(AttributeList.at("x", 1)).isEmpty();
        assertThat(AttributeList.at("xx{#a} y", 2).map(AttributeList::end)).contains(6);
        assertThat(AttributeList.at("{#" + "a".repeat(197) + "}", 0)).isPresent();
        assertThat(AttributeList.at("{#" + "a".repeat(198) + "}", 0)).isEmpty();
    }

    private static void assertRead(
            String inside, String name, List<String> values, Map<String, String> named, Call.Form form) {
        assertThat(CallReader.read(3, 9, inside)).isEqualTo(new Call(3, 9, name, values, named, form));
    }

    @Test
    void aCallHasANameValuesAndNamedOnes() {
        assertRead(" figure ", "figure", List.of(), Map.of(), Call.Form.OPENING);
        assertRead("Figure a b", "figure", List.of("a", "b"), Map.of(), Call.Form.OPENING);
        assertRead("x a, b", "x", List.of("a,", "b"), Map.of(), Call.Form.OPENING);
        assertRead(
                "x 'a b' \"c \\\" d\" `e\\f` “g h”",
                "x",
                List.of("a b", "c \" d", "e\\f", "g h"),
                Map.of(),
                Call.Form.OPENING);
        assertRead("x A=b c = d", "x", List.of("c", "=", "d"), Map.of("a", "b"), Call.Form.OPENING);
        assertRead("x a='b c' a=d e:f", "x", List.of(), Map.of("a", "b c", "e", "f"), Call.Form.OPENING);
        assertRead("x a= \"b\"", "x", List.of(), Map.of("a", "b"), Call.Form.OPENING);
        assertRead("x a=", "x", List.of(), Map.of("a", ""), Call.Form.OPENING);
        assertRead("x 'never closed", "x", List.of("never closed"), Map.of(), Call.Form.OPENING);
        assertRead("x a|b", "x", List.of("a|b"), Map.of(), Call.Form.OPENING);
        assertRead("x https://a.b/c?d=e f:g", "x", List.of("https://a.b/c?d=e"), Map.of("f", "g"), Call.Form.OPENING);
    }

    @Test
    void aCallOpensClosesOrIsWhole() {
        assertRead("/x", "x", List.of(), Map.of(), Call.Form.CLOSING);
        assertRead(" / x ", "x", List.of(), Map.of(), Call.Form.CLOSING);
        assertRead("x /", "x", List.of(), Map.of(), Call.Form.WHOLE);
        assertRead("x a /", "x", List.of("a"), Map.of(), Call.Form.WHOLE);
        assertRead("x a / b", "x", List.of("a", "/", "b"), Map.of(), Call.Form.OPENING);
        assertRead("", "", List.of(), Map.of(), Call.Form.OPENING);
        assertRead("/", "", List.of(), Map.of(), Call.Form.CLOSING);
    }
}
