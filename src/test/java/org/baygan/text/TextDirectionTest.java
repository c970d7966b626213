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
}
