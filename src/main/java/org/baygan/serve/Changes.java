package org.baygan.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Gathers changes into bursts: one save and the checkout of a thousand files each lead to one build. A change that
 * comes while a build is running leads to another, so the last one is never lost. Thread-safe.
 */
final class Changes {
    /** A burst of more files has been made by a program, not by somebody who waits for one page. */
    private static final int FEW = 10;

    private final long quietMilliseconds;
    private final long mostNanoseconds;
    private volatile long happened;
    private volatile long seen;
    private boolean closed;

    /** Some files that have changed, and whether others have. */
    private final Set<Path> files = new HashSet<>();

    private boolean others;

    /**
     * Gathers.
     *
     * @param quiet a burst is over when nothing has come for so long
     * @param most a burst that doesn't end is cut after so long
     */
    Changes(Duration quiet, Duration most) {
        this.quietMilliseconds = quiet.toMillis();
        this.mostNanoseconds = most.toNanos();
    }

    /** A file has changed. */
    synchronized void report(Path file) {
        if (files.size() < FEW) {
            files.add(file);
            happen();
        } else {
            report();
        }
    }

    /** Something has changed. */
    synchronized void report() {
        others = true;
        happen();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written to under the lock alone
    private synchronized void happen() {
        happened++;
        notifyAll();
    }

    /**
     * The files that have changed since this was asked before; to be asked after {@link #await}.
     *
     * @return empty if they are many, or not known
     */
    synchronized Set<Path> take() {
        Set<Path> taken = others ? Set.of() : Set.copyOf(files);
        others = false;
        files.clear();
        return taken;
    }

    /** Whether something has happened since {@link #await} returned. */
    boolean isWaiting() {
        return happened != seen;
    }

    /** Lets {@link #await} return false, now and from now on. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Waits for a burst of changes that began after the one before was returned.
     *
     * @param patience returns after so long even if nothing has changed; zero to wait for as long as it takes
     * @return false if this is closed
     */
    synchronized boolean await(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        long left = patience.toNanos();
        while (happened == seen && !closed && (patience.isZero() || left > 0)) {
            wait(patience.isZero() ? 0 : Math.max(1, left / 1_000_000));
            left = patience.toNanos() - (System.nanoTime() - start);
        }
        awaitQuiet();
        seen = happened;
        return !closed;
    }

    private void awaitQuiet() throws InterruptedException {
        long start = System.nanoTime();
        long left = mostNanoseconds;
        long before = seen;
        while (happened != before && !closed && left > 0) {
            before = happened;
            wait(Math.max(1, Math.min(quietMilliseconds, left / 1_000_000)));
            left = mostNanoseconds - (System.nanoTime() - start);
        }
    }
}
