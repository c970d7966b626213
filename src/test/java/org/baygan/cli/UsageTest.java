package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void makeProgram() {
        program = new Program(folder);
    }

    @Test
    void a_command_that_does_not_exist_is_answered_with_the_one_that_was_meant() {
        Run run = program.run("bild");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        baygan: There is no command “bild”
                          hint: Did you mean build?
                          Run 'baygan --help' to see what can be written
                        """);
    }

    @Test
    void an_option_that_does_not_exist_is_answered_with_the_one_that_was_meant() {
        Run run = program.run("build", "--ouput=x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        baygan: There is no option --ouput=x
                          hint: Did you mean --output?
                          Run 'baygan build --help' to see what can be written
                        """);
    }

    @Test
    void nothing_is_suggested_for_a_word_that_resembles_nothing() {
        assertThat(program.run("zzzzzzzzzz").err()).isEqualTo("""
                        baygan: There is no command “zzzzzzzzzz”
                          Run 'baygan --help' to see what can be written
                        """);
    }

    @Test
    void a_stray_word_after_a_command_is_an_error() {
        assertThat(program.run("build", "news").err()).startsWith("baygan: Nothing was expected where “news” stands\n");
    }

    @Test
    void without_a_command_the_help_is_shown_and_the_exit_code_tells() {
        Run run = program.run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: baygan").contains("  build  ", "  new  ", "  check  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "serve", "new", "check", "search"})
    void every_command_has_help_with_examples(String command) {
        Run run = program.run(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: baygan " + command).contains("Examples:\n  baygan " + command);
        assertThat(program.run("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void the_version_goes_to_the_standard_output() {
        Run run = program.run("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("baygan ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2000"})
    void a_number_of_jobs_that_makes_no_sense_is_refused(String jobs) throws Exception {
        program.write("content/a.md", "# A");
        Run run = program.run("build", "--jobs=" + jobs);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: --jobs can't be " + jobs + ": write a number from 1 to 1024\n");
    }

    @Test
    void a_number_of_jobs_that_is_no_number_is_refused() throws Exception {
        program.write("content/a.md", "# A");
        Run run = program.run("build", "--jobs", "many");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: --jobs can't be “many”: write a number from 1 to 1024\n");
    }

    @Test
    void an_address_without_a_scheme_is_refused() throws Exception {
        program.write("content/a.md", "# A");
        Run run = program.run("build", "--base-url", "example.org");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: --base-url can't be “example.org”: write the whole address with its scheme, "
                        + "such as https://example.org/archive/\n");
    }

    @Test
    void a_folder_that_does_not_exist_is_named() {
        Run run = program.run("build", "--source", "nowhere");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: There is no folder " + folder.resolve("nowhere") + "\n");
    }

    @Test
    void a_folder_without_articles_is_named() {
        Run run = program.run("build");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: " + folder + " holds no folder “content” with articles: make one, or name the "
                        + "site's folder with --source\n");
    }
}
