package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "كتاب, کتاب",
        "عَلِيّ, علی",
        "سـلام, سلام",
        "أحمد, احمد",
        "آب, اب",
        "مسئول, مسیول",
        "مسؤول, مسوول",
        "خانۀ, خانه",
        "خانهٔ, خانه",
        "مدرسة, مدرسه",
        "ﻻ, لا",
        "ﷺ, صلی الله علیه وسلم",
        "۱۴۰۳, 1403",
        "١٤٠٣, 1403",
        "İSTANBUL, istanbul",
        "Café, cafe",
        "می‌شود, می‌شود",
    })
    void typing_variants_meet(String typed, String key) {
        assertThat(SearchFolding.fold(typed)).isEqualTo(key);
    }

    @Test
    void format_characters_are_dropped_and_a_no_break_space_is_a_space() {
        assertThat(SearchFolding.fold("ک\u00ADت\u200Eا\u200Dب\u00A0ها")).isEqualTo("کتاب ها");
    }

    @Test
    void names_that_differ_in_typing_only_have_one_key() {
        assertThat(SearchFolding.nameKey(" كتاب\u200Cها ")).isEqualTo(SearchFolding.nameKey("کتاب  ها"));
        assertThat(SearchFolding.nameKey("Caspian Sea")).isEqualTo("caspian sea");
        assertThat(SearchFolding.nameKey("محيط\u00A0زيست")).isEqualTo("محیط زیست");
    }

    @Test
    void every_code_point_folds_and_folds_no_further() {
        for (int c = 0; c <= 0x2FFFF; c++) {
            String folded = SearchFolding.fold(Character.toString(c));
            if (!SearchFolding.fold(folded).equals(folded)) {
                assertThat(SearchFolding.fold(folded)).as("U+%04X", c).isEqualTo(folded);
            }
        }
    }

    @Test
    void the_table_gives_what_the_rules_give() {
        long seed = 1389;
        new RandomText(seed).texts(10_000).forEach(text -> {
            String folded = SearchFolding.fold(text);
            assertThat(folded).as("seed %d: %s", seed, text).isEqualTo(SearchFolding.foldByRules(text));
            assertThat(SearchFolding.fold(folded)).as("seed %d: %s", seed, text).isEqualTo(folded);
        });
    }
}
