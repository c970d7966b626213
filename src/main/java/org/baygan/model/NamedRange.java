package org.baygan.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Some members of a list that follow each other and belong together.
 *
 * @param name what they have in common: ASCII letters, digits and hyphens
 * @param first the place of the first
 * @param end the place after the last
 */
public record NamedRange(String name, int first, int end) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** About so many members are in a range that has no other bounds. */
    private static final int USUAL = 128;

    private static final int MOST = 4 * USUAL;

    /** Spreads the bits of a hash code (Knuth, The Art of Computer Programming, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private static final int BITS = Integer.numberOfTrailingZeros(USUAL);

    public NamedRange {
        Objects.requireNonNull(name, "name");
        if (first < 0 || end < first) {
            throw new IllegalArgumentException(first + " to " + end);
        }
    }

    /**
     * Cuts a list into ranges. Where it is cut is decided by what stands there, so that a member more or less changes no
     * range but that which it is in, and sometimes those beside it.
     *
     * @param count how many members the list has
     * @param name names what a member belongs to: a range has members of one name
     * @param member tells members of the list apart
     */
    public static List<NamedRange> cut(int count, IntFunction<String> name, IntFunction<String> member) {
        List<NamedRange> ranges = new ArrayList<>();
        int first = 0;
        String own = count == 0 ? "" : name.apply(0);
        for (int end = 1; end <= count; end++) {
            String next = end == count ? "" : name.apply(end);
            if (end == count || end - first == MOST || !next.equals(own) || isCutAfter(member.apply(end - 1))) {
                ranges.add(new NamedRange(own, first, end));
                first = end;
            }
            own = next;
        }
        return ranges;
    }

    private static boolean isCutAfter(String member) {
        return (member.hashCode() * SPREAD) >>> (Integer.SIZE - BITS) == 0;
    }
}
