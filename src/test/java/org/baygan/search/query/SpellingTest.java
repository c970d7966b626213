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
    private static final int MOST = 4;

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
                        "سال 1399");
        spelling = new Spelling(archive.index().reader());
    }

    @ParameterizedTest
    @CsvSource({
        "بازار, بازار, 0",
        "بازار, بازاز, 2", // another letter
        "بازار, بازر, 2", // one missing
        "بازار, باازار, 2", // one too many
        "بازار, بزاار, 2", // neighbours exchanged
        "زلزله, ذلزله, 1", // sounds alike
        "زلزله, ذلظله, 2",
        "قهوه, غحوه, 2",
        "بازار, باار, 2",
        "market, maarkte, 4",
    })
    void a_mistake_costs_two_and_a_letter_that_sounds_alike_one(String one, String other, int cost) {
        assertThat(Spelling.cost(one, other, MOST)).isEqualTo(cost);
        assertThat(Spelling.cost(other, one, MOST)).isEqualTo(cost);
    }

    @Test
    void words_of_very_different_lengths_cost_too_much() {
        assertThat(Spelling.cost("نمایشگاه", "نما", MOST)).isGreaterThan(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "نمایشگا, نمایشگاه",
        "نمایشگاح, نمایشگاه",
        "نمایسگاا, نمایشگاه",
        "کتابخنه, کتابخانه",
        "کتباخانه, کتابخانه",
        "ذلذله, زلزله",
        "غهوه, قهوه",
        "libary, library",
        "leters, letters",
        "بزرگروستا, بزرگ روستا",
        "میبزرگ, بزرگ",
        "بزرگتر, بزرگ",
    })
    void what_was_meant_is_guessed(String typed, String meant) throws IOException {
        assertThat(String.join(" ", spelling.correct(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"داخ", "زلززززله", "xyzzy", "ققققققق", "کتاب", "خامه", "1389"})
    void nothing_is_guessed_for_short_or_strange_words_and_numbers(String typed) throws IOException {
        assertThat(spelling.correct(typed)).isEqualTo(List.of());
    }
}
