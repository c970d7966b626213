package org.baygan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers shown as colours stay legible, whatever the editor's accent. */
class ColourTest {
    @ParameterizedTest
    @CsvSource({"#8a1c3b", "#ffcc00", "#000000", "#ffffff", "#0f5563", "#00ff00", "#0000ff"})
    void theTextOnEachStepCanBeRead(String accent) {
        Colour written = Colour.parse(accent).orElseThrow();
        for (boolean dark : List.of(false, true)) {
            Colour ground = dark ? Colour.DARK_PAPER : Colour.PAPER;
            // As style.css has --ink and --on-heat.
            Colour ink = Colour.parse(dark ? "#e9e6de" : "#1c1b18").orElseThrow();
            Colour onHeat = Colour.parse(dark ? "#0e1618" : "#ffffff").orElseThrow();
            List<Colour> heat = written.legibleOn(ground).heatOn(ground);
            for (int step = 0; step < heat.size(); step++) {
                assertThat(heat.get(step).contrast(step < 2 ? ink : onHeat))
                        .as("step %s of %s, dark: %s", step + 1, accent, dark)
                        .isGreaterThanOrEqualTo(Colour.ENOUGH);
            }
        }
    }
}
