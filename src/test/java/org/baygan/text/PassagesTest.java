package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters of a text may be respelled: «.» stands below copy, «#» below what stays as it is, «~» below another language. */
class PassagesTest {
    private static String kinds(String text) {
        Passages passages = MarkdownPassages.find(text);
        ForeignPassages.mark(text, passages, Language.PERSIAN);
        StringBuilder kinds = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            kinds.append(passages.isVerbatim(i) ? '#' : passages.isCopy(i) ? '.' : '~');
        }
        return kinds.toString();
    }

    private static String lines(String text) {
        return text.replace('/', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "aa https://a.b/c?d=1 e, ...#################..",
                "see (https://a.b/c) e, .....#############...",
                "«http://a.b»., .##########..",
                "x git+ssh://a e, ..###########..",
                "://a e, ......",
                "a: //b, ......",
                "www.a.b e, #######..",
                "ww.a, ....",
                "x mailto:a@b.c e, ..############..",
                "mailto x, ........",
                "go to a.com/b e, ......#######..",
                "sub.a.com/b, ###########",
                "a.b/c, .....",
                "1/2.x/3, .......",
                "a.museum/x, ##########",
                "/x, ..",
                ".com/x, ......",
                "write a.b@c.de now, ......########....",
                "@name x, .......",
                "a@ b, ....",
                "a@b-c_d, #####..",
                "x%y+z-1@b x, #########..",
            })
    void addressesStayAsTheyAre(String text, String kinds) {
        assertThat(kinds(text)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "[a](b c), ....#...",
                "[a](  b(c)d) e, ......#####...",
                "[a](<b c> d, ....####...",
                "[a](<b, ....##",
                "[a] (b), .......",
                "[a]: b, .....#",
                "x [a]: b, ........",
                "[^a]: b, ####...",
                "[^a b, .....",
                "a[^1] b, .####..",
                "[a], ...",
                "a {#b .c} d, ..#######..",
                "a {b=c} d, ..#####..",
                "a {b, ....",
                "a { b}, ......",
                "a {1}, .....",
                "a &#160; b, ..######..",
                "a &zwnj; b, ..........",
                "a &#1 b;, ........",
                "a <b> c, ..###..",
                "a </b> c, ..####..",
                "a <!-- b --> c, ..##########..",
                "a < b > c, .........",
                "a <b <c>, .....###",
                "a <b, ....",
                "a<1>b, .....",
            })
    void markupStaysAsItIs(String text, String kinds) {
        assertThat(kinds(text)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a `b` c, ..###..",
                "a ``b ` c`` d, ..#########..",
                "a `b c, ......",
                "a `b/c` d, ..#####..",
                "a `b//c` d, ..........",
                "a \\`b` c, ........",
                "`b` c, ###..",
                "```/b/```/c, ###.#.###..",
                "```/b/c, ###.#.#",
                "````/```/````/c, ####.###.####..",
                "~~~/b/~~~ /c, ###.#.####..",
                "~~~/b/~~~ x/c, ###.#.#####.#",
                "~~~/b/```/~~~/c, ###.#.###.###..",
                "``` a`b/c, .........",
                "~~~ a`b/c, #######.#",
                "``` a/b` c, #####.####",
                "> ```/> b/> ```/c, #####.###.#####..",
                "``/b/``/c, #######..",
                "x/~~~/b, ..###.#",
                "a ~~b~~ c, .........",
                "`a/~~~/b`, ...###.##",
            })
    void codeStaysAsItIs(String text, String kinds) {
        assertThat(kinds(lines(text))).isEqualTo(kinds);
    }

    @Test
    void aTagEndsInItsParagraph() {
        assertThat(kinds("<a\nb>c")).isEqualTo("#####.");
        assertThat(kinds("<a\n\nb>c")).isEqualTo(".......");
        assertThat(kinds("[a](<b\nc> d")).isEqualTo("....##.....");
    }

    @ParameterizedTest
    @CsvSource({
        // By its markup.
        "[ما]{lang=ar} تو, ~~~~#########...",
        "[ما]{lang=fa} تو, ....#########...",
        "ما {lang=AR} تو, ~~~#########~~~",
        "ما {lang=en}/تو//من, ~~~#########~~~....",
        "{lang=ar}//ما//تو, #########..~~....",
        "ما//{lang=ar}, ....#########",
        "[[ما] تو]{lang=ar} من, ~~~~~~~~~#########...",
        "ما [تو//من]{lang=ar}, ...........#########",
        "ما تو]{lang=ar}, ......#########",
        "<i lang=ar>ما</i> تو, ###########~~####...",
        "<i lang='fa'>ما</i> تو, #############..####...",
        "<i lang=ar>ما تو, ###########.....",
        "<i lang=ar>ما</i> <i lang=ar>تو</i>, ###########~~####.###########~~####",
        "<b lang=ar>ما</i> تو</b>, ###########~~####~~~####",
        // By the ornate parentheses of the Quran.
        "ما ﴿تو﴾ من, ...~~~~...",
        "ما ﴾تو﴿ من, ...~~~~...",
        "ما ﴿تو من, .........",
    })
    void otherLanguagesAreToldByTheirMarkup(String text, String kinds) {
        assertThat(kinds(text.replaceAll("(?<!<)/", "\n"))).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال في هذا الكتاب", "إن هذا الأمر", "والسلام عليه", "أهلا إلى"})
    void arabicIsRecognised(String text) {
        assertThat(kinds(text)).isEqualTo("~".repeat(text.length()));
        assertThat(kinds("«" + text + "»")).isEqualTo("~".repeat(text.length() + 2));
        assertThat(kinds("او خندید و بعد پرسید:\n" + text + "\nو رفت که بخوابد."))
                .contains("~".repeat(text.length()))
                .startsWith("...")
                .endsWith("...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الحمد لله رب العالمين", // two words that only Arabic has are too few for four
                "السلام", // one word may be Persian
                "قال و قیل", // of these only one is surely Arabic
                "قال في هذا گفت", // a letter that Arabic lacks
                "قال في هذا است", // a word that Arabic lacks
                "ثم ابن سينا حكيم بخارا طبيب شاعر", // too few for its length
                "الف باء", // the article wants two letters behind it
                "کتابِ خوب", // one vowel is Persian's ezafe
            })
    void whatMayBePersianIsTakenForPersian(String text) {
        assertThat(kinds(text)).isEqualTo(".".repeat(text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "کتابٌ خوب, ~~~~~....",
        "او عَلَی است, ...~~~~~....",
        "او یْک است, ...~~~....",
        "اوٍ است, ~~~....",
        "او، عُلِم., ....~~~~~.",
    })
    void aVowelledWordIsArabic(String text, String kinds) {
        assertThat(kinds(text)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource({
        "fa-AF, [ما]{lang=fa}, true",
        "fa-AF, [ما]{lang=fa-AF}, true",
        "fa, <i lang=\"fa-IR\">ما</i>, true",
        "fa-AF, [ما]{lang=ar}, false",
        "fa, [ما]{data-lang=ar}, true",
        "fa, <i data-lang=\"ar\">ما</i>, true",
        "fa, <i xml:lang=\"ar\">ما</i>, false",
    })
    void aRegionMakesNoOtherLanguage(String language, String text, boolean copy) {
        int letters = text.indexOf("ما");
        assertThat(CopyPassages.of(text, new Language(language)).isCopy(letters, letters + 2))
                .isEqualTo(copy);
    }

    @Test
    void copyIsWhatIsNeitherMarkedNorRecognised() {
        String text = "ما `ب` [تو]{lang=ar} او";
        CopyPassages passages = CopyPassages.of(text, Language.PERSIAN);
        assertThat(passages.isCopy(0, 3)).isTrue();
        assertThat(passages.isCopy(0, 4)).isFalse();
        assertThat(passages.isCopy(3, 3)).isTrue();
        assertThat(passages.isVerbatim(3)).isTrue();
        assertThat(passages.isVerbatim(2)).isFalse();
        assertThat(passages.isCopy(8, 9)).isFalse();
        assertThat(passages.isVerbatim(8)).isFalse();
        assertThat(passages.isCopy(text.length() - 2, text.length())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "می_شود, false, 2", "می__شود, true, 3", "_شود, true, 0", "می_, true, 2", "می_ شود, true, 2", "می _شود, true, 3",
        "می_*شود*, false, 2", "می_`x`, false, 2", "`x`_شود, false, 3", "`می__شود`, false, 4", "می__, true, 2",
                "می_1, false, 2",
    })
    void aHalfSpaceIsIdleWhereItJoinsNothing(String text, boolean idle, int at) {
        assertThat(CopyPassages.of(text.replace('_', '\u200C'), Language.PERSIAN)
                        .isIdleZwnj(at))
                .isEqualTo(idle);
    }

    @Test
    void nothingButAHalfSpaceIsIdle() {
        assertThat(CopyPassages.of("می شود", Language.PERSIAN).isIdleZwnj(2)).isFalse();
    }
}
