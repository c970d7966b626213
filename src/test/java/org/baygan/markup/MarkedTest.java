package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passages between signs are marked, low or high. */
class MarkedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "H~2~O H<sub>2</sub>O",
                "x^2^ x<sup>2</sup>",
                "9^9^ 9<sup>9</sup>",
                "(a)^2^ (a)<sup>2</sup>",
                "«a»^2^ «a»<sup>2</sup>",
                "aب\u200C^2^ aب\u200C<sup>2</sup>",
                "x^2^y^3^ x<sup>2</sup>y<sup>3</sup>",
                "x^a~b^ x<sup>a~b</sup>",
                "==a== <mark>a</mark>",
                "==a==b <mark>a</mark>b",
                "ب==a== ب<mark>a</mark>",
                "(==a==) (<mark>a</mark>)",
            })
    void passagesBetweenSignsAreMarked(String text, String html) {
        assertThat(Bodies.markdown(text).html()).isEqualTo("<p>" + html + "</p>");
        assertThat(Bodies.markdown("z " + text + " z").html()).isEqualTo("<p>z " + html + " z</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2", "x^a b^", "x^^", "x^2^^", "-^2^", "^2^", "x^[2^", "x^]2^", "x^2\nb^", "=a=", "==a=", "=a==",
                "== a==", "==a ==", "a==b==", "9==b==",
            })
    void otherSignsAreText(String text) {
        assertThat(Bodies.markdown(text).html()).isEqualTo("<p>" + text + "</p>");
        assertThat(Bodies.markdown("z " + text + " z").html()).isEqualTo("<p>z " + text + " z</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^*a*^", "x^`a`^", "x^_a_^", "x^\\a^", "x^<b>a</b>^"})
    void noOtherMarkupIsLowOrHigh(String text) {
        assertThat(Bodies.markdown(text).html()).doesNotContain("<sup>");
    }

    @Test
    void whatIsHighHasThirtyEightCharactersAtMost() {
        assertThat(Bodies.markdown("x^" + "a".repeat(38) + "^").html()).contains("<sup>");
        assertThat(Bodies.markdown("x^" + "a".repeat(39) + "^").html()).doesNotContain("<sup>");
        assertThat(Bodies.markdown("x^" + "a".repeat(38) + "^ b").html()).contains("<sup>");
        assertThat(Bodies.markdown("x^" + "a".repeat(39) + "^ b").html()).doesNotContain("<sup>");
    }
}
