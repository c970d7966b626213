package org.baygan.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Takes out what no reader can see and no text needs: control characters, noncharacters, byte order marks, bidirectional
 * controls that aren't closed on their line (UAX 9; "Trojan Source"), and of marks on one letter all beyond the
 * thirtieth (UAX 15, 13: no language has as many, and putting them in order takes time that grows with their square).
 * Line ends become LF. Stateless.
 */
public final class ControlCharacters {
    static final UnicodeSet SUSPECT = new UnicodeSet("[[:Cc:]-[\\u0009\\u000A]]")
            .addAll(new UnicodeSet("[[:Noncharacter_Code_Point:][:Cs:]\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]"))
            .freeze();

    /** What leaves no trace on a page; a Braille cell without dots among it. */
    private static final UnicodeSet INVISIBLE =
            new UnicodeSet("[[:Default_Ignorable_Code_Point:][:White_Space:][:Cc:]\\u2800]").freeze();

    private static final UnicodeSet MARKS = new UnicodeSet("[:^ccc=0:]").freeze();
    private static final int MOST_MARKS = 30;

    private static final char PDF = '\u202C';
    private static final char PDI = '\u2069';
    private static final char BOM = '\uFEFF';

    private ControlCharacters() {}

    /** The text without them. */
    public static String removed(String text) {
        return clean(text).text();
    }

    /** Whether a reader sees anything of the text. */
    public static boolean isVisible(String text) {
        return INVISIBLE.span(text, SpanCondition.CONTAINED) < text.length();
    }

    /** Where the first mark stands that is one too many; -1 if there is none. */
    static int excessMark(String text) {
        if (!mayHaveExcess(text)) {
            return -1;
        }
        int marks = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            marks = marks(marks, c);
            if (marks > MOST_MARKS) {
                return i;
            }
        }
        return -1;
    }

    /** How many marks the letter has with {@code c}: what is taken out between them doesn't part them. */
    private static int marks(int before, int c) {
        return MARKS.contains(c) ? before + 1 : SUSPECT.contains(c) && c != '\r' && !isLineEnd(c) ? before : 0;
    }

    /**
     * Whether there may be too many marks in a row. They and what is taken out between them would fill more than
     * {@value #MOST_MARKS} characters, so it is enough to look at one in each such stretch.
     */
    private static boolean mayHaveExcess(String text) {
        for (int i = MOST_MARKS; i < text.length(); i += MOST_MARKS + 1) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || MARKS.contains(c) || SUSPECT.contains(c)) {
                return true;
            }
        }
        return false;
    }

    static Normalized clean(String text) {
        int excessMark = excessMark(text);
        if (excessMark < 0 && SUSPECT.span(text, SpanCondition.NOT_CONTAINED) == text.length()) {
            return new Normalized(text, 0, List.of());
        }
        List<Integer> unbalanced = unbalanced(text);
        BitSet removed = new BitSet();
        unbalanced.forEach(removed::set);
        StringBuilder out = new StringBuilder(text.length());
        int changed = unbalanced.size();
        int marks = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (removed.get(i) || (c == BOM && i == 0) || (c == '\r' && next(text, i) == '\n')) {
                continue;
            }
            marks = marks(marks, c);
            if (c == '\r') {
                out.append('\n');
            } else if (marks <= MOST_MARKS && (isBidi(c) || !SUSPECT.contains(c))) {
                out.appendCodePoint(c);
            } else {
                changed++;
                if (isLineEnd(c)) {
                    out.append('\n');
                }
            }
        }
        return new Normalized(out.toString(), changed, unbalanced, excessMark);
    }

    private static int next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : -1;
    }

    /** Where embeddings, overrides and isolates stand that have no partner on their line, properly nested. */
    private static List<Integer> unbalanced(String text) {
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int isolates = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2029' || isLineEnd(c)) {
                found.addAll(open);
                open.clear();
                isolates = 0;
            } else if (isBidi(c) && c != PDF && c != PDI) {
                open.push(i);
                isolates += isIsolate(c) ? 1 : 0;
            } else if (c == PDI && isolates > 0) {
                while (!isIsolate(text.charAt(open.peek()))) {
                    found.add(open.pop());
                }
                open.pop();
                isolates--;
            } else if (c == PDF && !open.isEmpty() && !isIsolate(text.charAt(open.peek()))) {
                open.pop();
            } else if (isBidi(c)) {
                found.add(i);
            }
        }
        found.addAll(open);
        found.sort(null);
        return found;
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
