package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IngredientsTest {
    @Test
    void theSameIngredientsHaveTheSameSum() {
        assertThat(sum("بازار", "x")).isEqualTo(sum("بازار", "x"));
    }

    @Test
    void whereOneTextEndsAndTheNextBeginsCounts() {
        assertThat(sum("ab", "c")).isNotEqualTo(sum("a", "bc"));
        assertThat(new Ingredients().addAll(List.of("a", "b")).addAll(List.of()).digest())
                .isNotEqualTo(new Ingredients()
                        .addAll(List.of("a"))
                        .addAll(List.of("b"))
                        .digest());
    }

    @Test
    void aMissingTextIsNotAnEmptyOne() {
        assertThat(new Ingredients().add(Optional.empty()).digest())
                .isNotEqualTo(new Ingredients().add(Optional.of("")).digest());
    }

    @Test
    void aNumberIsNotAnAnswer() {
        assertThat(new Ingredients().add(1).digest())
                .isNotEqualTo(new Ingredients().add(true).digest());
    }

    private static Digest sum(String... texts) {
        Ingredients ingredients = new Ingredients();
        for (String text : texts) {
            ingredients.add(text);
        }
        return ingredients.digest();
    }
}
