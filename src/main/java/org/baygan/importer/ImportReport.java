package org.baygan.importer;

import java.util.List;
import java.util.Map;
import org.baygan.diagnostic.Diagnostic;

/**
 * How an import went.
 *
 * @param kind what was recognised, in words
 * @param articles how many articles and pages are new
 * @param known how many had been imported before
 * @param changed how many of these have changed at the source since
 * @param files how many pictures and other files came along
 * @param missing how many addresses of files lead to none that was given
 * @param leftOut what was left out on purpose: how many for each reason
 * @param findings what to look at, in the order of the export
 */
public record ImportReport(
        String kind,
        int articles,
        int known,
        int changed,
        int files,
        int missing,
        Map<String, Integer> leftOut,
        List<Diagnostic> findings) {
    public ImportReport {
        leftOut = Map.copyOf(leftOut);
        findings = List.copyOf(findings);
    }
}
