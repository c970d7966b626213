package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollationTest {
    @Test
    void persian_letters_sort_in_the_order_of_their_alphabet() {
        List<String> names =
                List.of("یزد", "گیلان", "پارس", "آمل", "اردبیل", "چالوس", "کرمان", "ژاله", "وزوان", "همدان", "نور");
        assertThat(names.stream().sorted(Collation.comparator(Language.PERSIAN)))
                .containsExactly(
                        "آمل", "اردبیل", "پارس", "چالوس", "ژاله", "کرمان", "گیلان", "نور", "وزوان", "همدان", "یزد");
    }

    @Test
    void names_that_collate_as_equal_are_still_told_apart() {
        assertThat(Collation.comparator(Language.PERSIAN).compare("a\u200Db", "ab"))
                .isNotZero();
        assertThat(Collation.comparator(Language.ENGLISH).compare("ab", "ab")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "fa, آمل, آ",
        "fa, اردبیل, ا",
        "fa, كتاب, ک",
        "fa, کتاب, ک",
        "fa, یزد, ی",
        "fa, يزد, ی",
        "fa, Astara, A",
        "fa, ۱۴۰۰, #",
        "en, astara, A",
        "en, Éire, E",
        "en, ۱۴۰۰, #",
        "en, 2010, #",
        "en, گیلان, گ",
        "ar, القاهرة, ا",
        "az, çay, Ç",
        "az, Əli, Ə",
        "az, İran, İ",
        "az, Москва, #",
    })
    void names_stand_under_their_letter(String tag, String name, String letter) {
        assertThat(Collation.of(new Language(tag)).letter(name)).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en", "ar", "az"})
    void sorted_names_have_their_headings_together(String tag) {
        Collation collation = Collation.of(new Language(tag));
        List<String> headings = new ArrayList<>();
        long seed = 29;
        Stream.concat(new RandomText(seed).texts(500), Stream.of("آب", "اب", "أب", "پل", "Zebra", "ağ", "Ağ", "ət"))
                .sorted(collation.order())
                .map(collation::letter)
                .filter(letter -> !letter.equals("#")
                        && (headings.isEmpty()
                                || !headings.get(headings.size() - 1).equals(letter)))
                .forEach(headings::add);
        Set<String> distinct = new HashSet<>(headings);
        assertThat(headings).as("seed %d", seed).hasSameSizeAs(distinct);
    }
}
