package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baygan.check.CheckOptions;
import org.baygan.check.CheckReport;
import org.baygan.check.FixedFile;
import org.baygan.check.ReportJson;
import org.baygan.check.SiteCheck;
import org.baygan.diagnostic.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baygan check}: reports what an editor should look at, and mends what can be mended safely. */
@Command(
        name = "check",
        description = {
            "Reports everything a build would report, and what only an editor cares about: missing translations, mixed "
                    + "letters, half-spaces, punctuation, names in two spellings.",
            "Nothing is published."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no errors; there may be warnings and notes",
            "1:errors in the content",
            "2:the command was not understood",
            "3:something could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baygan check",
            "  baygan check --fix                     mend typing habits in the articles' files",
            "  baygan check --format json > report.json"
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Option(
            names = "--fix",
            description = {
                "Mend typing habits in the files of Persian articles: letters, half-spaces, quotation marks, decimal signs, "
                        + "punctuation. Code, addresses and Arabic passages stay as they are.",
                "docs/checking.md tells all rules."
            })
    private boolean fix;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final MomentOption now = new MomentOption();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SiteFolder site = source.site(surroundings);
        CheckReport report = SiteCheck.run(
                new CheckOptions(site.folder(), fix, now.on(site.config(), surroundings), surroundings.processors()));
        if (format.isJson()) {
            ReportJson.write(report, surroundings.out());
        } else {
            print(report, site);
        }
        return report.count(Severity.ERROR) > 0 ? ExitCode.CONTENT : ExitCode.FINE;
    }

    private void print(CheckReport report, SiteFolder site) {
        PrintWriter out = surroundings.out();
        for (FixedFile file : report.fixed()) {
            String changes = file.changes().entrySet().stream()
                    .map(change -> change.getKey().id() + " " + change.getValue())
                    .collect(Collectors.joining(", "));
            out.println(file.path() + ": fixed: " + changes);
        }
        new DiagnosticPrinter(surroundings, out, site.folder(), source.named().toString(), true)
                .print(report.diagnostics());
        if (!report.fixed().isEmpty()) {
            int places = report.fixed().stream().mapToInt(FixedFile::total).sum();
            out.println(count(places, "place") + " mended in "
                    + count(report.fixed().size(), "file"));
        }
        out.println(count(report.count(Severity.ERROR), "error") + ", "
                + count(report.count(Severity.WARNING), "warning") + ", " + count(report.count(Severity.NOTE), "note"));
    }

    private static String count(long count, String of) {
        return count + " " + of + (count == 1 ? "" : "s");
    }
}
