package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Where there is no browser, its tests are skipped and say how to get one; {@code .ci/run} has them fail. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class MissingBrowserTest {
    private static final String CHROMIUM = "Browser tests need Chromium: apt-get install chromium chromium-driver";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path program(String path, String... lines) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    /** What is said while a test is skipped. */
    private static String skipping(ThrowingCallable test) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(test).isInstanceOf(TestAbortedException.class);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_test_is_skipped_with_what_to_install() {
        assertThat(skipping(() -> Browser.open(folder, folder.toString(), false)))
                .isEqualToIgnoringNewLines("SKIPPED: " + CHROMIUM);
        assertThat(skipping(() -> Firefox.open(folder, folder.toString(), false)))
                .startsWith("SKIPPED: ")
                .contains("apt-get install firefox-esr");
    }

    @Test
    void a_browser_without_its_driver_is_none() throws IOException {
        program("chromium");
        assertThat(skipping(() -> Browser.open(folder, folder.toString(), false)))
                .contains(CHROMIUM);
    }

    @Test
    void a_test_fails_where_a_browser_is_required() {
        assertThatThrownBy(() -> Browser.open(folder, folder.toString(), true))
                .isInstanceOf(AssertionError.class)
                .hasMessage(CHROMIUM);
        assertThatThrownBy(() -> Firefox.open(folder, folder.toString(), true)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_first_program_that_can_be_run_is_taken() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/chromium"), "not a program");
        Path later = program("b/chromium");
        program("a/google-chrome");
        String path = folder.resolve("a") + File.pathSeparator + folder.resolve("b");
        assertThat(Browser.find(path, "chromium", "google-chrome")).contains(later);
        assertThat(Browser.find(path, "chromedriver")).isEmpty();
        assertThat(Browser.find("", "chromium")).isEmpty();
    }

    /** Runs the script itself, with stand-ins for the browsers, for Maven, and for what says who runs it. */
    @Test
    void what_must_pass_before_a_change_goes_in_skips_no_browser_and_as_root_no_disk() throws Exception {
        Path run = folder.resolve(".ci/run");
        Files.createDirectories(Objects.requireNonNull(run.getParent()));
        Files.copy(SampleArchive.REPOSITORY.resolve(".ci/run"), run);
        for (String name : List.of("chromium", "chromedriver", "firefox-esr", "firefox")) {
            program("bin/" + name);
        }
        program("bin/id", "echo 0");
        program("mvnw", "echo \"$* browser=$BAYGAN_REQUIRE_BROWSER mount=$BAYGAN_REQUIRE_MOUNT\" >> said.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", run.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + Browser.path());
        builder.environment().remove("BAYGAN_REQUIRE_BROWSER");
        builder.environment().remove("BAYGAN_REQUIRE_MOUNT");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out.txt")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("said.txt")))
                .anyMatch(line -> line.endsWith(" verify browser=true mount=true"));
    }
}
