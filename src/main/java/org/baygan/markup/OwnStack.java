package org.baygan.markup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs what calls itself deeply on a stack of one size, whatever size the program's own stacks were started with. */
final class OwnStack {
    /** Many times what the limits of {@link Limits} let the parser take. */
    private static final long BYTES = 8 << 20;

    private OwnStack() {}

    /**
     * Runs the work and returns its result, or throws what it throws. If the caller's thread is interrupted meanwhile,
     * it goes on waiting, and is interrupted again at the end.
     */
    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        new Thread(null, task, "markup", BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
