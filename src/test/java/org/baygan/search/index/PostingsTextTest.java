package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsTextTest {
    private static int[] rising(Random random, int count, int step) {
        int[] numbers = IntStream.range(0, count).map(i -> random.nextInt(step)).toArray();
        for (int i = 1; i < count; i++) {
            numbers[i] += numbers[i - 1] + 1;
        }
        return numbers;
    }

    private static Postings random(Random random, int size) {
        int[] starts = new int[size + 1];
        int[] positions = new int[0];
        for (int i = 0; i < size; i++) {
            int[] own = rising(random, 1 + random.nextInt(5), 1 << random.nextInt(16));
            positions = Arrays.copyOf(positions, starts[i] + own.length);
            System.arraycopy(own, 0, positions, starts[i], own.length);
            starts[i + 1] = positions.length;
        }
        return new Postings(
                rising(random, size, 1 << random.nextInt(12)),
                IntStream.range(0, size).map(i -> random.nextInt(14) - 7).toArray(),
                starts,
                positions);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 5000})
    void postings_come_back(int size) {
        long seed = 1391L + size;
        Postings postings = random(new Random(seed), size);
        Postings read = PostingsText.read(PostingsText.of(postings));
        assertThat(read.documents()).as("seed %d", seed).isEqualTo(postings.documents());
        assertThat(read.steps()).as("seed %d", seed).isEqualTo(postings.steps());
        assertThat(read.starts()).as("seed %d", seed).isEqualTo(postings.starts());
        assertThat(read.positions()).as("seed %d", seed).isEqualTo(postings.positions());
    }

    @Test
    void documents_and_lengths_come_back_without_positions() {
        Postings postings = random(new Random(1394), 2000);
        Postings read = PostingsText.readWithoutPositions(PostingsText.withoutPositions(postings));
        assertThat(read.documents()).isEqualTo(postings.documents());
        assertThat(read.steps()).isEqualTo(postings.steps());
        assertThat(read.positions()).isEmpty();
        assertThat(read.weight(7)).isEqualTo(1);
    }

    @Test
    void the_examples_of_the_documentation_hold() {
        Postings two = new Postings(new int[] {3, 4}, new int[] {0, 2}, new int[] {0, 1, 3}, new int[] {256, 0, 300});
        assertThat(PostingsText.of(two)).isEqualTo(":mJ)!!!n-");
        Postings one = new Postings(new int[] {11}, new int[] {0}, new int[] {0, 3}, new int[] {256, 259, 261});
        assertThat(PostingsText.of(one)).isEqualTo("k3#mJ$#");
        assertThat(PostingsText.of(new int[] {0, 1, 2, 75})).isEqualTo("!!!k!");
    }

    @Test
    void documents_come_back_without_positions() {
        long seed = 1392;
        int[] documents = rising(new Random(seed), 3000, 300);
        Postings read = PostingsText.readDocuments(PostingsText.of(documents));
        assertThat(read.documents()).as("seed %d", seed).isEqualTo(documents);
        assertThat(read.positions()).isEmpty();
        assertThat(read.weight(7)).isEqualTo(1);
    }

    @Test
    void a_word_that_stands_once_at_the_first_position_of_neighbours_takes_two_characters_a_document() {
        Postings postings = new Postings(new int[] {0, 1, 2}, new int[3], new int[] {0, 1, 2, 3}, new int[] {0, 0, 0});
        assertThat(PostingsText.of(postings)).isEqualTo("!!!!!!");
    }

    @Test
    void torn_postings_are_noticed() {
        String whole = PostingsText.of(random(new Random(1393), 50));
        assertThatThrownBy(() -> PostingsText.read(whole + "!")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostingsText.read(whole + "k")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostingsText.read(whole + "|")).isInstanceOf(IllegalArgumentException.class);
    }
}
