package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites before and after: what is in the folder {@code before} is built, and the files that the folder {@code after}
 * has must come of it, and what the build finds. With {@code -Dbaygan.golden=write} the files of {@code after} are
 * written instead: look at what has changed in them before you commit it. An empty file there asks for one more.
 */
class GoldenSitesTest {
    private static final Path SITES = Path.of("src/test/resources/org/baygan/site/golden");
    private static final boolean WRITES = "write".equals(System.getProperty("baygan.golden"));

    @TempDir
    Path folder;

    static Stream<String> sites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.map(site -> String.valueOf(site.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void isBuiltAsBefore(String name) throws IOException {
        FolderCopy.make(SITES.resolve(name).resolve("before"), folder);
        TempSite site = new TempSite(folder);
        String findings = site.build().diagnostics().stream()
                .map(GoldenSitesTest::line)
                .collect(Collectors.joining("\n", "", "\n"));

        Path after = SITES.resolve(name).resolve("after");
        agrees(after.resolve("findings.txt"), findings);
        for (Path expected : files(after)) {
            Path made = site.output().resolve(after.relativize(expected).toString());
            if (!expected.endsWith("findings.txt")) {
                agrees(expected, stable(Files.readString(made)));
            }
        }
    }

    private static void agrees(Path expected, String made) throws IOException {
        if (WRITES) {
            Files.writeString(expected, made);
        } else {
            assertThat(made).as(expected.toString()).isEqualTo(Files.readString(expected));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String line(Diagnostic found) {
        return found.severity() + " " + found.place() + " " + found.message();
    }

    /** The names of the theme's files tell what is in these, which is another matter. */
    private static String stable(String page) {
        return page.replaceAll("(theme/[a-z-]+)\\.[0-9a-f]{8,}\\.", "$1.*.");
    }
}
