package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.baygan.cli.Baygan;

/**
 * The program in a JVM of its own, from this test's class path.
 *
 * @param process its process
 * @param said the file that takes what it prints, both streams together
 */
record ProgramProcess(Process process, Path said) {
    /** Starts {@code baygan} with arguments. */
    static ProgramProcess start(List<String> arguments) throws IOException {
        return start(List.of(), List.of("-cp", System.getProperty("java.class.path")), arguments);
    }

    /**
     * Starts it in a way of its own.
     *
     * @param prefix what to begin the command with, such as another command that takes rights away
     * @param java options for Java, the class path among them
     */
    static ProgramProcess start(List<String> prefix, List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable"));
        command.addAll(java);
        command.add(Baygan.class.getName());
        command.addAll(arguments);
        Path said = Files.createTempFile("baygan", ".txt");
        return new ProgramProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    /** The arguments by which the program builds as {@link TempSite#build} does. */
    static List<String> build(TempSite site, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "build", "--source", site.folder().toString(), "--now", SampleArchive.NOW.toString(), "--jobs", "2"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Waits until something holds, or until it has ended by itself. */
    void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean() && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            // asked again
        }
    }

    /** Kills it after a time, so that it can do nothing more; returns whether it had ended by itself. */
    boolean killAfter(long nanoseconds) throws IOException, InterruptedException {
        boolean ended = process.waitFor(nanoseconds, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        Files.delete(said);
        return ended;
    }

    /** Waits for its end. */
    OtherProcess.Result await() throws IOException, InterruptedException {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("no end after five minutes: " + Files.readString(said));
            }
            return new OtherProcess.Result(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }
}
