package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is made alike with and without Spark under another version of Java too. */
class OtherJavaTest {
    private static final int VERSION = 25;

    @TempDir
    private Path folder;

    @Test
    void java_25() throws IOException, InterruptedException {
        Path home = home();
        Path site = NewsSite.write(folder.resolve("site"), 300);
        String alone = build(home, "org.baygan.cli.Baygan", site, "alone", "--no-cache");
        assertThat(folder.resolve("alone/index.html")).isRegularFile();
        isBuiltAlike(home, site, "local[2]", alone);
        try (StandaloneCluster cluster =
                new StandaloneCluster(Files.createDirectory(folder.resolve("spark")), 2, home)) {
            isBuiltAlike(home, site, cluster.master(), alone);
        }
    }

    private void isBuiltAlike(Path home, Path site, String master, String told)
            throws IOException, InterruptedException {
        String output = "cluster-" + master.replaceAll("[^a-z]", "");
        String onCluster = build(home, BayganCluster.class.getName(), site, output, "--master", master);
        assertThat(onCluster).isEqualTo(told).contains("2015-13-40");
        assertThat(Run.differences(folder.resolve(output), folder.resolve("alone")))
                .isEmpty();
    }

    /** The home of an installed JDK of the version; without one the test is skipped. */
    private static Path home() throws IOException {
        for (String parent : List.of("/usr/lib/jvm", "/opt")) {
            if (Files.isDirectory(Path.of(parent))) {
                try (DirectoryStream<Path> homes = Files.newDirectoryStream(Path.of(parent))) {
                    for (Path home : homes) {
                        Path release = home.resolve("release");
                        if (Files.isRegularFile(release)
                                && Files.readString(release).contains("JAVA_VERSION=\"" + VERSION)) {
                            return home;
                        }
                    }
                }
            }
        }
        Assumptions.abort("there is no JDK " + VERSION + " in /usr/lib/jvm or /opt");
        throw new AssertionError("not reached");
    }

    private static String told(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds in a process of its own; returns what it told of problems. */
    private String build(Path home, String program, Path site, String output, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(StandaloneCluster.java(home));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        StandaloneCluster.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(program);
        command.addAll(Run.arguments(site.toString(), folder.resolve(output).toString()));
        command.addAll(List.of(more));
        Path told = folder.resolve(output + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(told.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("has ended").isTrue();
            assertThat(process.exitValue()).as(() -> told(told)).isOne();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(told, StandardCharsets.UTF_8);
    }
}
