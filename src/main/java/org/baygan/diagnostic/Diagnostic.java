package org.baygan.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * One finding about one place in the content, configuration or templates.
 *
 * @param severity how bad it is
 * @param path the file, relative to the site's folder, with {@code /} between names
 * @param line the line, from 1; 0 if the finding is about the whole file
 * @param column the column, from 1, in UTF-16 code units; 0 if the finding is about the whole line
 * @param message what is wrong, one sentence without a final full stop
 * @param hint what to do about it, one sentence without a final full stop; empty if there is nothing to say
 * @param excerpt the line itself as it stands in the file; empty if it can't be shown
 */
public record Diagnostic(
        Severity severity, String path, int line, int column, String message, String hint, String excerpt)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::path)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::hint)
            .thenComparing(Diagnostic::excerpt);

    public Diagnostic {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(excerpt, "excerpt");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative place " + line + ":" + column);
        }
    }

    /** An error about the whole file {@code path}. */
    public static Diagnostic error(String path, String message, String hint) {
        return new Diagnostic(Severity.ERROR, path, 0, 0, message, hint, "");
    }

    /** A warning about the whole file {@code path}. */
    public static Diagnostic warning(String path, String message, String hint) {
        return new Diagnostic(Severity.WARNING, path, 0, 0, message, hint, "");
    }

    /** A note about the whole file {@code path}. */
    public static Diagnostic note(String path, String message) {
        return new Diagnostic(Severity.NOTE, path, 0, 0, message, "", "");
    }

    /** The same finding at a line and column, with that line's text. */
    public Diagnostic at(int newLine, int newColumn, String newExcerpt) {
        return new Diagnostic(severity, path, newLine, newColumn, message, hint, newExcerpt);
    }

    /** The same finding in a folder that its path didn't name. */
    public Diagnostic below(String folder) {
        return new Diagnostic(severity, folder + "/" + path, line, column, message, hint, excerpt);
    }

    /** The place as {@code path:line:column}, without the parts that are unknown. */
    public String place() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }

    /** By path, then place, then the worst first. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
