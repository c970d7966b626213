package org.baygan.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.baygan.render.BrokenTemplateException;

/**
 * Threads that share a list of like pieces of work. Work in one of them may not wait for other work here: of too few
 * threads, none would be left to do it.
 */
public final class Workers implements AutoCloseable {
    /** Whoever waits for a piece of work asks after each such time whether it is still wanted. */
    private static final int PATIENCE_MILLISECONDS = 10;

    private final int threads;
    private final BooleanSupplier wanted;
    private final ExecutorService executor;

    /**
     * Threads for one build.
     *
     * @param wanted whether the build is still of use; asked before each piece of work, by several threads
     */
    public Workers(int threads, BooleanSupplier wanted) {
        this.threads = threads;
        this.wanted = wanted;
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "baygan-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One piece of work. */
    public interface Work {
        void run(int index) throws IOException, BrokenTemplateException;
    }

    /**
     * Does the pieces 0 to {@code count} - 1, each once, and returns when all are done.
     *
     * @throws IOException the first that a piece threw; pieces not begun by then are left out
     * @throws SupersededException if the build is of no use any more
     */
    public void forEach(int count, Work work) throws IOException, BrokenTemplateException {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        Callable<Void> loop = () -> {
            for (int i = next.getAndIncrement();
                    i < count && !failed.get() && !executor.isShutdown();
                    i = next.getAndIncrement()) {
                boolean done = false;
                try {
                    check();
                    work.run(i);
                    done = true;
                } finally {
                    if (!done) {
                        failed.set(true);
                    }
                }
            }
            return null;
        };
        List<Future<Void>> loops = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            loops.add(executor.submit(loop));
        }
        await(loops);
    }

    /**
     * To be called now and then by work that takes long.
     *
     * @throws SupersededException if the build is of no use any more
     */
    public void check() {
        if (!wanted.getAsBoolean()) {
            throw new SupersededException();
        }
    }

    /** Begins something that is needed later. It takes up one of the threads until it is done. */
    public <T> Future<T> begin(Callable<T> work) {
        return executor.submit(work);
    }

    /**
     * The result of what {@link #begin} began, as soon as it is there.
     *
     * @throws IOException if it threw one
     * @throws SupersededException if the build is of no use any more
     */
    public <T> T result(Future<T> begun) throws IOException, BrokenTemplateException {
        while (!isOver(begun)) {
            check();
        }
        await(List.of(begun));
        try {
            return begun.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("it had ended", e);
        }
    }

    private static boolean isOver(Future<?> begun) {
        try {
            begun.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException running) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // await throws it
        }
        return true;
    }

    /** Waits until something that {@link #begin} began is over, whatever comes of it. */
    public static void finish(Future<?> begun) {
        boolean interrupted = false;
        boolean over = false;
        while (!over) {
            try {
                begun.get();
                over = true;
            } catch (ExecutionException failed) {
                over = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(List<? extends Future<?>> loops) throws IOException, BrokenTemplateException {
        Throwable first = null;
        for (Future<?> loop : loops) {
            try {
                loop.get();
            } catch (ExecutionException e) {
                first = first == null ? e.getCause() : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the build was interrupted", e);
            }
        }
        rethrow(first);
    }

    private static void rethrow(@org.jspecify.annotations.Nullable Throwable failure)
            throws IOException, BrokenTemplateException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof UncheckedIOException e) {
            throw e.getCause();
        }
        if (failure instanceof BrokenTemplateException e) {
            throw e;
        }
        if (failure instanceof SupersededException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends the work, and returns when the pieces that were begun are over: none writes into a folder deleted since. */
    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
