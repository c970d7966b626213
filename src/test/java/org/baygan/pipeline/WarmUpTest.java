package org.baygan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void it_goes_through_a_build_of_everything_and_two_of_edits() throws IOException {
        List<BuildProgress.Stage> stages = new ArrayList<>();

        WarmUp.run(new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {
                stages.add(stage);
            }

            @Override
            public void step() {}
        });

        assertThat(stages)
                .containsExactly(
                        BuildProgress.Stage.READING,
                        BuildProgress.Stage.WRITING,
                        BuildProgress.Stage.READING,
                        BuildProgress.Stage.WRITING,
                        BuildProgress.Stage.READING,
                        BuildProgress.Stage.WRITING);
    }
}
