package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baygan.model.Language;
import org.baygan.search.index.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardLayoutTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "jivhk, تهران",
                "sghl, سلام",
                ";jhf, کتاب",
                "'tj, گفت",
                "\",cdv\", وزیر",
                "]hd, چای",
                "HJA, اتش",
                "slow12, سمخص12",
                "صخقمی, world",
                "آثممخ, hello",
                "ئشقنثف, market",
                "سلام, sghl",
            })
    void a_text_is_what_the_other_layout_makes_of_its_keys(String typed, String other) {
        assertThat(Keyboard.other(typed)).first().isEqualTo(other);
    }

    @Test
    void a_key_that_keyboards_disagree_on_stands_for_both() {
        assertThat(Keyboard.other("vmds")).containsExactly("رپیس", "رئیس");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1403", "a", "naïve", "a.b", "سلام world", "日本", "\uD800\uD800", "x😀y", "کتاب‌ها"})
    void other_texts_are_typed_as_they_are(String typed) {
        assertThat(Keyboard.other(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ش, س, true",
        "ی, ب, true",
        "ل, ف, true",
        "ل, غ, true",
        "ب, ز, true",
        "ش, ی, false",
        "ش, ش, false",
        "d, f, true",
        "m, k, true",
        "q, m, false",
        "z, ظ, false",
        "1, 2, false"
    })
    void neighbours_lie_beside_each_other(char one, char other, boolean neighbours) {
        assertThat(Keyboard.areNeighbours(one, other)).isEqualTo(neighbours);
        assertThat(Keyboard.areNeighbours(other, one)).isEqualTo(neighbours);
    }

    private static String typed(String query) {
        return query.equals("jiv") ? query : query + " ";
    }

    @ParameterizedTest
    @CsvSource({
        "jivhk, jivhk, تهران, a0",
        "jiv, jiv, تهر, a0", // a beginning may go on
        "nv jivhk, nv jivhk, در تهران, a0",
        "اشقذخعق, اشقذخعق, harbour, a1",
        "nv , '', '', ''", // nothing but a word that says nothing
        "harbour , '', '', a1",
    })
    void a_query_in_the_wrong_layout_finds_what_was_meant(String query, String typed, String used, String found)
            throws IOException {
        SmallArchive.Index index = new SmallArchive(Language.PERSIAN)
                .bodies("در تهران باران بارید", "بندر harbour")
                .index();
        SearchResult result = index.engine().search(typed(query), true);
        if (!typed.isEmpty()) {
            assertThat(result.corrections())
                    .containsExactly(
                            new SearchResult.Correction(typed, used, SearchResult.Reading.KEYBOARD, List.of()));
        }
        assertThat(index.find(typed(query))).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }
}
