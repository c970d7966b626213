package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
    @Test
    void all_is_done_when_it_is_finished_and_several_at_a_time() throws IOException {
        AtomicInteger done = new AtomicInteger();
        CyclicBarrier sixteen = new CyclicBarrier(16); // opens for no fewer
        try (ManyAtOnce many = new ManyAtOnce()) {
            for (int round = 1; round <= 3; round++) {
                for (int i = 0; i < 80; i++) {
                    many.begin(() -> {
                        meet(sixteen);
                        done.incrementAndGet();
                    });
                }
                many.finish();
                assertThat(done).hasValue(80 * round);
            }
        }
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new IOException("only " + barrier.getNumberWaiting() + " at a time", alone);
        }
    }

    @Test
    void what_fails_is_told_and_nothing_more_is_begun() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        try (ManyAtOnce many = new ManyAtOnce()) {
            many.begin(() -> {
                throw new IOException("no room");
            });
            assertThatThrownBy(many::finish).isInstanceOf(IOException.class).hasMessage("no room");
            assertThatThrownBy(() -> many.begin(begun::incrementAndGet))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no room");
        }
        assertThat(begun).hasValue(0);
    }

    @Test
    void closing_gives_up_what_waits() throws IOException {
        AtomicInteger interrupted = new AtomicInteger();
        try (ManyAtOnce many = new ManyAtOnce()) {
            for (int i = 0; i < 30; i++) {
                many.begin(() -> {
                    try {
                        TimeUnit.HOURS.sleep(1);
                    } catch (InterruptedException end) {
                        interrupted.incrementAndGet();
                    }
                });
            }
        }
        assertThat(interrupted.get()).isLessThanOrEqualTo(16);
    }
}
