package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.baygan.model.Keywords;
import org.junit.jupiter.api.Test;

class HeadlineWordsTest {
    private static Set<Integer> words(String... texts) {
        Keywords words = HeadlineWords.of(texts);
        Set<Integer> hashes = new TreeSet<>();
        IntStream.range(0, words.size()).forEach(i -> hashes.add(words.hash(i)));
        return hashes;
    }

    @Test
    void spellings_and_inflected_forms_of_a_word_are_one() {
        assertThat(words("كتابخانه\u200Cهاي تهران")).isEqualTo(words("کتابخانه طهران"));
        assertThat(words("Otters of the Aras")).isEqualTo(words("otter, Aras"));
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertThat(words("و در به از که", "of the 1403 ۱۲ a b")).isEmpty();
    }

    @Test
    void the_first_texts_come_first_and_there_are_no_more_than_a_headline_has() {
        String many = String.join(
                " ",
                IntStream.range(0, 100)
                        .mapToObj(i -> "word" + (char) ('a' + i % 26) + "x" + (char) ('a' + i / 26))
                        .toList());
        Set<Integer> words = words("otter", many);
        assertThat(words).hasSize(16).containsAll(words("otter"));
    }
}
