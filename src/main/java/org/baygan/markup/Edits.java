package org.baygan.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text that are collected in any order and made all at once. */
final class Edits {
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String replacement) {}

    /** A text after its edits. */
    static final class Edited {
        private final String text;
        private final int[] lines;

        private Edited(String text, int[] lines) {
            this.text = text;
            this.lines = lines;
        }

        String text() {
            return text;
        }

        /** The index of the line of the text before that a line of this one comes from. */
        int lineBefore(int line) {
            return lines.length == 0 ? line : lines[Math.min(line, lines.length - 1)];
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Replaces what stands from {@code start} to before {@code end}. What overlaps an edit before it isn't made. */
    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    void insert(int at, String inserted) {
        replace(at, at, inserted);
    }

    /** The text with all edits, those of one place in the order in which they came. */
    Edited apply(String text) {
        edits.sort(Comparator.comparingInt(Edit::start));
        StringBuilder out = new StringBuilder(text.length() + 16 * edits.size());
        LineOrigins origins = new LineOrigins();
        int done = 0;
        for (Edit edit : edits) {
            if (edit.start() < done) {
                continue;
            }
            copy(text, done, edit.start(), out, origins);
            origins.replaced(feeds(text, edit.start(), edit.end()), feeds(edit.replacement()));
            out.append(edit.replacement());
            done = edit.end();
        }
        copy(text, done, text.length(), out, origins);
        return new Edited(out.toString(), origins.lines());
    }

    private static void copy(String text, int from, int to, StringBuilder out, LineOrigins origins) {
        out.append(text, from, to);
        int feeds = feeds(text, from, to);
        origins.replaced(feeds, feeds);
    }

    private static int feeds(String replacement) {
        return feeds(replacement, 0, replacement.length());
    }

    private static int feeds(String text, int from, int to) {
        int feeds = 0;
        for (int i = from; i < to; i++) {
            feeds += text.charAt(i) == '\n' ? 1 : 0;
        }
        return feeds;
    }

    /** Which line of the source each line of the result comes from. */
    private static final class LineOrigins {
        private int[] lines = new int[64];
        private int count = 1;
        private int source;
        private boolean moved;

        /** Some line feeds of the source, and those that stand in their place. */
        void replaced(int before, int after) {
            moved |= before != after;
            if (count + after > lines.length) {
                lines = Arrays.copyOf(lines, Math.max(lines.length * 2, count + after));
            }
            for (int i = 1; i <= after; i++) {
                lines[count++] = source + Math.min(i, before);
            }
            source += before;
        }

        int[] lines() {
            return moved ? Arrays.copyOf(lines, count) : new int[0];
        }
    }
}
