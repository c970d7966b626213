package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportProgressTest {
    /** A clock that goes on by some milliseconds whenever it is asked. */
    private static final class Ticking extends Clock {
        private final long step;
        private long now;

        Ticking(long step) {
            this.step = step;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now += step;
            return Instant.ofEpochMilli(now);
        }
    }

    @ParameterizedTest
    @CsvSource({"600, true, true", "600, false, false", "1, true, false"})
    void a_long_import_is_told_on_a_terminal_and_leaves_nothing_there(long step, boolean terminal, boolean told) {
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Path.of("/"),
                new Ticking(step),
                1,
                terminal,
                StandardCharsets.UTF_8,
                "UTF-8",
                List.of());
        try (ImportProgress progress = new ImportProgress(surroundings)) {
            for (int items = 1; items <= 100; items++) {
                progress.moved(items / 2, items);
            }
        }
        if (told) {
            assertThat(err.toString())
                    .contains("importing")
                    .contains("50%")
                    .contains("100 read")
                    .endsWith(" \r");
        } else {
            assertThat(err.toString()).isEmpty();
        }
    }
}
