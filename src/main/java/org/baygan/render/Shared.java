package org.baygan.render;

import org.baygan.model.Digest;

/**
 * A part that is the same on many pages.
 *
 * @param value the part
 * @param digest sums it up
 * @param <T> what it is
 */
record Shared<T extends Record>(T value, Digest digest) implements Summed {
    static <T extends Record> Shared<T> of(T value) {
        return new Shared<>(value, InputDigest.of(value));
    }

    /** None: it would have been refused when its digest was made. */
    @Override
    public Digest text() {
        return Digest.NONE;
    }
}
