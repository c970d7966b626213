package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void makeSite() throws IOException {
        program = new Program(folder);
        Files.writeString(folder.resolve("jbake.properties"), "site.languages=fa\nsite.host=https://example.com/\n");
        Files.createDirectories(folder.resolve("content"));
        write("a.md", "---\ntitle: کتاب\ndate: 2024-05-01\n---\nاین كار می شود.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("content").resolve(name), text);
    }

    @Test
    void warnings_and_notes_are_printed_and_no_failure() {
        Run run = program.run("check", "--now", "2025-01-01T00:00:00Z");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("""
                content/a.md:5:5: warning: Arabic letters in Persian text: ك 1
                    <این كار می شود.>
                  hint: Pages show them as Persian letters already; --fix also writes ی and ک into the file
                content/a.md:5:11: note: A space where a half-space (ZWNJ) belongs
                    <این كار می شود.>
                  hint: Write "می_شود.", or let --fix do it
                0 errors, 1 warning, 1 note
                """.replace('_', '\u200C').replace('<', '\u2068').replace('>', '\u2069'));
    }

    @Test
    void what_was_mended_is_printed() {
        Run run = program.run("check", "--fix");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                content/a.md: fixed: letters 1, half-space 1
                2 places mended in 1 file
                0 errors, 0 warnings, 0 notes
                """);
    }

    @Test
    void errors_in_content_give_1() throws IOException {
        write("b.md", "---\ntitle: کتاب\ndate: 1404/13/01\n---\nمتن.\n");
        Run run = program.run("check", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"diagnostics\":[{").endsWith("],\"fixed\":[]}\n");
    }

    @Test
    void a_command_that_is_not_understood_gives_2() {
        assertThat(program.run("check", "--format", "xml").exitCode()).isEqualTo(2);
        Run run = program.run("check", "--now", "yesterday");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: --now can't be “yesterday”: write a day or a moment, such as 2026-11-22, "
                        + "1405/09/01 or 2026-11-22T14:30:00Z\n");
    }

    @Test
    void help_names_every_option_and_exit_code() {
        assertThat(program.run("check", "--help").out())
                .contains("--source", "--fix", "--format", "--now", "Exit codes:", "baygan check --fix");
    }
}
