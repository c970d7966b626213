package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;

class ControlCharactersTest {
    @Test
    void aLetterKeepsThirtyMarks() {
        String thirty = "a" + "\u0316\u0301".repeat(15);
        assertThat(ControlCharacters.removed(thirty)).isEqualTo(thirty);
        assertThat(ControlCharacters.removed(thirty + "\u0301\u0316b\u0301")).isEqualTo(thirty + "b\u0301");
    }

    @Test
    void whatIsTakenOutDoesntPartTheMarksOfALetter() {
        assertThat(ControlCharacters.removed("a" + "\u0316\u0001".repeat(40))).isEqualTo("a" + "\u0316".repeat(30));
    }

    @Test
    void excessMarksAreCountedAndTheirPlaceIsTold() {
        String text = "line\na" + "\u0301\u0316".repeat(50_000);
        Normalized shown =
                DisplayNormalizer.of(Language.PERSIAN, DigitSet.ASCII).normalize(text);
        assertThat(shown.excessMark()).isEqualTo("line\na".length() + 30);
        assertThat(shown.text()).hasSizeLessThan(40).startsWith("line\n");
        assertThat(shown.changedCharacters()).isGreaterThanOrEqualTo(100_000 - 30);
    }

    @Test
    void whatIsTakenOutDoesntHideExcessMarks() {
        for (int before = 0; before < 40; before++) {
            String text =
                    "a".repeat(before + 1) + "\u0316".repeat(16) + "\uFEFF".repeat(before + 1) + "\u0316".repeat(16);
            assertThat(ControlCharacters.clean(text).excessMark()).isEqualTo(text.length() - 2);
        }
    }

    @Test
    void marksOfTwoLinesArentCountedTogether() {
        String sixteen = "\u0316".repeat(16);
        assertThat(ControlCharacters.removed("a" + sixteen + "\r" + sixteen + "\f" + sixteen))
                .isEqualTo("a" + sixteen + "\n" + sixteen + "\n" + sixteen);
        assertThat(ControlCharacters.excessMark("a" + sixteen + "\r" + sixteen + "\f" + sixteen))
                .isNegative();
    }

    @Test
    void excessMarksAreFoundWhereverTheyStand() {
        for (String mark : new String[] {"\u0301", "\uD834\uDD65"}) {
            for (int before = 0; before < 70; before++) {
                String letter = "a".repeat(before + 1) + mark.repeat(30);
                assertThat(ControlCharacters.removed(letter + mark + "b")).isEqualTo(letter + "b");
            }
        }
    }
}
