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

class FinglishTest {
    private static final String[] BODIES = {
        "تهران خبر قیمت روحانی آذربایجان",
        "خیبر عمومی معلم صنعت",
        "شهردار مدرسه عیسی علی",
        "کتاب‌خانه محمد جمعه",
        "harbour ketchup"
    };

    private static SmallArchive.Index index(Language language) throws IOException {
        return new SmallArchive(language).bodies(BODIES).index();
    }

    @ParameterizedTest
    @CsvSource({
        "tehran, تهران",
        "khabar, خبر",
        "gheymat, قیمت",
        "rouhani, روحانی",
        "azarbaijan, اذربایجان",
        "moallem, معلم",
        "sanat, صنعت",
        "shahrdar, شهردار",
        "madreseh, مدرسه",
        "isa, عیسی",
        "ali, علی",
        "mohammad, محمد",
        "jomeh, جمعه",
        "Tehran, تهران",
        "khabarha, خبرها",
    })
    void persian_in_latin_letters_is_read(String typed, String read) throws IOException {
        SearchResult result = index(Language.PERSIAN).engine().search(typed + " ", true);
        assertThat(result.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.used()).isEqualTo(read);
            assertThat(correction.reading()).isEqualTo(SearchResult.Reading.LATIN_LETTERS);
        });
        assertThat(result.hits()).isNotEmpty();
    }

    @Test
    void what_else_a_word_may_be_is_told() throws IOException {
        SearchResult result = index(Language.PERSIAN).engine().search("kheybar ", true);
        assertThat(result.corrections().get(0).used()).isEqualTo("خیبر");
        assertThat(new Finglish(index(Language.PERSIAN).reader()).read("khbr")).containsExactly("خبر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour ", "ketchup ", "tehr", "qqq ", "aeiou "})
    void latin_words_of_the_archive_and_beginnings_are_left_alone(String query) throws IOException {
        assertThat(index(Language.PERSIAN).engine().search(query, true).corrections())
                .isEmpty();
    }

    @Test
    void other_languages_have_none() throws IOException {
        assertThat(index(Language.ENGLISH).engine().search("khabar ", true).corrections())
                .isEmpty();
    }

    @Test
    void words_of_any_kind_are_read_or_not() throws IOException {
        Finglish finglish = new Finglish(index(Language.PERSIAN).reader());
        for (String word :
                List.of("", "a", "ab", "a".repeat(20), "kh".repeat(10), "tehran1", "تهران", "x".repeat(40))) {
            assertThat(finglish.read(word)).as(word).isEmpty();
        }
    }
}
