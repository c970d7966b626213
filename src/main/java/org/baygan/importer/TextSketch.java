package org.baygan.importer;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * So little of an item that a ledger can keep it, and enough to tell whether another one is a later form of it: a number
 * of its title, and the smallest numbers of its text's runs of words (A. Broder, “On the resemblance and containment of
 * documents”, 1997). Immutable.
 */
final class TextSketch {
    /** Of a text of which half the runs are left, one is among them in all but one of some hundred cases. */
    private static final int SIZE = 8;

    private static final int RUN = 3;

    private final String title;
    private final Set<String> runs;

    private TextSketch(String title, Set<String> runs) {
        this.title = title;
        this.runs = runs;
    }

    /** That of an item. */
    static TextSketch of(Item item) {
        List<String> words = List.of(item.html()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1));
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
            runs.add(number(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN)))));
        }
        return new TextSketch(
                number(item.head().title()),
                item.html().isBlank() ? Set.of() : runs.stream().limit(SIZE).collect(Collectors.toSet()));
    }

    /** As {@link #toString} wrote it; one of nothing for empty text. */
    static TextSketch parse(String text) {
        List<String> numbers = List.of(text.split(" ", -1));
        return new TextSketch(numbers.get(0), new HashSet<>(numbers.subList(1, numbers.size())));
    }

    /** Whether two have so little in common that they are of two articles; never if one is of nothing. */
    boolean isApart(TextSketch other) {
        boolean told = !title.equals(other.title) || (runs.size() == SIZE && other.runs.size() == SIZE);
        return told && !runs.isEmpty() && !other.runs.isEmpty() && Collections.disjoint(runs, other.runs);
    }

    private static String number(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    @Override
    public String toString() {
        return (title + " " + runs.stream().sorted().collect(Collectors.joining(" "))).strip();
    }
}
