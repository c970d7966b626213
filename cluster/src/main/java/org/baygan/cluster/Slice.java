package org.baygan.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some tasks with numbers one after the other.
 *
 * @param from the first
 * @param to the one after the last
 */
record Slice(int from, int to) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Cuts {@code count} tasks into slices of like sizes, at most {@code most} and none of them empty. */
    static List<Slice> of(int count, int most) {
        List<Slice> slices = new ArrayList<>();
        int pieces = Math.min(count, most);
        for (int i = 0; i < pieces; i++) {
            slices.add(new Slice((int) ((long) count * i / pieces), (int) ((long) count * (i + 1) / pieces)));
        }
        return slices;
    }
}
