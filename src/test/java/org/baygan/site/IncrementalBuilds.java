package org.baygan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.EarlyPages;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.SupersededException;

/** Builds one site again and again. This is the only place where the tests of such builds call the program. */
@FunctionalInterface
interface IncrementalBuilds {
    /** Builds that read no more articles than this count as builds after few. */
    int FEW = 3;

    BuildReport build(BuildOptions options) throws IOException;

    /** Puts the pages of all articles below a folder into the site, as a preview does before it builds. */
    default void early(Path content) throws IOException {}

    /** How many of the builds wrote something, and read no more than {@link #FEW} articles for that. */
    default int afterFewArticles() {
        return 0;
    }

    /** How many builds were ended before they came to an end, and begun again. */
    default int superseded() {
        return 0;
    }

    /** For one site, whose builds know of each other only what the disk says, as those of the command line do. */
    static IncrementalBuilds ofOneSite() {
        return ofOneSite(0);
    }

    /** The same, where a part of the builds is ended somewhere and begun again, as those of a preview are by a save. */
    static IncrementalBuilds oftenEnded() {
        return ofOneSite(1.0 / 3);
    }

    private static IncrementalBuilds ofOneSite(double ended) {
        return new IncrementalBuilds() {
            private Optional<EarlyPages> pages = Optional.empty();
            private int ofFew;
            private int superseded;
            private final Random random = new Random(4);

            @Override
            public BuildReport build(BuildOptions options) throws IOException {
                if (random.nextDouble() < ended) {
                    try {
                        return build(options, 1 << random.nextInt(12));
                    } catch (SupersededException e) {
                        superseded++;
                    }
                }
                return build(options, Integer.MAX_VALUE);
            }

            /** A build that is ended when it has asked so often whether it still is wanted. */
            private BuildReport build(BuildOptions options, int questions) throws IOException {
                AtomicInteger asked = new AtomicInteger();
                BuildProgress watched = new BuildProgress() {
                    @Override
                    public void begin(Stage stage, long steps) {}

                    @Override
                    public void step() {}

                    @Override
                    public boolean isWanted() {
                        return asked.incrementAndGet() < questions;
                    }
                };
                BuildReport report = SiteBuilder.build(options, watched, made -> pages = made);
                ofFew += report.unchanged() || report.work().read() > FEW ? 0 : 1;
                return report;
            }

            @Override
            public int superseded() {
                return superseded;
            }

            @Override
            public int afterFewArticles() {
                return ofFew;
            }

            @Override
            public void early(Path content) throws IOException {
                if (pages.isEmpty() || !Files.isDirectory(content)) {
                    return;
                }
                try (Stream<Path> files = Files.walk(content)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        pages.get().publish(file);
                    }
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
    }

    /** For one site, with nothing to go by. */
    static IncrementalBuilds clean() {
        return options -> SiteBuilder.build(options, BuildProgress.SILENT);
    }
}
