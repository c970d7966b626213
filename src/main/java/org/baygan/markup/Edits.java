package org.baygan.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replacements in a text that are collected in any order and made all at once. */
final class Edits {
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String replacement, boolean item) {}

    /** A text after its edits. */
    static final class Edited {
        private final String text;
        private final int[] lines;
        /** Where items of lists are to begin, with the edits that are to begin them. */
        private final Map<Integer, Edit> items;

        private Edited(String text, int[] lines, Map<Integer, Edit> items) {
            this.text = text;
            this.lines = lines;
            this.items = items;
        }

        String text() {
            return text;
        }

        /** Whether some edits are to begin items of lists. */
        boolean hasItems() {
            return !items.isEmpty();
        }

        /** From which line of the text before its edits a line of this one comes; both counted from 0. */
        int lineBefore(int line) {
            return lines.length == 0 ? line : lines[Math.min(line, lines.length - 1)];
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Replaces what stands from {@code start} to before {@code end}. What overlaps an edit before it isn't made. */
    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement, false));
    }

    /** Replaces what stands there by what is to begin an item of a list. */
    void item(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement, true));
    }

    /**
     * Takes back the edits that were to begin items and don't.
     *
     * @param edited the text after all edits
     * @param begun where items of lists begin in it
     * @return whether there were any
     */
    boolean takeBackItems(Edited edited, Set<Integer> begun) {
        Set<Edit> idle = Collections.newSetFromMap(new IdentityHashMap<>());
        edited.items.forEach((at, edit) -> {
            if (!begun.contains(at)) {
                idle.add(edit);
            }
        });
        return edits.removeIf(idle::contains);
    }

    void insert(int at, String inserted) {
        replace(at, at, inserted);
    }

    /** The text with all edits, those of one place in the order in which they came, but first what is inserted there. */
    Edited apply(String text) {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.end() > edit.start()));
        StringBuilder out = new StringBuilder(text.length() + 16 * edits.size());
        LineOrigins origins = new LineOrigins();
        Map<Integer, Edit> items = new HashMap<>();
        int done = 0;
        for (Edit edit : edits) {
            if (edit.start() < done) {
                continue;
            }
            copy(text, done, edit.start(), out, origins);
            origins.replaced(feeds(text, edit.start(), edit.end()), feeds(edit.replacement()));
            if (edit.item()) {
                items.put(out.length(), edit);
            }
            out.append(edit.replacement());
            done = edit.end();
        }
        copy(text, done, text.length(), out, origins);
        return new Edited(out.toString(), origins.lines(), items);
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

        /** So many line feeds of the source were replaced by so many others. */
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
