package org.baygan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baygan.diagnostic.Severity;
import org.baygan.output.KindSize;
import org.baygan.pipeline.BuildReport;

/**
 * A build in a few lines.
 *
 * @param report what came of it
 * @param output what messages call the place where the site is
 * @param milliseconds how long it took
 * @param verbose whether the notes have been shown
 * @param kinds whether it is told what takes the room
 */
record BuildSummary(BuildReport report, String output, long milliseconds, boolean verbose, boolean kinds) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(report.published() ? built() : "Nothing was published");
        List<String> leftOut = new ArrayList<>();
        add(leftOut, report.counts().drafts(), "draft", "drafts");
        add(leftOut, report.counts().scheduled(), "scheduled", "scheduled");
        add(leftOut, report.counts().expired(), "expired", "expired");
        if (!leftOut.isEmpty()) {
            lines.add("Left out: " + String.join(", ", leftOut));
        }
        lines.add(findings());
        if (report.published()) {
            if (kinds) {
                report.size().kinds().forEach(size -> lines.add(row(size)));
                if (!report.unchanged()) {
                    lines.add(anew());
                }
            }
            lines.add("The site is in " + output);
            report.zip().ifPresent(zip -> lines.add("As one file it is " + zip.file() + ", " + size(zip.bytes())));
        }
        return lines;
    }

    /** A line of the table of what takes the room. */
    private String row(KindSize kind) {
        return String.format(
                Locale.ROOT,
                "  %-18s %,9d %-5s %11s %4.0f%%",
                kind.kind().label(),
                kind.files(),
                kind.files() == 1 ? "file" : "files",
                size(kind.bytes()),
                100.0 * kind.bytes() / Math.max(1, report.size().bytes()));
    }

    private String anew() {
        return String.format(
                Locale.ROOT,
                "Anew: %s read, %s made; all others as they were",
                count(report.work().read(), "article", "articles"),
                count(report.work().made(), "file", "files"));
    }

    private String built() {
        double seconds = Math.max(milliseconds, 1) / 1000.0;
        if (report.unchanged()) {
            return String.format(
                    Locale.ROOT,
                    "The site is up to date: %s as %s, %s, looked through in %.1f s",
                    count(report.counts().articles(), "article", "articles"),
                    count(report.size().files(), "file", "files"),
                    size(report.size().bytes()),
                    seconds);
        }
        return String.format(
                Locale.ROOT,
                "Built %s as %s, %s, in %.1f s (%,.0f articles/s)",
                count(report.counts().articles(), "article", "articles"),
                count(report.size().files(), "file", "files"),
                size(report.size().bytes()),
                seconds,
                report.counts().articles() / seconds);
    }

    private String findings() {
        long notes = report.count(Severity.NOTE);
        String found = count(report.count(Severity.ERROR), "error", "errors") + ", "
                + count(report.count(Severity.WARNING), "warning", "warnings");
        return notes == 0
                ? found
                : found + ", " + count(notes, "note", "notes")
                        + (verbose ? "" : " (baygan build --verbose shows notes)");
    }

    private static void add(List<String> to, long number, String one, String many) {
        if (number > 0) {
            to.add(count(number, one, many));
        }
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** Decimal units, as file systems and hosting plans count. */
    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 999.95 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }
}
