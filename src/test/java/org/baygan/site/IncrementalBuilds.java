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

    /** For one site, whose builds know of each other only what the disk says, as those of the command line do. */
    static IncrementalBuilds ofOneSite() {
        return new IncrementalBuilds() {
            private Optional<EarlyPages> pages = Optional.empty();

            @Override
            public BuildReport build(BuildOptions options) throws IOException {
                return SiteBuilder.build(options, BuildProgress.SILENT, made -> pages = Optional.of(made));
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
