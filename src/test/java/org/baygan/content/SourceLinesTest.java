package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
    @Test
    void aLineEndsAsOnAnySystem() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(12); left > 0; left--) {
                text.append("aب\n\r".charAt(random.nextInt(4)));
            }
            SourceLines lines = new SourceLines(text.toString());
            List<String> found = new ArrayList<>();
            for (int line = 1; line <= lines.count(); line++) {
                found.add(lines.line(line));
                assertThat(lines.lineAt(lines.start(line))).isEqualTo(line);
            }

            List<String> all = new ArrayList<>(Arrays.asList(text.toString().split("\r\n|\r|\n", -1)));
            if (all.size() > 1 && all.get(all.size() - 1).isEmpty()) {
                all.remove(all.size() - 1); // what ends the last line begins none
            }
            assertThat(found).isEqualTo(all);
        }
    }
}
