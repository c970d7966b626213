package org.baygan.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings of one kind: of the same severity, message and hint, apart from numbers and what is quoted. A key or a
 * status that is quoted makes a kind of its own, since one line of configuration settles each.
 *
 * @param findings at least one, in their order
 */
public record DiagnosticGroup(List<Diagnostic> findings) {
    private static final Pattern VARIABLE = Pattern.compile("((?:key|status) \"[^\"]*\")|\"[^\"]*\"|“[^”]*”|\\p{Nd}+");

    public DiagnosticGroup {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a group of nothing");
        }
    }

    /** The findings by kind, in the order in which each kind is met first. */
    public static List<DiagnosticGroup> of(Collection<Diagnostic> diagnostics) {
        Map<List<Object>, List<Diagnostic>> byKind = new LinkedHashMap<>();
        diagnostics.forEach(
                d -> byKind.computeIfAbsent(kind(d), k -> new ArrayList<>()).add(d));
        return byKind.values().stream().map(DiagnosticGroup::new).toList();
    }

    /** The first finding, which stands for all. */
    public Diagnostic first() {
        return findings.get(0);
    }

    /** How many there are. */
    public int size() {
        return findings.size();
    }

    private static List<Object> kind(Diagnostic diagnostic) {
        return List.of(diagnostic.severity(), masked(diagnostic.message()), masked(diagnostic.hint()));
    }

    private static String masked(String text) {
        return VARIABLE.matcher(text).replaceAll(m -> m.group(1) == null ? "#" : Matcher.quoteReplacement(m.group(1)));
    }
}
