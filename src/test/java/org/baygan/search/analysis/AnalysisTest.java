package org.baygan.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    /** Runs divided by bars, words by blanks; a stop word in brackets, an affix in braces. Underscores are ZWNJ. */
    private static String runs(String text) {
        return Analysis.runs(text.replace('_', '\u200C')).stream()
                .map(run -> run.words().stream().map(AnalysisTest::shown).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private static String shown(Word word) {
        return switch (word.kind()) {
            case CONTENT -> word.form();
            case STOP -> "[" + word.form() + "]";
            case AFFIX -> "{" + word.form() + "}";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "كتاب عَلی; کتاب | علی",
                "کتاب_های دانش_آموزان; کتاب {های} | دانش اموزان",
                "کتاب های; کتاب | {های}",
                "می_شود; {می} شود",
                "نمی شود; {نمی} | شود",
                "_کتاب__خانه_; کتاب خانه",
                "به این خانه; [به] | [این] | خانه",
                "خانهٔ خانۀ خانة خانه; خانه | خانه | خانه | خانه",
                "۱۲ فروردین ١٤٠٣/1403; 12 | فروردین | 1403 | 1403",
                "ســلام، دنیا!; سلام | دنیا",
                "«نقل» (قول) [متن]; نقل | قول | متن",
                "The Border-Market's; [the] | border | market | [s]",
                "Café ﬁne Straße; cafe | fine | straße",
                "a\u00ADb\u200Dc; abc",
                "x²½; x21 | 2",
                "سال۱۳۹۸; سال | 1398",
                "سال_۱۳۹۸_سال; سال | 1398 | سال",
                "14میلیارد و ۵ام; 14 | میلیارد | [و] | 5 | {ام}",
                "G20 mp3 4th; g20 | mp3 | 4th",
                "۳٬۱۴۰ 3,140 ۱۲٬۳۴۵٬۶۷۸; 3140 | 3140 | 12345678",
                "3,14 1403,200 1,2,3 12,345,67; 3 | 14 | 1403 | 200 | 1 | 2 | 3 | 12 | 345 | 67",
                "3,140, 5 ۳٬۱۴۰تومان; 3140 | 5 | 3140 | تومان",
                "هیئت هیأت اطاق; هیات | هیات | اتاق",
                "ali.reza@example.com; ali | reza | example | com",
                "…؟!—; ''",
                "😀 خبر 😀; خبر",
                "हिन्दी; हिनदी",
            })
    void a_text_is_taken_apart(String text, String runs) {
        assertThat(runs(text)).isEqualTo(runs);
    }

    @Test
    void the_longest_words_are_cut_between_code_points() {
        assertThat(runs("آ".repeat(100))).hasSize(Analysis.LONGEST_WORD);
        assertThat(runs("\uD800\uDFA0".repeat(100))).isEqualTo("\uD800\uDFA0".repeat(Analysis.LONGEST_WORD));
    }

    @Test
    void parts_that_say_nothing_alone_are_one_word_together() {
        List<Word> solid = Analysis.runs("به\u200Cتر").get(0).solid();
        assertThat(solid).containsExactly(Word.of("بهتر"));
        assertThat(solid.get(0).isContent()).isTrue();
    }
}
