package org.baygan.content;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A text by its lines, counted from 1. A line ends with LF, CR LF or CR. Immutable. */
final class SourceLines {
    private final String text;
    private final int[] starts;

    SourceLines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            int end = carriage >= 0 && (feed < 0 || carriage + 1 < feed) ? carriage : feed;
            int next = end + 1;
            if (next == text.length()) {
                break;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = next;
            feed = feed < 0 || feed >= next ? feed : text.indexOf('\n', next);
            carriage = carriage < 0 || carriage >= next ? carriage : text.indexOf('\r', next);
        }
        return Arrays.copyOf(found, count);
    }

    /** How many lines there are, at least 1. */
    int count() {
        return starts.length;
    }

    /** The offset of a line's first character; the text's length for a line after the last. */
    int start(int line) {
        return line > starts.length ? text.length() : starts[line - 1];
    }

    /** The line without its end; empty for a line after the last. */
    String line(int line) {
        int start = start(line);
        int end = start(line + 1);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    boolean isBlank(int line) {
        return isEvery(line, Character::isWhitespace);
    }

    /** Whether a line shows nothing, though it may hold invisible characters. */
    boolean isUnseen(int line) {
        return isEvery(line, CodePoints::isInvisible);
    }

    /** Whether a line holds a character of this kind. */
    boolean holdsAny(int line, IntPredicate kind) {
        int end = start(line + 1);
        for (int i = start(line); i < end; i++) {
            if (kind.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all characters of a line are of a kind, its end left out. */
    private boolean isEvery(int line, IntPredicate so) {
        int end = start(line + 1);
        for (int i = start(line); i < end; i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r' && !so.test(c)) {
                return false;
            }
        }
        return true;
    }

    /** The first line from {@code line} on that isn't blank; one more than {@link #count()} if there is none. */
    int skipBlank(int line) {
        int next = line;
        while (next <= count() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /**
     * The first line from {@code line} on that shows anything; one more than {@link #count()} if there is none. Unlike
     * {@link #skipBlank} it passes over lines of invisible characters.
     */
    int skipUnseen(int line) {
        int next = line;
        while (next <= count() && isUnseen(next)) {
            next++;
        }
        return next;
    }

    /** The line an offset lies in. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1, in UTF-16 code units. */
    int columnAt(int offset) {
        return offset - start(lineAt(offset)) + 1;
    }

    /** Everything from a line on and before another, each line end as one LF. */
    String body(int line, int end) {
        String rest = text.substring(start(line), Math.max(start(line), start(end)));
        return rest.indexOf('\r') < 0 ? rest : rest.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** At most {@code most} characters from an offset on, as they stand. */
    String at(int offset, int most) {
        return text.substring(offset, Math.min(text.length(), offset + most));
    }

    /** The lines from {@code first} up to and without {@code end}, as they stand. */
    String between(int first, int end) {
        return text.substring(start(first), start(end));
    }
}
