package org.baygan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticGroupTest {
    private static List<Integer> sizes(Diagnostic... diagnostics) {
        return DiagnosticGroup.of(List.of(diagnostics)).stream()
                .map(DiagnosticGroup::size)
                .toList();
    }

    private static Diagnostic warning(String path, String message) {
        return Diagnostic.warning(path, message, "Write \"x\" on line 3");
    }

    @Test
    void whatDiffersInQuotationsAndNumbersAloneIsOfOneKind() {
        assertThat(sizes(
                        warning("a", "The image \"a.png\" has 12 pixels"),
                        warning("b", "Another"),
                        warning("c", "The image \"b.png\" has 7 pixels")))
                .containsExactly(2, 1);
    }

    @Test
    void eachKeyAndEachStatusIsAKind() {
        assertThat(sizes(
                        warning("a", "Unknown key \"image1\""),
                        warning("b", "Unknown key \"image2\""),
                        warning("c", "Unknown status \"ready\""),
                        warning("d", "Unknown status \"complete\""),
                        warning("e", "Unknown key \"image1\"")))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void severityAndHintTellKindsApart() {
        assertThat(sizes(
                        Diagnostic.warning("a", "M", "Do this"),
                        Diagnostic.error("a", "M", "Do this"),
                        Diagnostic.warning("a", "M", "Do that")))
                .containsExactly(1, 1, 1);
    }

    @Test
    void kindsStandInTheOrderInWhichTheyAreMet() {
        assertThat(DiagnosticGroup.of(
                        Stream.of("b", "a", "b").map(m -> warning("p", m)).toList()))
                .extracting(group -> group.first().message())
                .containsExactly("b", "a");
    }
}
