package org.baygan.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.baygan.pipeline.run.BuildProgress;
import org.jspecify.annotations.Nullable;

/**
 * Progress on the terminal, for builds that take longer than a second; the bar's classes aren't even loaded for shorter
 * ones. Thread-safe.
 */
final class ProgressOnTerminal implements BuildProgress, AutoCloseable {
    private static final long QUIET_MILLISECONDS = 1000;

    private final Surroundings surroundings;
    private final Clock clock;
    private final long start;
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable StageBar bar;
    private Stage stage = Stage.READING;
    private long steps;

    ProgressOnTerminal(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.clock = surroundings.clock();
        this.start = clock.millis();
    }

    @Override
    public synchronized void begin(Stage newStage, long newSteps) {
        close();
        stage = newStage;
        steps = newSteps;
        done.set(0);
    }

    @Override
    public void step() {
        long number = done.incrementAndGet();
        StageBar current = bar;
        if (current != null) {
            current.moveTo(number);
        } else if (number % 8 == 0 && clock.millis() - start > QUIET_MILLISECONDS) {
            show();
        }
    }

    private synchronized void show() {
        if (bar == null) {
            String name = stage.name().toLowerCase(Locale.ROOT);
            StageBar shown = new StageBar(name, steps, surroundings);
            shown.moveTo(done.get());
            bar = shown;
        }
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        StageBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
