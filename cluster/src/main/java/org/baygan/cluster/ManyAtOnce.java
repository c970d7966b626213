package org.baygan.cluster;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads or writes several files at a time: a store answers many, but each of them slowly. For one thread, which begins
 * them all.
 */
final class ManyAtOnce implements AutoCloseable {
    private static final int FILES = 16;

    /** So many are under way or wait for it, with what they hold. */
    private static final int BEGUN = 2 * FILES;

    private static final int SECONDS_TO_END = 60;

    private final ExecutorService workers = Executors.newFixedThreadPool(FILES);
    private final Semaphore room = new Semaphore(BEGUN);
    private final AtomicReference<Exception> fault = new AtomicReference<>();

    /** Something done with a file. */
    interface Deed {
        void go() throws IOException;
    }

    /**
     * Begins something, or waits until there is room for it.
     *
     * @throws IOException if something that was begun earlier has failed; it may be that of another file
     */
    void begin(Deed deed) throws IOException {
        await(1);
        workers.execute(() -> {
            try {
                deed.go();
            } catch (IOException | RuntimeException e) {
                fault.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /**
     * Waits until all that was begun is done.
     *
     * @throws IOException if some of it has failed
     */
    void finish() throws IOException {
        await(BEGUN);
        room.release(BEGUN);
    }

    private void await(int places) throws IOException {
        try {
            room.acquire(places);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("What was begun wasn't brought to its end", e);
        }
        Exception found = fault.get();
        if (found != null) {
            room.release(places);
        }
        if (found instanceof RuntimeException own) {
            throw own;
        }
        if (found instanceof IOException io) {
            throw io;
        }
    }

    /** Gives up what isn't done. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IOException("A store doesn't answer any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
