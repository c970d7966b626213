package org.baygan.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers the findings of a whole run. Safe for use by several threads. */
public final class DiagnosticCollector {
    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds one finding. */
    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds several findings. */
    public synchronized void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** All findings so far, in their natural order, each once: the same for every order in which they were added. */
    public synchronized List<Diagnostic> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /** How many findings of one severity there are so far, equal ones counted once. */
    public long count(Severity severity) {
        return sorted().stream().filter(d -> d.severity() == severity).count();
    }
}
