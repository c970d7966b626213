package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.EarlyPages;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.SupersededException;
import org.baygan.render.SiteFile;
import org.baygan.serve.Rebuild;
import org.baygan.serve.Rebuilt;
import org.baygan.serve.WatchScope;
import picocli.CommandLine.ParseResult;

/**
 * Builds a site for its preview, again and again, and tells on the terminal what came of it. Here a command's
 * exceptions become problems like others: the preview goes on.
 */
final class PreviewBuild implements Rebuild {
    private final Surroundings surroundings;
    private final SiteFolder site;
    private final Path named;
    private final Function<SiteConfig, BuildOptions> options;
    private final ParseResult parsed;
    private WatchScope scope;
    private String problems = "";
    private volatile Optional<EarlyPages> pages = Optional.empty();

    /** The configuration of the last build, if it has published its site. */
    private Optional<SiteConfig> published = Optional.empty();

    /**
     * Builds for one run of the preview.
     *
     * @param named the site's folder as the user named it
     * @param options what to build, for the configuration of the moment
     * @param parsed the command line
     */
    PreviewBuild(
            Surroundings surroundings,
            SiteFolder site,
            Path named,
            Function<SiteConfig, BuildOptions> options,
            ParseResult parsed) {
        this.surroundings = surroundings;
        this.site = site;
        this.named = named;
        this.options = options;
        this.parsed = parsed;
        this.scope = scope(site.config());
    }

    /** What the site is built from, as of the last build. */
    WatchScope scope() {
        return scope;
    }

    private WatchScope scope(SiteConfig config) {
        Path output = options.apply(config).output().orElse(site.folder().resolve(config.destinationFolder()));
        return WatchScope.of(site.folder(), config, output.normalize());
    }

    /**
     * Builds for the first time, and sums it up as {@code baygan build} does.
     *
     * @throws IOException if there is nothing to show, as something can't be read or written
     */
    Rebuilt first() throws IOException {
        long start = surroundings.clock().millis();
        BuildReport report;
        if (surroundings.terminal()) {
            try (ProgressOnTerminal progress = new ProgressOnTerminal(surroundings)) {
                report = build(site.config(), progress);
            }
        } else {
            report = build(site.config(), BuildProgress.SILENT);
        }
        Rebuilt first = rebuilt(report);
        tell(first.problems());
        new BuildSummary(
                        report, report.output().toString(), surroundings.clock().millis() - start, false, false)
                .lines()
                .forEach(surroundings.out()::println);
        return first;
    }

    @Override
    public void prepare() {
        // Otherwise the last build has left its pages here, or there is no site of its to put one into.
        if (pages.isEmpty() && published.isPresent()) {
            try {
                pages = SiteBuilder.early(options.apply(published.get()));
            } catch (IOException | UncheckedIOException e) {
                // The next build finds the same, and says it; until then pages come with builds.
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    @Override
    public List<SiteFile> early(Set<Path> changed) {
        List<SiteFile> early = new ArrayList<>();
        if (pages.isPresent()) {
            try {
                for (Path file : changed) {
                    pages.get().publish(file).ifPresent(early::add);
                }
            } catch (IOException | UncheckedIOException e) {
                // The build that follows finds the same, and says it.
            } catch (RuntimeException e) {
                complain(e);
            }
        }
        return early;
    }

    private void complain(RuntimeException bug) {
        Complaints.about(surroundings, bug, parsed);
        surroundings.err().flush();
    }

    @Override
    public Optional<Rebuilt> run(BooleanSupplier superseded) {
        try {
            return Optional.of(run(BuildProgress.silent(() -> pages.isEmpty() || !superseded.getAsBoolean())));
        } catch (SupersededException e) {
            return Optional.empty();
        }
    }

    private Rebuilt run(BuildProgress progress) {
        long start = surroundings.clock().millis();
        try {
            SiteConfig config = SiteConfigReader.read(site.folder()).config();
            scope = scope(config);
            if (!Files.isDirectory(site.folder().resolve(config.contentFolder()))) {
                return failed("There is no folder “" + config.contentFolder() + "” with articles any more in "
                        + site.folder() + ": the site stays as it is until the folder is back");
            }
            BuildReport report = build(config, progress);
            Rebuilt rebuilt = rebuilt(report);
            tell(rebuilt.problems());
            long milliseconds = surroundings.clock().millis() - start;
            surroundings
                    .out()
                    .println(new BuildSummary(report, report.output().toString(), milliseconds, false, false)
                            .lines()
                            .get(0));
            surroundings.out().flush();
            return rebuilt;
        } catch (IOException | UncheckedIOException e) {
            return failed(e, Rebuilt.Outcome.HINDERED);
        } catch (SupersededException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(e, Rebuilt.Outcome.REFUSED);
        }
    }

    private BuildReport build(SiteConfig config, BuildProgress progress) throws IOException {
        boolean stand = false;
        try {
            BuildReport report = SiteBuilder.build(options.apply(config), progress, made -> pages = made);
            stand = report.published();
            published = Optional.of(config);
            return report;
        } catch (SupersededException e) {
            stand = true; // the pages still belong to the site that stands
            throw e;
        } finally {
            if (!stand) {
                published = Optional.empty();
                pages = Optional.empty(); // they may be of another configuration than the next build's
            }
        }
    }

    private Rebuilt rebuilt(BuildReport report) {
        StringWriter text = new StringWriter();
        new DiagnosticPrinter(surroundings, new PrintWriter(text), site.folder(), named.toString(), false)
                .print(report.diagnostics());
        return new Rebuilt(
                report.published() ? Rebuilt.Outcome.PUBLISHED : Rebuilt.Outcome.REFUSED,
                report.output(),
                scope,
                report.pages().get(),
                text.toString());
    }

    private Rebuilt failed(Exception failure, Rebuilt.Outcome outcome) {
        StringWriter text = new StringWriter();
        Complaints.about(surroundings.withErr(new PrintWriter(text, true)), failure, parsed);
        return failed(text.toString(), outcome);
    }

    private Rebuilt failed(String why) {
        return failed("baygan: " + why + System.lineSeparator(), Rebuilt.Outcome.REFUSED);
    }

    private Rebuilt failed(String text, Rebuilt.Outcome outcome) {
        tell(text);
        return new Rebuilt(outcome, scope.output(), scope, Map.of(), text);
    }

    /** Tells what is wrong, but not what was told the last time. */
    private void tell(String found) {
        if (!found.equals(problems)) {
            surroundings.err().print(found);
            surroundings.err().flush();
        }
        problems = found;
    }
}
