package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baygan.check.CheckOptions;
import org.baygan.check.CheckReport;
import org.baygan.check.FixedFile;
import org.baygan.check.ReportJson;
import org.baygan.check.SiteCheck;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.jspecify.annotations.Nullable;
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
        mixinStandardHelpOptions = true,
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
public final class CheckCommand implements Callable<Integer> {
    /** How a report is written. */
    enum Format {
        text,
        json
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The site's folder. Default: the current one.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path source;

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
            description = "The moment to check for, such as 2026-03-21T00:00:00Z. Default: the clock's.")
    private @Nullable Instant now;

    @Override
    public Integer call() {
        if (!Files.isDirectory(source)) {
            throw new ParameterException(spec.commandLine(), "--source: there is no folder " + source);
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            int jobs = Runtime.getRuntime().availableProcessors();
            Instant moment = now == null ? Instant.now() : now;
            CheckReport report = SiteCheck.run(new CheckOptions(source, fix, moment, jobs));
            if (format == Format.json) {
                ReportJson.write(report, out);
            } else {
                print(report, out);
            }
            out.flush();
            return report.count(Severity.ERROR) > 0 ? 1 : 0;
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("error: " + e.getMessage());
            return 3;
        }
    }

    private static void print(CheckReport report, PrintWriter out) {
        for (FixedFile file : report.fixed()) {
            String changes = file.changes().entrySet().stream()
                    .map(change -> change.getKey().id() + " " + change.getValue())
                    .collect(Collectors.joining(", "));
            out.println(file.path() + ": fixed: " + changes);
        }
        report.diagnostics().forEach(diagnostic -> print(diagnostic, out));
        if (!report.fixed().isEmpty()) {
            int places = report.fixed().stream().mapToInt(FixedFile::total).sum();
            out.println(count(places, "place") + " mended in "
                    + count(report.fixed().size(), "file"));
        }
        out.println(count(report.count(Severity.ERROR), "error") + ", "
                + count(report.count(Severity.WARNING), "warning") + ", " + count(report.count(Severity.NOTE), "note"));
    }

    private static void print(Diagnostic diagnostic, PrintWriter out) {
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        out.println(diagnostic.place() + ": " + severity + ": " + diagnostic.message());
        String excerpt = diagnostic.excerpt().strip();
        if (!excerpt.isEmpty()) {
            out.println("    " + excerpt.replaceAll("\\p{Cntrl}", " "));
        }
        if (!diagnostic.hint().isEmpty()) {
            out.println("  hint: " + diagnostic.hint());
        }
    }

    private static String count(long count, String of) {
        return count + " " + of + (count == 1 ? "" : "s");
    }
}
