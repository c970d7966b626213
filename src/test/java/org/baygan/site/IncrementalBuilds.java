package org.baygan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.build.BuildOptions;
import org.baygan.build.BuildProgress;
import org.baygan.build.BuildReport;
import org.baygan.build.EarlyPages;
import org.baygan.build.SiteBuilder;

/** Builds one site again and again. This is the only place where the tests of such builds call the program. */
@FunctionalInterface
interface IncrementalBuilds {
    BuildReport build(BuildOptions options) throws IOException;

    /** Puts the pages of all articles below a folder into the site, as a preview does before it builds. */
    default void early(Path content) throws IOException {}

    /** How many of the builds wrote something, and yet didn't read the articles: nothing but a few texts had changed. */
    default int ofTextsAlone() {
        return 0;
    }

    /** For one site, whose builds know of each other only what the disk says, as those of the command line do. */
    static IncrementalBuilds ofOneSite() {
        return new IncrementalBuilds() {
            private Optional<EarlyPages> pages = Optional.empty();
            private boolean read;
            private int withoutReading;

            @Override
            public BuildReport build(BuildOptions options) throws IOException {
                read = false;
                BuildReport report = SiteBuilder.build(options, watched(), made -> pages = made);
                withoutReading += read || report.unchanged() ? 0 : 1;
                return report;
            }

            private BuildProgress watched() {
                return new BuildProgress() {
                    @Override
                    public void begin(Stage stage, long steps) {
                        read |= stage == Stage.READING;
                    }

                    @Override
                    public void step() {}
                };
            }

            @Override
            public int ofTextsAlone() {
                return withoutReading;
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
