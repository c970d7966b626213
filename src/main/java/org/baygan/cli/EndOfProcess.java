package org.baygan.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baygan.serve.Preview;

/**
 * Ends a preview when the process is told to end, as by Ctrl-C, which is how every preview ends: the exit code is then
 * that of success. A build that is running gets a moment to finish; one that is cut off leaves the old site whole.
 */
final class EndOfProcess {
    private static final int SECONDS = 3;

    private final Preview preview;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "baygan-end");

    EndOfProcess(Preview preview) {
        this.preview = preview;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        int code = ExitCode.FINE;
        try {
            preview.close();
            boolean unused = ended.await(SECONDS, TimeUnit.SECONDS); // a longer build is cut off
        } catch (IOException | InterruptedException e) {
            code = ExitCode.FAULT;
        }
        Runtime.getRuntime().halt(code);
    }

    /** Says that the command has ended. */
    void commandEnded() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theProcessIsEnding) {
            // and the hook, which is running, ends it
        }
    }
}
