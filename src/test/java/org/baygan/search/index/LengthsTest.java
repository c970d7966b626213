package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthsTest {
    @Test
    void a_length_is_told_as_the_nearest_step_by_ratio() {
        for (int words = 1; words < 50_000; words++) {
            double told = ratio(words, Lengths.words(Lengths.level(words)));
            for (int level = 0; level < Lengths.LEVELS; level++) {
                assertThat(told).as("%d words", words).isLessThanOrEqualTo(ratio(words, Lengths.words(level)));
            }
        }
    }

    private static double ratio(int one, int other) {
        return (double) Math.max(one, other) / Math.min(one, other);
    }

    @Test
    void the_shortest_and_the_longest_have_steps_too() {
        assertThat(Lengths.level(0)).isZero();
        assertThat(Lengths.level(Integer.MAX_VALUE)).isEqualTo(Lengths.LEVELS - 1);
    }

    @Test
    void each_step_is_twice_the_one_before() {
        for (int i = 1; i < Lengths.LEVELS; i++) {
            assertThat(Lengths.words(i)).isEqualTo(2 * Lengths.words(i - 1));
        }
    }
}
