package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text can be read as often as its length allows. */
class MeteredTextTest {
    private static void read(MeteredText text, long times) {
        long sum = 0;
        for (long i = 0; i < times; i++) {
            sum += text.charAt(1);
        }
        assertThat(sum).isEqualTo(times * 'b');
    }

    @Test
    void readsAreCountedUntilTheyAreTooMany() {
        List<Long> work = new ArrayList<>();
        MeteredText text = new MeteredText("abc", work::add);
        read(text, Limits.readsOf(3));
        assertThatThrownBy(() -> text.charAt(0))
                .isInstanceOfSatisfying(
                        LimitExceeded.class,
                        limit -> assertThat(limit.reason()).isEqualTo("a paragraph has too much markup"));
        text.renew();
        read(text, 7);
        text.renew();
        assertThat(work).containsExactly(Limits.readsOf(3), 7L);
        read(text, Limits.readsOf(3));
        assertThatThrownBy(() -> text.charAt(0)).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void itIsTheTextAndKnowsWhereItWasRead() {
        MeteredText text = new MeteredText("abc", reads -> {});
        assertThat(text.position()).isZero();
        assertThat(text.charAt(2)).isEqualTo('c');
        assertThat(text.position()).isEqualTo(2);
        assertThat(text).hasSize(3).hasToString("abc");
        assertThat(text.subSequence(1, 3)).hasToString("bc");
    }
}
