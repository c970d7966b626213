package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private Program.Run run(String... arguments) {
        return new Program(folder)
                .run(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
    }

    @BeforeEach
    void makeSite() throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), "site.languages=fa\nsite.host=https://example.com/\n");
        Files.createDirectories(folder.resolve("content"));
        write("a.md", "---\ntitle: کتاب\ndate: 2024-05-01\n---\nاین كار می شود.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("content").resolve(name), text);
    }

    @Test
    void warnings_and_notes_are_printed_and_no_failure() {
        Program.Run run = run("--now", "2025-01-01T00:00:00Z");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out())
                .contains("content/a.md:5:5: warning: Arabic letters in Persian text: ك 1\n")
                .contains(
                        "  hint: Pages show them as Persian letters already; --fix also writes ی and ک into the file\n")
                .contains("content/a.md:5:11: note: A space where a half-space (ZWNJ) belongs\n")
                .contains("  hint: Write \"می_شود.\", or let --fix do it\n".replace('_', '\u200C'))
                .endsWith("0 errors, 1 warning, 1 note\n");
    }

    @Test
    void what_was_mended_is_printed() {
        Program.Run run = run("--fix");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).isEqualTo("""
                content/a.md: fixed: letters 1, half-space 1
                2 places mended in 1 file
                0 errors, 0 warnings, 0 notes
                """);
    }

    @Test
    void errors_in_content_give_1() throws IOException {
        write("b.md", "---\ntitle: کتاب\ndate: 1404/13/01\n---\nمتن.\n");

        Program.Run run = run("--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"diagnostics\":[{").endsWith("],\"fixed\":[]}\n");
    }

    @Test
    void a_command_that_is_not_understood_gives_2() {
        assertThat(run("--source", "nowhere").exitCode()).isEqualTo(2);
        assertThat(run("--format", "xml").exitCode()).isEqualTo(2);
        assertThat(run("--now", "yesterday").exitCode()).isEqualTo(2);
    }

    @Test
    void help_names_every_option_and_exit_code() {
        assertThat(run("--help").out())
                .contains("--source", "--fix", "--format", "--now", "Exit codes:", "baygan check --fix");
    }
}
