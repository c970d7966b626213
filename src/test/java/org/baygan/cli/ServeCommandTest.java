package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a preview refuses to begin; what it does once it has is told by the tests in {@code site}. */
class ServeCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void makeSite() throws IOException {
        program = new Program(folder);
        program.write("content/en/a.md", "---", "title: A", "date: 2020-01-02", "---", "Text.");
    }

    @Test
    void a_port_in_use_is_named_before_anything_is_built() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Run run = program.run("serve", "--port", String.valueOf(other.getLocalPort()));
            assertThat(run)
                    .isEqualTo(new Run(
                            3,
                            "",
                            "baygan: Port " + other.getLocalPort()
                                    + " is in use: end the program that has it, or name another with --port\n"));
        }
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999"})
    void a_port_that_there_is_not_is_refused(String port) {
        Run run = program.run("serve", "--port=" + port);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: --port can't be " + port + ": write a number from 0 to 65535\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "80a", "", "8080 "})
    void a_port_that_is_no_number_is_refused(String port) {
        Run run = program.run("serve", "--port=" + port);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: --port can't be “" + port + "”: write a number from 0 to 65535\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "../x", ".hidden", "خبر", "a?b", "a\\b"})
    void a_path_that_can_not_be_one_is_refused(String path) {
        Run run = program.run("serve", "--path", path);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: --path can't be “" + path
                        + "”: write ASCII names between slashes, such as /archive/\n");
    }

    @Test
    void a_folder_that_is_not_there_or_holds_no_articles_is_named() {
        Run run = program.run("serve", "--source", "nowhere");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: There is no folder " + folder.resolve("nowhere") + "\n");
        assertThat(program.run("serve", "--source", "content").err())
                .startsWith("baygan: " + folder.resolve("content") + " holds no folder “content” with articles");
    }

    @Test
    void an_output_folder_with_other_files_is_refused() throws IOException {
        program.write("web/mine.txt", "mine");
        Run run = program.run("serve", "--port", "0", "--output", "web");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("baygan: The output folder ").contains("holds files that baygan didn't write");
        assertThat(program.read("web/mine.txt")).isEqualTo("mine\n");
    }

    @Test
    void a_browser_that_can_not_be_opened_is_a_line() throws Exception {
        URI address = URI.create("http://127.0.0.1:8080/");
        assertThat(new BrowserWindow(List.of("no-such-command")).open(address))
                .contains("there is no no-such-command here");
        assertThat(new BrowserWindow(List.of("false")).open(address)).contains("false found no browser");
        assertThat(new BrowserWindow(List.of("touch", folder.resolve("opened").toString())).open(address))
                .as("the address isn't a file's name")
                .isPresent();
        assertThat(Files.exists(folder.resolve("opened"))).isTrue();
        assertThat(new BrowserWindow(List.of("true")).open(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, open", "Windows 11, rundll32", "Linux, xdg-open", "FreeBSD, xdg-open"})
    void each_desktop_has_its_command(String system, String command) {
        assertThat(BrowserWindow.on(system).command()).startsWith(command);
    }
}
