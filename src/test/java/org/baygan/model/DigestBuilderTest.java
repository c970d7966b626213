package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DigestBuilderTest {
    @Test
    void theSameIngredientsHaveTheSameSum() {
        assertThat(sum("بازار", "x")).isEqualTo(sum("بازار", "x"));
    }

    @Test
    void whereOneTextEndsAndTheNextBeginsCounts() {
        assertThat(sum("ab", "c")).isNotEqualTo(sum("a", "bc"));
        assertThat(new DigestBuilder()
                        .addAll(List.of("a", "b"))
                        .addAll(List.of())
                        .digest())
                .isNotEqualTo(new DigestBuilder()
                        .addAll(List.of("a"))
                        .addAll(List.of("b"))
                        .digest());
    }

    @Test
    void aMissingTextIsNotAnEmptyOne() {
        assertThat(new DigestBuilder().add(Optional.empty()).digest())
                .isNotEqualTo(new DigestBuilder().add(Optional.of("")).digest());
    }

    @Test
    void aNumberIsNotAnAnswer() {
        assertThat(new DigestBuilder().add(1).digest())
                .isNotEqualTo(new DigestBuilder().add(true).digest());
    }

    @Test
    void everyPartOfALongListCounts() {
        for (int changed : new int[] {-1, 0, 5_000, 9_999}) {
            Digest one = numbers(changed);
            assertThat(numbers(changed)).isEqualTo(one);
            assertThat(numbers(changed + 1)).isNotEqualTo(one);
        }
        String text = "x".repeat(100_000);
        assertThat(sum(text)).isEqualTo(sum(text)).isNotEqualTo(sum(text + "x")).isNotEqualTo(sum("y" + text));
    }

    private static Digest numbers(int changed) {
        DigestBuilder all = new DigestBuilder();
        for (int i = 0; i < 10_000; i++) {
            all.add(i == changed ? "another" : "number " + i);
        }
        return all.digest();
    }

    private static Digest sum(String... texts) {
        DigestBuilder ingredients = new DigestBuilder();
        for (String text : texts) {
            ingredients.add(text);
        }
        return ingredients.digest();
    }
}
