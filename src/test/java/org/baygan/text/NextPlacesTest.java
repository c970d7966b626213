package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextPlacesTest {
    @Test
    void itAnswersAsOneLooksEachTimeWhateverWasAskedBefore() {
        String text = "a}}b$a$$ }} {{a";
        NextPlaces places = new NextPlaces(text);
        Random random = new Random(20261202);
        for (int i = 0; i < 2000; i++) {
            String piece = List.of("}}", "$", "$$", "a", "none").get(random.nextInt(5));
            int from = random.nextInt(text.length() + 2);
            assertThat(places.of(piece, from)).as("%s from %s", piece, from).isEqualTo(text.indexOf(piece, from));
        }
    }
}
