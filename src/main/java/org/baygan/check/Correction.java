package org.baygan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One place that could be typed otherwise.
 *
 * @param habit why
 * @param start where it begins, as an offset into the text
 * @param end where it ends; equal to {@code start} if something is to be put in
 * @param replacement what to put there
 */
record Correction(Habit habit, int start, int end, String replacement) {
    static final Comparator<Correction> ORDER =
            Comparator.comparingInt(Correction::start).thenComparingInt(Correction::end);

    /** The sorted corrections without those that overlap the one before them, or begin where it begins. */
    static List<Correction> withoutOverlaps(List<Correction> sorted) {
        List<Correction> kept = new ArrayList<>();
        int done = -1;
        for (Correction correction : sorted) {
            if (correction.start() >= done
                    && (kept.isEmpty()
                            || correction.start() > kept.get(kept.size() - 1).start())) {
                kept.add(correction);
                done = correction.end();
            }
        }
        return kept;
    }

    /** The text with the corrections made, which are sorted and don't overlap. */
    static String apply(String text, List<Correction> corrections) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int done = 0;
        for (Correction correction : corrections) {
            out.append(text, done, correction.start()).append(correction.replacement());
            done = correction.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}
