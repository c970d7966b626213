package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Whoever saves without end sees the lists too, now and then. */
class SupersessionTest {
    private final AtomicLong seconds = new AtomicLong(-3);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Supersession supersession = new Supersession(
            Duration.ofSeconds(10), () -> Duration.ofSeconds(seconds.get()).toNanos());

    private BooleanSupplier begin() {
        return supersession.begin(waiting::get);
    }

    @Test
    void aSaveEndsABuild() {
        BooleanSupplier superseded = begin();
        assertThat(superseded.getAsBoolean()).isFalse();
        waiting.set(true);
        assertThat(superseded.getAsBoolean()).isTrue();
    }

    @Test
    void afterAWhileABuildMayComeToItsEnd() {
        waiting.set(true);
        for (int i = 0; i < 10; i++) {
            assertThat(begin().getAsBoolean()).isTrue();
            seconds.incrementAndGet();
        }
        assertThat(begin().getAsBoolean()).isFalse();
        supersession.end();
        assertThat(begin().getAsBoolean()).isTrue();
    }

    @Test
    void aLongBuildIsNotEndedLate() {
        BooleanSupplier superseded = begin();
        seconds.addAndGet(11);
        waiting.set(true);
        assertThat(superseded.getAsBoolean()).isFalse();
    }
}
