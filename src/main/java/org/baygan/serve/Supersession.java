package org.baygan.serve;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Decides whether a save ends the build that is running, so that its page comes at once and the next build has all.
 * With somebody who saves all the time no build would ever come to its end; so after a while one may. Not thread-safe.
 */
final class Supersession {
    private final long longest;
    private final LongSupplier nanoTime;

    /** When the first of the builds began of which none has come to its end. */
    private OptionalLong first = OptionalLong.empty();

    /**
     * No build has begun.
     *
     * @param longest for so long builds may be ended one after the other
     * @param nanoTime what {@link System#nanoTime} is
     */
    Supersession(Duration longest, LongSupplier nanoTime) {
        this.longest = longest.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * A build begins.
     *
     * @param waiting whether something has changed since
     * @return whether the build is to end; may be asked by several threads
     */
    BooleanSupplier begin(BooleanSupplier waiting) {
        long since = first.orElseGet(nanoTime);
        first = OptionalLong.of(since);
        return () -> waiting.getAsBoolean() && nanoTime.getAsLong() - since < longest;
    }

    /** The build has come to its end. */
    void end() {
        first = OptionalLong.empty();
    }
}
