package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.baygan.model.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDirectionTest {
    @ParameterizedTest
    @CsvSource({
        "C++, RTL, LTR",
        "'Springfield, D.C.', RTL, LTR",
        "Windows 11: چه تازه؟, RTL, ''",
        "'۱۴۰۲ – 2023', RTL, ''",
        "خانه, LTR, RTL",
        "خانه (house), LTR, ''",
        "café, LTR, ''"
    })
    void aTextRunsInTheOtherDirectionIfAllItsLettersDo(String text, Direction page, String other) {
        assertThat(TextDirection.other(text, page))
                .isEqualTo(other.isEmpty() ? Optional.empty() : Optional.of(Direction.valueOf(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "a, LTR", "z, LTR", "A, LTR", "Z, LTR", "é, LTR", "آ, RTL", "א, RTL", "@, ''", "[, ''", "`, ''", "{, ''",
        "1, ''", "۱, ''"
    })
    void lettersHaveADirection(String letter, String direction) {
        assertThat(TextDirection.ofLetter(letter.codePointAt(0)).map(Direction::name))
                .isEqualTo(direction.isEmpty() ? Optional.empty() : Optional.of(direction));
    }

    @ParameterizedTest
    @CsvSource({"C++, RTL, \u2066C++\u2069", "خانه, LTR, \u2067خانه\u2069", "خانه, RTL, خانه", "12, RTL, 12"})
    void aNameThatWouldTearApartWhatStandsAroundItIsIsolated(String text, Direction page, String isolated) {
        assertThat(TextDirection.isolated(text, page)).isEqualTo(isolated);
    }
}
