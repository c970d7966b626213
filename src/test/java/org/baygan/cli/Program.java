package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.baygan.pipeline.run.PagesLimits;

/** Runs the program in a folder as a terminal would, without a process and with the clock standing still. */
final class Program {
    private final Path folder;
    private String fileNames = "UTF-8";

    Program(Path folder) {
        this.folder = folder;
    }

    /** What a run came to. */
    record Run(int exitCode, String out, String err) {}

    Program withFileNamesIn(String charset) {
        fileNames = charset;
        return this;
    }

    /** Writes a file, lines ended by LF, and returns it. */
    Path write(String path, String... lines) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(folder.resolve(path).resolveSibling("."));
        return Files.writeString(file, String.join("\n", List.of(lines)) + "\n");
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    Run run(String... args) {
        return run(PagesLimits.DOCUMENTED, args);
    }

    /** Runs it where GitHub Pages would take only so much. */
    Run run(PagesLimits limits, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Baygan.run(
                new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        folder,
                        Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
                        2,
                        false,
                        StandardCharsets.UTF_8,
                        fileNames,
                        List.of("false")),
                limits,
                args);
        return new Run(
                exitCode,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }
}
