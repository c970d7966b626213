package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;

/**
 * Gathers what is found in one file while it is read. Lines and columns count from 1; 0 stands for the whole file or
 * line. Not thread-safe: one for each reading.
 */
final class Findings {
    /** A line of more UTF-16 code units isn't shown with a finding: it is no help on a screen. */
    private static final int LONGEST_EXCERPT = 400;

    private static final int LONGEST_QUOTE = 60;

    private final String path;
    private final SourceLines lines;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(String path, SourceLines lines) {
        this.path = path;
        this.lines = lines;
    }

    void error(int line, int column, String message, String hint) {
        add(Severity.ERROR, line, column, message, hint);
    }

    void warning(int line, int column, String message, String hint) {
        add(Severity.WARNING, line, column, message, hint);
    }

    void note(int line, int column, String message, String hint) {
        add(Severity.NOTE, line, column, message, hint);
    }

    /** Findings of the same file, none yet: for a reading that may be given up. */
    Findings fresh() {
        return new Findings(path, lines);
    }

    /** Takes over what another reading of the same file found. */
    void addAll(Findings others) {
        found.addAll(others.found);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return found.stream().sorted().distinct().toList();
    }

    /** A value as a message shows it: in quotes, cut, without control characters. */
    static String quoted(String value) {
        StringBuilder shown = new StringBuilder("\"");
        int end = value.length() > LONGEST_QUOTE
                ? value.offsetByCodePoints(0, value.codePointCount(0, LONGEST_QUOTE))
                : value.length();
        value.substring(0, end).codePoints().forEach(c -> shown.appendCodePoint(isShown(c) ? c : ' '));
        return shown.append(end < value.length() ? "…\"" : "\"").toString();
    }

    private static boolean isShown(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !CodePoints.isBidiControl(codePoint);
    }

    private void add(Severity severity, int line, int column, String message, String hint) {
        String text = line == 0 ? "" : lines.line(line);
        String excerpt = text.length() > LONGEST_EXCERPT ? "" : text;
        found.add(new Diagnostic(severity, path, line, column, message, hint, excerpt));
    }
}
