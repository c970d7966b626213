package org.baygan.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baygan.text.SearchFolding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and their stems, from {@code stems.txt}. */
class StemmerTest {
    static Stream<Arguments> stems() throws IOException {
        try (InputStream in = Objects.requireNonNull(StemmerTest.class.getResourceAsStream("stems.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" | "))
                    .map(line -> List.of(line.split(" \\| ", -1)))
                    .map(pair -> Arguments.of(pair.get(0), pair.get(1).equals("same") ? pair.get(0) : pair.get(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("stems")
    void a_word_has_its_stem(String word, String stem) {
        assertThat(Stemmer.stem(SearchFolding.fold(word))).isEqualTo(SearchFolding.fold(stem));
    }
}
