package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedStringsTest {
    private static final String LETTERS = "aé/.یك\u200c\uD83D\uDCF0";

    @Test
    void stringsComeBackInTheirOrder() {
        Random random = new Random(1403);
        List<String> plain = new ArrayList<>();
        PackedStrings packed = new PackedStrings();
        for (int i = 0; i < 3000; i++) {
            String string = LETTERS.substring(random.nextInt(7))
                    .substring(random.nextInt(2))
                    .repeat(random.nextInt(i % 100 == 0 ? 500 : 9));
            plain.add(string);
            packed.add(string);
            assertThat(packed.get(i)).isEqualTo(string);
        }
        assertThat(packed).isEqualTo(plain);
        assertThat(packed.add(LETTERS)).isTrue();
        assertThat(packed.get(3000)).isEqualTo(LETTERS);
        assertThatThrownBy(() -> packed.get(3001)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
