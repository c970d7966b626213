package org.baygan.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant, for hints. Stateless. */
public final class NearestName {
    private NearestName() {}

    /**
     * The candidate at the smallest edit distance from {@code name}, the first by code units among equals.
     *
     * @param most the largest distance that may be a slip of the hand
     * @return empty if every candidate is farther away
     */
    public static Optional<String> of(String name, Collection<String> candidates, int most) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: how many characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
