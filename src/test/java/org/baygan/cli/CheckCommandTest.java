package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String printed() {
        return out.toString().replace("\r\n", "\n");
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
        assertThat(run("--source", folder.toString(), "--now", "2025-01-01T00:00:00Z"))
                .isEqualTo(0);
        assertThat(printed()).isEqualTo("""
                content/a.md:5:5: warning: Arabic letters in Persian text: ك 1
                    این كار می شود.
                  hint: Pages show them as Persian letters already; --fix also writes ی and ک into the file
                content/a.md:5:11: note: A space where a half-space (ZWNJ) belongs
                    این كار می شود.
                  hint: Write "می_شود.", or let --fix do it
                0 errors, 1 warning, 1 note
                """.replace('_', '\u200C'));
    }

    @Test
    void what_was_mended_is_printed() {
        assertThat(run("--source", folder.toString(), "--fix")).isEqualTo(0);
        assertThat(printed()).isEqualTo("""
                content/a.md: fixed: letters 1, half-space 1
                2 places mended in 1 file
                0 errors, 0 warnings, 0 notes
                """);
    }

    @Test
    void errors_in_content_give_1() throws IOException {
        write("b.md", "---\ntitle: کتاب\ndate: 1404/13/01\n---\nمتن.\n");
        assertThat(run("--source", folder.toString(), "--format", "json")).isEqualTo(1);
        assertThat(printed()).startsWith("{\"diagnostics\":[{").endsWith("],\"fixed\":[]}\n");
    }

    @Test
    void a_command_that_is_not_understood_gives_2() {
        assertThat(run("--source", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--source: there is no folder");
        assertThat(run("--format", "xml")).isEqualTo(2);
        assertThat(run("--now", "yesterday")).isEqualTo(2);
    }

    @Test
    void help_names_every_option_and_exit_code() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(printed()).contains("--source", "--fix", "--format", "--now", "Exit codes:", "baygan check --fix");
    }
}
