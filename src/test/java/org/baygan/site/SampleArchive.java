package org.baygan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;

/** The archive in this repository, built once a process of tests. */
public final class SampleArchive {
    /** The repository: tests run in its top folder. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath();

    /** Where this process of tests leaves what it makes of the repository's archive: others run beside it. */
    static final Path MADE = REPOSITORY.resolve("target/archives-of-" + System.getProperty("baygan.fork", "process-1"));

    /** The moment of all builds in these tests: later than every date in the sample. */
    static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    /** Where it will be found: not at an address that its articles name as their source. */
    static final URI BASE = URI.create("https://news.example/archive/");

    private final BuildReport report;
    private final Pages pages;

    private SampleArchive() {
        try {
            report = SiteBuilder.build(options(MADE.resolve("sample"), 2), BuildProgress.SILENT);
            pages = Pages.in(report.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built at the first use. */
    private static final class Built {
        static final SampleArchive ONCE = new SampleArchive();
    }

    /** How the sample is built. */
    static BuildOptions options(Path output, int jobs) {
        return options(REPOSITORY, output, jobs);
    }

    /** How a site is built as the sample is: without what the last build left. */
    static BuildOptions options(Path site, Path output, int jobs) {
        return new BuildOptions(site, Optional.of(output), Optional.of(BASE), false, NOW, jobs, false);
    }

    /** The built site's folder. */
    public static Path folder() {
        return pages().folder();
    }

    static Pages pages() {
        return Built.ONCE.pages;
    }

    static BuildReport report() {
        return Built.ONCE.report;
    }
}
