package org.baygan.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;

/** Finds what the typist of a Persian article may want otherwise: only what is the editor's own choice. Stateless. */
final class TypingHabits {
    private static final int MOST_CONTEXT = 40;

    private TypingHabits() {}

    /** All of one passage, sorted by place; the places are the passage's. */
    static List<Correction> find(PersianCopy copy) {
        List<Correction> found = new ArrayList<>();
        String text = copy.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 'ي' || c == 'ى' || c == 'ك') && copy.isCopy(i, i + 1)) {
                found.add(new Correction(Habit.LETTERS, i, i + 1, copy.folded().substring(i, i + 1)));
            } else if (c == '\u200C' && copy.isIdleZwnj(i)) {
                found.add(new Correction(Habit.IDLE_ZWNJ, i, i + 1, ""));
            }
        }
        HalfSpaces.find(copy, found);
        Punctuation.find(copy, found);
        found.sort(Correction.ORDER);
        return found;
    }

    /** All of an article's file, sorted by place; the places are the file's. */
    static List<Correction> find(String text, boolean markdown) {
        List<Correction> found = new ArrayList<>();
        for (Passage passage : HumanText.of(text, markdown)) {
            for (Correction correction : find(new PersianCopy(passage.text(), markdown))) {
                found.add(passage.inFile(correction));
            }
        }
        found.sort(Correction.ORDER);
        return found;
    }

    /** One finding for each habit, at its first place, with the number of places. */
    static List<Diagnostic> report(String path, String text, List<Correction> corrections) {
        Map<Habit, Integer> counts = new EnumMap<>(Habit.class);
        Map<Habit, Correction> firsts = new EnumMap<>(Habit.class);
        for (Correction correction : corrections) {
            counts.merge(correction.habit(), 1, Integer::sum);
            firsts.putIfAbsent(correction.habit(), correction);
        }
        LineIndex lines = new LineIndex(text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        firsts.forEach((habit, first) -> {
            int line = lines.lineAt(first.start());
            String excerpt = lines.excerpt(line);
            diagnostics.add(new Diagnostic(
                    habit.severity(),
                    path,
                    line,
                    lines.columnAt(first.start()),
                    message(habit, corrections, text, counts.getOrDefault(habit, 0)),
                    habit.hint(better(text, first)),
                    excerpt));
        });
        return diagnostics;
    }

    private static String message(Habit habit, List<Correction> corrections, String text, int count) {
        if (habit == Habit.LETTERS) {
            return habit.message() + ": " + letters(corrections, text);
        }
        return count == 1 ? habit.message() : habit.message() + " (" + count + " places in this file)";
    }

    /** "ي 12, ك 3". */
    private static String letters(List<Correction> corrections, String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (Correction correction : corrections) {
            if (correction.habit() == Habit.LETTERS) {
                counts.merge(text.charAt(correction.start()), 1, Integer::sum);
            }
        }
        List<String> shown = new ArrayList<>();
        counts.forEach((letter, count) -> shown.add(letter + " " + count));
        return String.join(", ", shown);
    }

    /** The words around a place as they would be with the correction. */
    private static String better(String text, Correction correction) {
        int start = correction.start();
        while (start > 0
                && correction.start() - start < MOST_CONTEXT
                && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = correction.end();
        while (end < text.length()
                && end - correction.end() < MOST_CONTEXT
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, correction.start())
                + correction.replacement()
                + text.substring(correction.end(), end);
    }
}
