package org.baygan.cli;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How many items an import has read, on the terminal, once it takes longer than a second. Not thread-safe. */
final class ImportProgress implements LongConsumer, AutoCloseable {
    private static final long QUIET_MILLISECONDS = 1000;

    private final Surroundings surroundings;
    private final long start;
    private @Nullable StageBar bar;

    ImportProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.start = surroundings.clock().millis();
    }

    @Override
    public void accept(long items) {
        if (bar == null
                && surroundings.terminal()
                && items % 8 == 0
                && surroundings.clock().millis() - start > QUIET_MILLISECONDS) {
            bar = new StageBar("importing", -1, surroundings); // how many there will be isn't known
        }
        if (bar != null) {
            bar.moveTo(items);
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
