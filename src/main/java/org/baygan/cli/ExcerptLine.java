package org.baygan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/** Draws one line of a source file on a terminal, with a caret under a column where a caret tells the truth. */
final class ExcerptLine {
    private static final int MOST_CHARACTERS = 120;
    private static final int BEFORE_THE_COLUMN = 60;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** What GitHub's runner takes for a command, blanks before it or not. */
    private static final Pattern RUNNER_COMMAND = Pattern.compile("^([\\s\\p{Z}]*)::");

    /** What the runners of GitHub, Azure and TeamCity take for a command wherever it stands. */
    private static final Pattern OTHER_COMMAND = Pattern.compile("##(?=(?:vso|teamcity)?\\[)");

    private final boolean unicode;

    /** Draws for a terminal that shows all of Unicode, or not. */
    ExcerptLine(boolean unicode) {
        this.unicode = unicode;
    }

    /**
     * The line and, if there is one, the caret's line.
     *
     * <p>A terminal lays right-to-left text out in its own way, so that a caret below would point anywhere: a line
     * whose part up to the column isn't plainly left-to-right gets none. Right-to-left lines are isolated (UAX #9,
     * 2.4.1) so that they don't turn what stands around them.
     *
     * @param text the line
     * @param column the column, from 1, in UTF-16 code units; 0 for none
     */
    List<String> draw(String text, int column) {
        int start = start(text, column);
        int end = Math.min(text.length(), start + MOST_CHARACTERS);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String shown = (start > 0 ? "…" : "") + harmless(text.substring(start, end)) + (end < text.length() ? "…" : "");
        shown = RUNNER_COMMAND.matcher(shown).replaceFirst("$1" + sign() + ":");
        List<String> lines = new ArrayList<>();
        boolean rightToLeft = hasRightToLeft(shown);
        lines.add(rightToLeft && unicode ? FIRST_STRONG_ISOLATE + shown + POP_DIRECTIONAL_ISOLATE : shown);
        int offset = column - 1 - start;
        if (offset >= 0 && offset <= end - start) {
            String before = (start > 0 ? "…" : "") + text.substring(start, start + offset);
            String through = text.substring(start, Math.min(end, start + offset + 1));
            if (!rightToLeft || isPlainlyLeftToRight(through)) {
                lines.add(" ".repeat(before.codePointCount(0, before.length())) + "^");
            }
        }
        return lines;
    }

    /** Where to begin, so that the column is in sight. */
    private static int start(String text, int column) {
        if (text.length() <= MOST_CHARACTERS || column <= MOST_CHARACTERS - 10) {
            return 0;
        }
        int start = Math.min(column - 1 - BEFORE_THE_COLUMN, text.length() - MOST_CHARACTERS);
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : Math.max(0, start);
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(ExcerptLine::isRightToLeft);
    }

    /** Whether a beginning has no right-to-left character and a letter that makes the whole line left-to-right. */
    private static boolean isPlainlyLeftToRight(String text) {
        return !hasRightToLeft(text)
                && text.codePoints()
                        .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /**
     * A text in which nothing moves the cursor, colours the screen, turns the direction or commands the machine that a
     * build runs on: control characters, bidirectional controls (UAX #9, 2) and what opens a runner's command each
     * become one visible sign, a tab a space.
     */
    String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext()) {
            int c = characters.nextInt();
            if (c == '\t') {
                safe.append(' ');
            } else if (Character.getType(c) == Character.CONTROL || isBidiControl(c)) {
                safe.append(sign());
            } else {
                safe.appendCodePoint(c);
            }
        }
        return OTHER_COMMAND.matcher(safe).replaceAll("#" + sign());
    }

    private char sign() {
        return unicode ? '\uFFFD' : '?';
    }

    private static boolean isBidiControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    }
}
