package org.baygan.importer;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A few numbers of an item, which a ledger can keep and which tell whether another item may be a later form of it: one
 * of its title, and the smallest of those of its text's runs of words (A. Broder, “On the resemblance and containment
 * of documents”, 1997). Immutable.
 */
final class TextSketch {
    /**
     * How many runs' numbers are kept. If half of a text's runs are left in a later form, the two share one of these in
     * all but one of some hundred cases.
     */
    private static final int SIZE = 8;

    private static final int RUN = 3;

    private final String title;
    private final Set<String> runs;

    private TextSketch(String title, Set<String> runs) {
        this.title = title;
        this.runs = runs;
    }

    /** The sketch of an item. */
    static TextSketch of(Item item) {
        List<String> words = List.of(item.html()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1));
        TreeSet<Long> runs = new TreeSet<>();
        for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
            int sum = 0;
            for (String word : words.subList(i, Math.min(words.size(), i + RUN))) {
                sum = spread(sum * 31 + word.hashCode());
            }
            runs.add(Integer.toUnsignedLong(sum));
            if (runs.size() > SIZE) {
                runs.pollLast();
            }
        }
        return new TextSketch(
                number(spread(item.head().title().hashCode())),
                item.html().isBlank()
                        ? Set.of()
                        : runs.stream().map(run -> number(run.intValue())).collect(Collectors.toSet()));
    }

    /** As {@link #toString} wrote it; an empty one for empty text. */
    static TextSketch parse(String text) {
        List<String> numbers = List.of(text.split(" ", -1));
        return new TextSketch(numbers.get(0), new HashSet<>(numbers.subList(1, numbers.size())));
    }

    /** Whether two have so little in common that they are of two articles; never if one of them is empty. */
    boolean isApart(TextSketch other) {
        boolean told = !title.equals(other.title) || (runs.size() == SIZE && other.runs.size() == SIZE);
        return told && !runs.isEmpty() && !other.runs.isEmpty() && Collections.disjoint(runs, other.runs);
    }

    /**
     * Mixes a number's bits, so that the smallest numbers may be those of any words (MurmurHash3's last step, by A.
     * Appleby).
     */
    private static int spread(int number) {
        int mixed = (number ^ (number >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%08x", number);
    }

    @Override
    public String toString() {
        return (title + " " + runs.stream().sorted().collect(Collectors.joining(" "))).strip();
    }
}
