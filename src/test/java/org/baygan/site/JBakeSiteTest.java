package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baygan.build.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site laid out as JBake's own example is: the content builds as it stands. */
class JBakeSiteTest {
    private static final Path EXAMPLE =
            SampleArchive.REPOSITORY.resolve("src/test/resources/org/baygan/jbake/example-layout");

    @TempDir
    Path folder;

    @Test
    void theExampleLayoutBuilds() throws IOException {
        copyExample();
        TempSite site = new TempSite(folder);
        BuildReport report = site.build();
        assertThat(TempSite.problems(report)).noneMatch(problem -> problem.startsWith("ERROR"));
        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report)).containsExactly("?");
        assertThat(site.pages().realPages()).containsExactly("?");
    }

    private void copyExample() throws IOException {
        try (Stream<Path> walk = Files.walk(EXAMPLE)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
