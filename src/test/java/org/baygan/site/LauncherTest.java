package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a clone on a machine that lacks something: one line says what, and what to do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
    private static final List<String> COMMANDS =
            List.of("sh", "dirname", "readlink", "locale", "sed", "head", "mkdir", "rm", "find", "cat");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void clone_with_few_commands() throws IOException {
        Files.copy(SampleArchive.REPOSITORY.resolve("baygan"), folder.resolve("baygan"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String command : COMMANDS) {
            Path real = Browser.find(Browser.path(), command).orElseThrow();
            program(bin.resolve(command), "exec " + real + " \"$@\"");
        }
        environment.put("PATH", bin.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    private void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!" + Browser.find(Browser.path(), "sh").orElseThrow() + "\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A Maven that fails with a message. */
    private void maven(String message) throws IOException {
        Files.writeString(folder.resolve("message.txt"), message + "\n");
        program(folder.resolve("mvnw"), "echo '[ERROR] BUILD FAILURE'; cat message.txt >&2; exit 1");
    }

    private void java() {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** Starts a preview; what is said, after the exit code of a machine that lacks something. */
    private List<String> lines() throws Exception {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Browser.find(Browser.path(), "sh").orElseThrow().toString(),
                        folder.resolve("baygan").toString(),
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(3);
        return Files.readAllLines(said);
    }

    /** Else cmd.exe may not find the labels in it. */
    @Test
    void the_one_for_windows_has_lines_that_end_as_windows_has_it() throws IOException {
        String script = Files.readString(Path.of("baygan.cmd"));
        assertThat(script.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(script).endsWith("\r\n");
    }

    @Test
    void without_java_it_says_which_to_install() throws Exception {
        assertThat(lines())
                .containsExactly("baygan: there is no Java here. Install a JDK, version 17 or newer, or set JAVA_HOME");
    }

    @Test
    void a_java_home_that_holds_none_is_left_aside() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        assertThat(lines())
                .containsExactly("baygan: there is no Java here. Install a JDK, version 17 or newer, or set JAVA_HOME");
    }

    @Test
    void an_old_java_is_named_with_its_version() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        program(old, "exit 1");
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.22\"\n");
        environment.put("JAVA_HOME", folder.resolve("old").toString());
        assertThat(lines()).containsExactly("baygan: Java 17 or newer is needed, and " + old + " is 11.0.22");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wget: Failed to fetch https://example.org/apache-maven-bin.zip              | connect this machine to the network
            Could not transfer artifact a:b:pom:1 from/to central: Unknown host example | connect this machine to the network
            Cannot access central in offline mode and the artifact a:b has not been     | connect this machine to the network
            java.io.IOException: No space left on device                                | make room
            No compiler is provided in this environment. Perhaps you are running        | install a JDK
            """)
    void what_keeps_maven_from_building_is_one_line(String message, String remedy) throws Exception {
        java();
        maven(message);
        List<String> lines = lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("baygan: building the program");
        assertThat(lines.get(1)).startsWith("baygan: ").contains(remedy);
    }

    @Test
    void of_anything_else_maven_tells_itself() throws Exception {
        java();
        maven("COMPILATION ERROR: ';' expected");
        assertThat(lines())
                .contains("COMPILATION ERROR: ';' expected")
                .endsWith("baygan: the program could not be built: see above");
    }

    @Test
    void a_folder_that_can_not_be_written_is_named() throws Exception {
        java();
        Files.writeString(folder.resolve("target"), "a file where a folder should be");
        assertThat(lines()).singleElement().asString().contains(folder.resolve("target") + " can't be written");
    }
}
