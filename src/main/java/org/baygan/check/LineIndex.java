package org.baygan.check;

import java.util.ArrayList;
import java.util.List;

/** A file's text by its lines, counted from 1. A line ends with LF, CR LF or CR. */
final class LineIndex {
    private static final int LONGEST_EXCERPT = 400;

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    LineIndex(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                starts.add(i + 1);
            }
        }
    }

    int count() {
        return starts.size();
    }

    /** The offset of a line's first character; the text's length for a line after the last. */
    int start(int line) {
        return line > starts.size() ? text.length() : starts.get(line - 1);
    }

    /** The line without its end. */
    String line(int line) {
        int end = start(line + 1);
        while (end > start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start(line), end);
    }

    /** The line an offset lies in. */
    int lineAt(int offset) {
        int found = java.util.Collections.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1. */
    int columnAt(int offset) {
        return offset - start(lineAt(offset)) + 1;
    }

    /** A line as a report shows it; empty if there is none such, or if it is too long to be of help. */
    String excerpt(int line) {
        String shown = line < 1 || line > count() ? "" : line(line);
        return shown.length() > LONGEST_EXCERPT ? "" : shown;
    }
}
