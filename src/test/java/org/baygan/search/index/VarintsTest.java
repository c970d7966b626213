package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VarintsTest {
    private static String written(int... numbers) {
        Varints.Writer out = new Varints.Writer(0);
        for (int number : numbers) {
            out.add(number);
        }
        return out.toString();
    }

    /** The first number of each length: 72, then 19 times as many again and again. */
    static IntStream borders() {
        return LongStream.iterate(1, count -> count <= Integer.MAX_VALUE, count -> count * 19 + 1)
                .map(count -> count * Varints.LAST)
                .filter(first -> first <= Integer.MAX_VALUE)
                .mapToInt(first -> (int) first);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void a_number_has_one_character_more_from_each_border_on(int border) {
        assertThat(written(border)).hasSize(written(border - 1).length() + 1);
        for (int number = border - 3; number < border + 3; number++) {
            assertThat(new Varints.Reader(written(number)).next()).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, !", "1, #", "71, j", "72, k!", "73, k#", "144, l!", "1439, ~j", "1440, kk!"})
    void small_numbers_are_written_so(int number, String text) {
        assertThat(written(number)).isEqualTo(text);
    }

    @Test
    void any_numbers_come_back_one_after_another() {
        long seed = 1391;
        Random random = new Random(seed);
        int[] numbers = IntStream.range(0, 10_000)
                .map(i -> random.nextInt() >>> (1 + random.nextInt(31)))
                .toArray();
        numbers[0] = Integer.MAX_VALUE;
        Varints.Reader in = new Varints.Reader(written(numbers));
        assertThat(IntStream.range(0, numbers.length).map(i -> in.next()).toArray())
                .as("seed %d", seed)
                .isEqualTo(numbers);
        assertThat(in.hasNext()).isFalse();
    }

    @Test
    void the_alphabet_needs_no_escapes_and_divides_nothing_else() {
        assertThat(Varints.ALPHABET).hasSize(Varints.SYMBOLS).doesNotContain("\"", "\\", "|", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "~~~~", "\"", "|", " ", "ی", "k\u0000", "~~~~~~~~~~~~!"})
    void damage_is_noticed(String text) {
        assertThatThrownBy(() -> new Varints.Reader(text).next()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_number_too_large_is_damage() {
        String largest = written(Integer.MAX_VALUE);
        for (String text : List.of(largest + largest, "~" + largest)) {
            assertThatThrownBy(() -> new Varints.Reader("~" + text).next()).isInstanceOf(RuntimeException.class);
        }
    }
}
