package org.baygan.text;

import java.util.regex.Pattern;

/**
 * Tells which runs of ASCII digits are numbers of the copy, and which belong to Latin text or are for machines, as
 * 2010-05-03 and 1.2.3 are. Stateless.
 */
final class DigitRuns {
    private static final Pattern FOR_MACHINES =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([.,:/-]\\d*)*|\\d+(\\.\\d+){2,}|\\d+(:\\d+){3,}");

    private DigitRuns() {}

    /** Where the run ends that starts with the digit at {@code start}: digits and the signs between them. */
    static int end(String text, int start) {
        int end = start;
        for (int i = start; i < text.length() && i - start < 64; i++) {
            if (isDigit(text.charAt(i))) {
                end = i + 1;
            } else if (".,:/-".indexOf(text.charAt(i)) < 0) {
                break;
            }
        }
        return end;
    }

    /** Whether the run's digits may be shown as the language's own. */
    static boolean isCopy(String text, int start, int end) {
        return !isLatin(before(text, start))
                && !isLatin(after(text, end))
                && !isListMarker(text, start, end)
                && !FOR_MACHINES.matcher(text.substring(start, end)).matches();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char before(String text, int start) {
        int i = start - 1;
        if (i > 0 && " -.#/_".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    private static char after(String text, int end) {
        int i = end;
        if (i + 1 < text.length() && " -_".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    /** {@code 1. } at a line's start is Markdown's, and only with ASCII digits. */
    private static boolean isListMarker(String text, int start, int end) {
        if (end >= text.length() || ".)".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        int i = start - 1;
        while (i >= 0 && " \t>".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }
}
