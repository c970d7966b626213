package org.baygan.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar of one stage on the last line of the terminal. It is wiped away when the stage is over. */
final class StageBar implements AutoCloseable {
    private static final int COLUMNS = 79;
    private static final int REFRESH_MILLISECONDS = 200;

    private final ProgressBar bar;
    private final Line line;

    StageBar(String stage, long steps, Surroundings surroundings) {
        this.line = new Line(surroundings.err());
        this.bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(steps)
                .setStyle(surroundings.showsUnicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .setConsumer(line)
                .build();
    }

    void moveTo(long steps) {
        bar.stepTo(steps);
    }

    /** The same, with words behind the bar. */
    void moveTo(long steps, String words) {
        bar.setExtraMessage(words);
        bar.stepTo(steps);
    }

    @Override
    public void close() {
        bar.close();
        line.clear(); // a bar that had no time to be drawn twice is left there
    }

    /** One line that is written over and over. */
    private static final class Line implements ProgressBarConsumer {
        private final PrintWriter out;

        Line(PrintWriter out) {
            this.out = out;
        }

        @Override
        public int getMaxRenderedLength() {
            return COLUMNS;
        }

        @Override
        public void accept(String rendered) {
            out.print('\r' + rendered);
            out.flush();
        }

        @Override
        public void clear() {
            out.print('\r' + " ".repeat(COLUMNS) + '\r');
            out.flush();
        }

        @Override
        public void close() {}
    }
}
