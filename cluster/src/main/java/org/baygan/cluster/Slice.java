package org.baygan.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of a build's tasks: those with the numbers {@code first}, {@code first + step}, and so on, below {@code end}. So
 * the first tasks, which take longest, are in slices of their own.
 */
record Slice(int first, int step, int end) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Divides the tasks 0 to {@code count} - 1 among slices of like sizes, at most {@code most} and none of them empty. */
    static List<Slice> of(int count, int most) {
        List<Slice> slices = new ArrayList<>();
        int step = Math.min(count, most);
        for (int first = 0; first < step; first++) {
            slices.add(new Slice(first, step, count));
        }
        return slices;
    }

    /** How many tasks it has. */
    int size() {
        return (end - first + step - 1) / step;
    }

    /** The number of one of its tasks, of which the first has place 0. */
    int number(int place) {
        return first + place * step;
    }
}
