package org.baygan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.baygan.build.BuildOptions;
import org.baygan.build.BuildProgress;
import org.baygan.build.SiteBuilder;

/** The command line's entry. */
public final class Baygan {
    private Baygan() {}

    public static void main(String[] args) throws Exception {
        long t = System.nanoTime();
        var report = SiteBuilder.build(
                new BuildOptions(
                        Path.of(args[0]),
                        args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty(),
                        Optional.empty(),
                        false,
                        Instant.parse("2026-11-22T00:00:00Z"),
                        2,
                        false),
                BuildProgress.SILENT);
        report.diagnostics().forEach(System.out::println);
        System.out.println(report.articles() + " articles, " + report.files() + " files, " + report.bytes() + " bytes, "
                + (System.nanoTime() - t) / 1_000_000 + " ms, published " + report.published());
    }
}
