package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baygan.model.Language;
import org.baygan.search.index.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @SuppressWarnings("NullAway.Init")
    private Spelling spelling;

    @BeforeEach
    void index() throws IOException {
        SmallArchive archive = new SmallArchive(Language.PERSIAN)
                .bodies(
                        "نمایشگاه تابستانی",
                        "کتابخانه روستا",
                        "زلزله بزرگ",
                        "بزرگ بود",
                        "قهوه داغ",
                        "می\u200Cسازند خانه",
                        "the library of letters",
                        "سال 1399",
                        "پرسپولیس فوتبال پرس پلیس فوت",
                        "پرسپولیس فوتبال بازی",
                        "روستا سلام سل");
        spelling = new Spelling(archive.index().reader());
    }

    private static int cost(String typed, String word) {
        return Spelling.cost(typed, word, Spelling.MOST_IN_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "بازار, بازار, 0",
        "ذلزله, زلزله, 3", // sounds alike
        "غحوه, قهوه, 6",
        "باززار, بازار, 4", // a letter twice
        "الّه, الله, 4", // or once
        "بازاذ, بازار, 5", // the key beside
        "بزاار, بازار, 5", // neighbours exchanged
        "بازر, بازار, 5", // one left out
        "باار, بازار, 5",
        "بازشار, بازار, 8", // one too many
        "بازام, بازار, 8", // any other
        "لازار, بازار, 6", // the key beside, in the first letter
        "maarkte, market, 9",
    })
    void each_mistake_costs_by_how_easily_it_is_made(String typed, String word, int cost) {
        assertThat(cost(typed.replace("\u0651", ""), word)).isEqualTo(cost);
    }

    @Test
    void words_of_very_different_lengths_cost_too_much() {
        assertThat(cost("نما", "نمایشگاه")).isGreaterThan(Spelling.MOST_IN_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "نمایشگا, نمایشگاه",
        "نمایشگاح, نمایشگاه",
        "نمایسگاا, نمایشگاه",
        "کتابخنه, کتابخانه",
        "کتباخانه, کتابخانه",
        "متابخانه, کتابخانه",
        "ذلذله, زلزله",
        "زلززله, زلزله",
        "غهوه, قهوه",
        "libary, library",
        "leters, letters",
        "پرسپلیس, پرسپولیس",
        "فوتبل, فوتبال",
        "بزرگروستا, بزرگ روستا",
        "میبزرگ, بزرگ",
        "بزرگتر, بزرگ",
    })
    void what_was_meant_is_guessed(String typed, String meant) throws IOException {
        assertThat(String.join(" ", spelling.correct(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"دات", "نفت", "زلرژمله", "xyzzy", "ققققققق", "خامم", "1389", "سلبود", "سلها"})
    void nothing_is_guessed_for_short_or_strange_words_and_numbers(String typed) throws IOException {
        assertThat(spelling.correct(typed)).isEqualTo(List.of());
    }
}
