package org.baygan.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baygan.config.BaseUrl;
import org.baygan.diagnostic.Severity;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.PagesLimits;
import org.baygan.pipeline.run.Publishing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baygan build}. */
@Command(
        name = "build",
        description = "Builds the whole site: reads every article, writes every page.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  baygan build",
            "  baygan build --source news --output /srv/www/news --base-url https://example.org/news/",
            "  baygan build --drafts --now 1405/09/01     as it would be on that day, drafts included",
            "  baygan build --fail-on warning             for a check before publishing",
            "  baygan build --zip news.zip                the site as one file too, to carry away",
            "",
            "Mistakes in articles are shown with file, line and column; every other article's page is",
            "built, and the exit code is 1. The output folder is replaced as a whole, at the very end."
        })
final class BuildCommand implements Callable<Integer> {
    /** From which findings on the exit code is 1. */
    enum FailOn {
        ERROR,
        WARNING
    }

    /** How much is told. */
    static final class Loudness {
        @Option(names = "--quiet", description = "Show nothing but problems.")
        private boolean quiet;

        @Option(
                names = "--verbose",
                description = "Show notes, all warnings, what takes the room, and stack traces of faults.")
        private boolean verbose;
    }

    private final Surroundings surroundings;
    private final PagesLimits limits;
    private final Builder builder;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be found, instead of site.host.")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "github-pages|elsewhere",
            description = "Where the site will be served. With github-pages it is an error if the site is larger than "
                    + "1,000,000,000 bytes, and what takes the room is shown; with elsewhere that isn't looked at; "
                    + "a warning if not given.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--zip",
            paramLabel = "FILE",
            description = "Write the site as one zip file too. A zip file that stands there is replaced.")
    private Optional<Path> zip = Optional.empty();

    @Mixin
    private final DraftsOption drafts = new DraftsOption();

    @Mixin
    private final MomentOption now = new MomentOption();

    @Option(names = "--jobs", paramLabel = "N", description = "How many threads work. One per processor if not given.")
    private Optional<String> jobs = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning",
            defaultValue = "error",
            description = "End with exit code 1 on errors (the default) or on warnings too.")
    private FailOn failOn = FailOn.ERROR;

    @Option(names = "--no-cache", description = "Read every article anew, whether it has changed or not.")
    private boolean noCache;

    @ArgGroup
    private Loudness loudness = new Loudness();

    BuildCommand(Surroundings surroundings, PagesLimits limits, Builder builder) {
        this.surroundings = surroundings;
        this.limits = limits;
        this.builder = builder;
    }

    @Override
    public Integer call() throws IOException {
        long start = surroundings.clock().millis();
        builder.check(spec);
        SiteFolder site = source.site(surroundings);
        Optional<Path> misnamed = FileNames.unreadable(surroundings, site.content());
        if (misnamed.isPresent()) {
            return FileNames.refuse(surroundings, misnamed.get().toString());
        }
        BuildOptions options = options(site);
        BuildReport report = build(options);
        new DiagnosticPrinter(
                        surroundings, surroundings.err(), site.folder(), builder.name(source.named()), loudness.verbose)
                .print(report.diagnostics());
        if (!loudness.quiet) {
            boolean kinds = loudness.verbose || host() == Publishing.Host.GITHUB_PAGES;
            BuildSummary summary = new BuildSummary(
                    report,
                    builder.name(report.output()),
                    surroundings.clock().millis() - start,
                    loudness.verbose,
                    kinds);
            summary.lines().forEach(surroundings.out()::println);
        }
        return exitCode(report);
    }

    private BuildOptions options(SiteFolder site) throws IOException {
        return new BuildOptions(
                site.folder(),
                output.folder(surroundings),
                baseUrl.map(this::url),
                drafts.wanted(),
                now.on(site.config(), surroundings),
                jobs(),
                !noCache,
                new Publishing(host(), limits, zip.map(surroundings::resolve)));
    }

    private BuildReport build(BuildOptions options) throws IOException {
        if (loudness.quiet || !surroundings.terminal()) {
            return builder.build(options, BuildProgress.SILENT);
        }
        try (ProgressOnTerminal progress = new ProgressOnTerminal(surroundings)) {
            return builder.build(options, progress);
        }
    }

    private int exitCode(BuildReport report) {
        boolean failed = !report.published()
                || report.count(Severity.ERROR) > 0
                || (failOn == FailOn.WARNING && report.count(Severity.WARNING) > 0);
        return failed ? ExitCode.CONTENT : ExitCode.FINE;
    }

    private Publishing.Host host() {
        return target.map(this::host).orElse(Publishing.Host.UNKNOWN);
    }

    private Publishing.Host host(String name) {
        return switch (name) {
            case "github-pages" -> Publishing.Host.GITHUB_PAGES;
            case "elsewhere" -> Publishing.Host.ELSEWHERE;
            default -> throw wrong("--target can't be “" + name + "”: write github-pages or elsewhere");
        };
    }

    private URI url(String text) {
        return BaseUrl.parse(text)
                .orElseThrow(() -> wrong("--base-url can't be “" + text
                        + "”: write the whole address with its scheme, such as https://example.org/archive/"));
    }

    private int jobs() {
        return jobs.map(asked -> WholeNumber.of("--jobs", asked, 1, 1024, spec)).orElse(surroundings.processors());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
