package org.baygan.pipeline;

import java.time.Instant;

/**
 * The time around a build in which no article comes or expires: a build at any moment of it publishes the same ones.
 * Thread-safe.
 */
final class Validity {
    private final Instant now;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    /** All of time, as seen from the moment of a build. */
    Validity(Instant now) {
        this.now = now;
    }

    /** Something comes or goes at a moment. */
    synchronized void add(Instant moment) {
        if (moment.isAfter(now)) {
            until = moment.isBefore(until) ? moment : until;
        } else {
            from = moment.isAfter(from) ? moment : from;
        }
    }

    /** Its first moment. */
    synchronized Instant from() {
        return from;
    }

    /** The first moment after it. */
    synchronized Instant until() {
        return until;
    }
}
