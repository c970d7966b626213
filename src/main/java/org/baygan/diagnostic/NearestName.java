package org.baygan.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant, for hints. Capitals make no difference. Stateless. */
public final class NearestName {
    private NearestName() {}

    /**
     * The candidate at the smallest edit distance from {@code name}, the first by code units among equals.
     *
     * @param most the largest distance that counts as a slip of the hand
     * @return empty if every candidate is farther away
     */
    public static Optional<String> of(String name, Collection<String> candidates, int most) {
        String lower = name.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(c -> Math.abs(c.length() - lower.length()) <= most)
                .filter(c -> distance(lower, c.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.<String>comparingInt(c -> distance(lower, c.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** As {@link #of(String, Collection, int)}, with as many slips as the name's length makes likely: one to three. */
    public static Optional<String> of(String name, Collection<String> candidates) {
        return of(name, candidates, name.length() <= 4 ? 1 : name.length() <= 8 ? 2 : 3);
    }

    /** "Did you mean …?" for the nearest candidate, or {@code otherwise} if none is near. */
    public static String didYouMean(String name, Collection<String> candidates, String otherwise) {
        return of(name, candidates).map(c -> "Did you mean \"" + c + "\"?").orElse(otherwise);
    }

    /** How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
