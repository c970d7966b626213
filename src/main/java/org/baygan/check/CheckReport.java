package org.baygan.check;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;

/**
 * What a check came to.
 *
 * @param diagnostics everything that was found and not mended, sorted; paths are below the site's folder
 * @param fixed the files that were changed, sorted by path
 */
public record CheckReport(List<Diagnostic> diagnostics, List<FixedFile> fixed) {
    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
        fixed = List.copyOf(fixed);
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
