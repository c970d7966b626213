package org.baygan.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A few words of an article by which others on its subject are found: what stands in its headline and below it, each
 * word as a hash of its stem. Immutable.
 */
public final class Keywords {
    /** None. */
    public static final Keywords NONE = new Keywords(new int[0]);

    private final int[] hashes;

    private Keywords(int[] hashes) {
        this.hashes = hashes;
    }

    /** Some hashes, in any order and without one twice. */
    public static Keywords of(int... hashes) {
        return hashes.length == 0 ? NONE : new Keywords(hashes.clone());
    }

    /** How many there are. */
    public int size() {
        return hashes.length;
    }

    /** The hash of one of them, counted from 0. */
    public int hash(int index) {
        return hashes[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keywords keywords && Arrays.equals(hashes, keywords.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Keywords" + Arrays.toString(hashes);
    }
}
