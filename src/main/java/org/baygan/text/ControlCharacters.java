package org.baygan.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Takes out what no reader can see and no text needs: control characters, noncharacters, byte order marks, and
 * bidirectional controls that aren't closed on their line (UAX 9; "Trojan Source"). Line ends become LF.
 */
final class ControlCharacters {
    static final UnicodeSet SUSPECT = new UnicodeSet("[[:Cc:]-[\\u0009\\u000A]]")
            .addAll(new UnicodeSet("[[:Noncharacter_Code_Point:][:Cs:]\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]"))
            .freeze();

    private static final char PDF = '\u202C';
    private static final char PDI = '\u2069';
    private static final char BOM = '\uFEFF';

    private ControlCharacters() {}

    static Normalized clean(String text) {
        if (SUSPECT.span(text, SpanCondition.NOT_CONTAINED) == text.length()) {
            return new Normalized(text, 0, List.of());
        }
        List<Integer> unbalanced = unbalanced(text);
        BitSet removed = new BitSet();
        unbalanced.forEach(removed::set);
        StringBuilder out = new StringBuilder(text.length());
        int changed = unbalanced.size();
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (removed.get(i) || (c == BOM && i == 0) || (c == '\r' && next(text, i) == '\n')) {
                continue;
            }
            if (c == '\r') {
                out.append('\n');
            } else if (isBidi(c) || !SUSPECT.contains(c)) {
                out.appendCodePoint(c);
            } else {
                changed++;
                if (isLineEnd(c)) {
                    out.append('\n');
                }
            }
        }
        return new Normalized(out.toString(), changed, unbalanced);
    }

    private static int next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : -1;
    }

    /** Where embeddings, overrides and isolates stand that have no partner on their line, properly nested. */
    private static List<Integer> unbalanced(String text) {
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2029' || isLineEnd(c)) {
                found.addAll(open);
                open.clear();
            } else if (isBidi(c)) {
                match(text, i, open, found);
            }
        }
        found.addAll(open);
        found.sort(null);
        return found;
    }

    private static void match(String text, int i, Deque<Integer> open, List<Integer> unbalanced) {
        char c = text.charAt(i);
        if (c != PDF && c != PDI) {
            open.push(i);
        } else if (c == PDF) {
            if (open.isEmpty() || isIsolate(text.charAt(open.peek()))) {
                unbalanced.add(i);
            } else {
                open.pop();
            }
        } else if (open.stream().noneMatch(start -> isIsolate(text.charAt(start)))) {
            unbalanced.add(i);
        } else {
            while (!isIsolate(text.charAt(open.peek()))) {
                unbalanced.add(open.pop());
            }
            open.pop();
        }
    }

    private static boolean isBidi(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isIsolate(char c) {
        return c >= '\u2066' && c <= '\u2068';
    }

    /** Vertical tab, form feed and next line part words: a line end takes their place. */
    private static boolean isLineEnd(int c) {
        return c == 0x0B || c == '\f' || c == 0x85;
    }
}
