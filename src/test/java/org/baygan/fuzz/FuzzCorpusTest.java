package org.baygan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays the inputs that a fuzzer kept: those that reach other code than the rest, and those that once broke a rule. */
class FuzzCorpusTest {
    @ParameterizedTest
    @EnumSource
    void everyInputKeepsTheRules(FuzzTarget target) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(FuzzTarget.corpora().resolve(target.folder()))) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            try {
                target.check(Files.readAllBytes(input));
            } catch (RuntimeException | Error e) {
                throw new AssertionError(input + ": " + Arrays.toString(Files.readAllBytes(input)), e);
            }
        }
    }
}
