package org.baygan.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells fenced code by its lines (CommonMark 0.31, 4.5), which it is given one after another. As on pages, words behind an
 * opening fence hold none of its signs; the specification has it so for backticks alone. Not thread-safe.
 */
final class CodeFences {
    private static final Pattern OPENING = Pattern.compile(" {0,3}(`{3,}+(?!.*`)|~{3,}+(?!.*~))", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile(" {0,3}(`{3,}+|~{3,}+)[ \\t]*");

    /** The sign of the fence that is open, as often as it stands there; empty if none is. */
    private String open = "";

    /** Whether the lines until now end amid fenced code. */
    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Whether the next line is one of fenced code, or a fence. */
    boolean take(String line) {
        if (areOpen()) {
            Matcher closing = CLOSING.matcher(line);
            open = closing.matches() && closing.group(1).startsWith(open) ? "" : open;
            return true;
        }
        Matcher opening = OPENING.matcher(line);
        open = opening.lookingAt() ? opening.group(1) : "";
        return areOpen();
    }
}
