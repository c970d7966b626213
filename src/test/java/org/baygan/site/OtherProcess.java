package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Assumptions;

/** Builds a site, or does something else, in a JVM of its own. */
final class OtherProcess {
    private OtherProcess() {}

    /** What the process printed, both streams together. */
    record Result(int status, String out) {}

    /** Builds a site with JVM options such as {@code -Duser.timezone=…}. */
    static Result build(Path site, Path output, int jobs, List<String> options) throws Exception {
        return run(OtherProcess.class, options, List.of(site.toString(), output.toString(), String.valueOf(jobs)));
    }

    /** Runs a class of the tests. */
    static Result run(Class<?> main, List<String> options, List<String> arguments) throws Exception {
        return run(List.of(), main, options, arguments);
    }

    /** Builds a site without root's right to read everything, so that file permissions count. */
    static Result buildWithoutPrivileges(Path site, Path output) throws Exception {
        return run(
                withoutPrivileges(),
                OtherProcess.class,
                List.of("-XX:TieredStopAtLevel=1"),
                List.of(site.toString(), output.toString(), "2"));
    }

    /**
     * What to begin a command with so that file permissions count. As root this takes util-linux's {@code setpriv};
     * without it the test is skipped.
     */
    static List<String> withoutPrivileges() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "file permissions don't bind root, and there is no setpriv: run the tests as another user");
        String drop = "-dac_override,-dac_read_search,-fowner";
        return List.of("/usr/bin/setpriv", "--bounding-set=" + drop, "--inh-caps=" + drop);
    }

    private static Result run(List<String> prefix, Class<?> main, List<String> options, List<String> arguments)
            throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path out = Files.createTempFile("build", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after five minutes: " + command);
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
        }
    }

    /** The process: site, output folder, jobs. Prints what was found. */
    public static void main(String[] arguments) throws IOException {
        BuildOptions options =
                SampleArchive.options(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        BuildReport report = SiteBuilder.build(options, BuildProgress.SILENT);
        byte[] lines = String.join("\n", TempSite.problems(report)).getBytes(StandardCharsets.UTF_8);
        System.out.writeBytes(lines);
        System.out.flush();
    }
}
