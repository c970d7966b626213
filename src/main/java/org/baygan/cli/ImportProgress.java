package org.baygan.cli;

import org.baygan.importer.ImportListener;
import org.jspecify.annotations.Nullable;

/** How far an import has come, on the terminal, once it takes longer than a second. Not thread-safe. */
final class ImportProgress implements ImportListener, AutoCloseable {
    private static final long QUIET_MILLISECONDS = 1000;

    private final Surroundings surroundings;
    private final long start;
    private @Nullable StageBar bar;

    ImportProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.start = surroundings.clock().millis();
    }

    @Override
    public void moved(int percent, long items) {
        if (bar == null && surroundings.terminal() && surroundings.clock().millis() - start > QUIET_MILLISECONDS) {
            bar = new StageBar("importing", 100, surroundings);
        }
        if (bar != null) {
            bar.moveTo(percent, items + " read");
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
