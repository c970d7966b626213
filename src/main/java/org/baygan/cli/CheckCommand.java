package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baygan.check.CheckOptions;
import org.baygan.check.CheckReport;
import org.baygan.check.FixedFile;
import org.baygan.check.ReportJson;
import org.baygan.check.SiteCheck;
import org.baygan.diagnostic.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    /** How a report is written. */
    enum Format {
        text,
        json
    }

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = "",
            description = "The site's folder. The current one if not given.")
    private Path source = Path.of("");

    @Option(
            names = "--fix",
            description = {
                "Mend typing habits in the files of Persian articles: letters, half-spaces, quotation marks, decimal signs, "
                        + "punctuation. Code, addresses and Arabic passages stay as they are.",
                "docs/checking.md tells all rules."
            })
    private boolean fix;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the report is written: ${COMPLETION-CANDIDATES}. Default: text.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Format format;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The moment to check for, in either calendar. Now if not given.")
    private Optional<String> now = Optional.empty();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SiteFolder site = SiteFolder.of(source, surroundings, spec);
        CheckReport report =
                SiteCheck.run(new CheckOptions(site.folder(), fix, moment(site), surroundings.processors()));
        if (format == Format.json) {
            ReportJson.write(report, surroundings.out());
        } else {
            print(report, site);
        }
        return report.count(Severity.ERROR) > 0 ? ExitCode.CONTENT : ExitCode.FINE;
    }

    private Instant moment(SiteFolder site) {
        return now.map(text -> Moments.read(text, site.config().zone())
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--now can't be “" + text
                                        + "”: write a day or a moment, such as 2026-11-22 or 1405/09/01")))
                .orElseGet(surroundings.clock()::instant);
    }

    private void print(CheckReport report, SiteFolder site) {
        PrintWriter out = surroundings.out();
        for (FixedFile file : report.fixed()) {
            String changes = file.changes().entrySet().stream()
                    .map(change -> change.getKey().id() + " " + change.getValue())
                    .collect(Collectors.joining(", "));
            out.println(file.path() + ": fixed: " + changes);
        }
        new DiagnosticPrinter(surroundings, out, site.folder(), source, true).print(report.diagnostics());
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
