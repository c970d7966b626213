package org.baygan.pipeline.story;

import java.time.Instant;

/**
 * The time around a build in which no article comes or expires: a build at any moment of it publishes the same ones.
 * Thread-safe.
 */
public final class Validity {
    private final Instant now;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    /** Around the moment of a build: all of time, as long as no moment is added. */
    Validity(Instant now) {
        this.now = now;
    }

    /** Adds a moment at which an article comes or expires. */
    synchronized void add(Instant moment) {
        if (moment.isAfter(now)) {
            until = moment.isBefore(until) ? moment : until;
        } else {
            from = moment.isAfter(from) ? moment : from;
        }
    }

    /** Its first moment. */
    public synchronized Instant from() {
        return from;
    }

    /** The first moment after it. */
    public synchronized Instant until() {
        return until;
    }
}
