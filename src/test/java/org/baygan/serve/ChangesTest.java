package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class ChangesTest {
    private static final Duration FOREVER = Duration.ZERO;

    @Test
    void what_came_before_is_one_burst() throws InterruptedException {
        Changes changes = new Changes(Duration.ofMillis(5), Duration.ofSeconds(30));
        changes.report();
        changes.report();
        assertThat(changes.await(FOREVER)).isTrue();
        changes.close();
        assertThat(changes.await(FOREVER)).isFalse();
    }

    @Test
    void a_change_during_a_build_leads_to_another() throws InterruptedException {
        Changes changes = new Changes(Duration.ofMillis(5), Duration.ofSeconds(30));
        changes.report();
        assertThat(changes.await(FOREVER)).isTrue();
        changes.report(); // as the build that the first one led to would be running now
        assertThat(changes.await(FOREVER)).isTrue();
    }

    @Test
    void a_burst_that_does_not_end_is_cut() throws InterruptedException {
        Changes changes = new Changes(Duration.ofSeconds(30), Duration.ofMillis(100));
        CountDownLatch cut = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            do {
                changes.report();
            } while (!isOver(cut));
            changes.report();
        });
        writer.start();
        assertThat(changes.await(FOREVER)).isTrue();
        cut.countDown();
        writer.join();
        assertThat(changes.await(FOREVER)).as("what came after the cut").isTrue();
    }

    private static boolean isOver(CountDownLatch cut) {
        try {
            return cut.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void patience_ends_without_a_change() throws InterruptedException {
        Changes changes = new Changes(Duration.ofSeconds(30), Duration.ofSeconds(30));
        assertThat(changes.await(Duration.ofMillis(5))).isTrue();
    }

    @Test
    void filesAreToldOnceAndOnlyIfAllAreKnown() {
        Changes changes = new Changes(Duration.ofMillis(5), Duration.ofSeconds(30));
        Path one = Path.of("content/en/one.md");
        Path two = Path.of("content/en/two.md");
        changes.report(one);
        changes.report(two);
        changes.report(one);
        assertThat(changes.take()).containsExactlyInAnyOrder(one, two);
        assertThat(changes.take()).isEmpty();

        changes.report(one);
        changes.report();
        assertThat(changes.take()).isEmpty();

        for (int i = 0; i < 1_000; i++) {
            changes.report(Path.of("content/en/" + i + ".md"));
        }
        assertThat(changes.take()).isEmpty();
        changes.report(two);
        assertThat(changes.take()).containsExactly(two);
    }
}
