package org.baygan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No library of a version with a known vulnerability reaches a class path: the program's, that of its tests, or that of
 * the module for clusters, which runs this too.
 */
class KnownVulnerabilitiesTest {
    /** How many columns a line has that gives no reason to bear its vulnerability. */
    private static final int NOT_BORNE = 3;

    /** A library in a local Maven repository: {@code …/<group, a folder a part>/<artifact>/<version>/<file>.jar}. */
    private record Jar(String path, String artifact, String version) {
        static Jar at(String path) {
            String[] names = path.replace(File.separatorChar, '/').split("/");
            return new Jar(String.join("/", names), names[names.length - 3], names[names.length - 2]);
        }

        boolean is(String groupAndArtifact) {
            String place = groupAndArtifact.replace('.', '/').replace(':', '/');
            return path.contains("/" + place + "/" + version + "/");
        }
    }

    private record Vulnerability(String library, String mendedIn, String advisory) {
        boolean concerns(Jar jar) {
            return jar.is(library) && isBefore(jar.version(), mendedIn);
        }
    }

    @Test
    void noJarHasOne() throws IOException {
        List<Jar> jars = jars();
        assertThat(jars)
                .extracting(Jar::artifact)
                .contains("assertj-core", "junit-jupiter-api")
                .hasSizeGreaterThan(20);

        List<String> found = new ArrayList<>();
        for (Vulnerability vulnerability : vulnerabilities()) {
            jars.stream()
                    .filter(vulnerability::concerns)
                    .forEach(jar -> found.add(jar.artifact() + " " + jar.version() + ": " + vulnerability.advisory()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anOldVersionWouldBeFound() throws IOException {
        Jar old = Jar.at("/repository/org/jsoup/jsoup/1.15.2/jsoup-1.15.2.jar");
        assertThat(vulnerabilities()).anyMatch(vulnerability -> vulnerability.concerns(old));
    }

    @ParameterizedTest
    @CsvSource({"1.9, 1.10", "2.0.6, 2.0.6.1", "32.0.0-jre, 33.7.2-jre", "20240325.1, 20260313.1"})
    void versionsAreComparedByNumber(String earlier, String later) {
        assertThat(isBefore(earlier, later)).isTrue();
        assertThat(isBefore(later, earlier)).isFalse();
        assertThat(isBefore(later, later)).isFalse();
    }

    private static List<Jar> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && entry.split("[/\\\\]").length > 3)
                .map(Jar::at)
                .toList();
    }

    private static List<Vulnerability> vulnerabilities() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                KnownVulnerabilitiesTest.class.getResourceAsStream("known-vulnerabilities.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length == NOT_BORNE)
                    .map(parts -> new Vulnerability(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }

    private static boolean isBefore(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other)) < 0;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("[.-]"))
                .filter(part -> part.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
