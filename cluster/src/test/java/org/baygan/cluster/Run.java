package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baygan.cli.Baygan;
import org.baygan.cli.Surroundings;

/**
 * What a run of a program came to.
 *
 * @param code its exit code
 * @param out what it told of its work
 * @param err what it told of problems
 */
record Run(int code, String out, String err) {
    /** The repository: the tests of this module run in the folder below it. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("..").normalize();

    /** The moment of all builds. */
    static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private interface Program {
        int run(Surroundings surroundings, String... args);
    }

    /** Asserts that it has come to the same as another, and told the same of problems. */
    void isAs(Run other, Supplier<String> more) {
        assertThat(err).as(more).isEqualTo(other.err);
        assertThat(code).as(more).isEqualTo(other.code);
    }

    /** {@code baygan build}, with nothing to go by. */
    static Run alone(Path site, Path output, String... more) {
        return of(
                Baygan::run,
                site.toString(),
                output.toString(),
                Stream.concat(Stream.of("--no-cache"), Stream.of(more)));
    }

    /** {@code baygan-cluster build}. */
    static Run onCluster(Path site, Path output, String... more) {
        return onCluster(site.toString(), output.toString(), more);
    }

    /** The same of a site, and to a place, that may be a folder or a store. */
    static Run onCluster(String site, String output, String... more) {
        return of(BayganCluster::run, site, output, Stream.of(more));
    }

    /** The arguments that all builds have. */
    static List<String> arguments(String site, String output) {
        return new ArrayList<>(List.of(
                "build",
                "--source",
                site,
                "--output",
                output,
                "--now",
                "2027-01-01",
                "--base-url",
                "https://news.example/archive/"));
    }

    private static Run of(Program program, String site, String output, Stream<String> more) {
        List<String> args = arguments(site, output);
        more.forEach(args::add);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                REPOSITORY,
                Clock.fixed(NOW, ZoneOffset.UTC),
                2,
                false,
                StandardCharsets.UTF_8,
                "UTF-8",
                List.of());
        int code = program.run(surroundings, args.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    /** Copies a file, or a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
    }

    /** The files in which two folders differ, and those that only one of them has. */
    static Set<String> differences(Path one, Path other) throws IOException {
        Map<String, Path> left = files(one);
        Map<String, Path> right = files(other);
        Set<String> differing = new TreeSet<>(left.keySet());
        differing.addAll(right.keySet());
        Set<String> found = new TreeSet<>();
        for (String path : differing) {
            Path a = left.get(path);
            Path b = right.get(path);
            if (a == null || b == null || Files.mismatch(a, b) >= 0) {
                found.add(path);
            }
        }
        return found;
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), file));
        }
        return files;
    }
}
