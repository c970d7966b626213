package org.baygan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWalkerTest {
    @TempDir
    Path site;

    private void write(String path, String text) throws IOException {
        Path file = site.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ContentWalker.Found walk() throws IOException {
        return ContentWalker.walk(site.resolve("content"), "content", ".jbakeignore");
    }

    private List<String> paths() throws IOException {
        return walk().files().stream().map(ContentFile::path).toList();
    }

    @AfterEach
    void forgetInterruption() {
        boolean unused = Thread.interrupted();
    }

    @Test
    void files_come_in_the_order_of_their_paths_with_their_lengths_and_stamps() throws IOException {
        write("fa/۱۳۸۹/خبر.md", "یک");
        write("fa/a.txt", "12345");
        write("b.md", "");
        write("fa-2/c.md", "1");

        List<ContentFile> files = walk().files();

        assertThat(files)
                .extracting(ContentFile::path)
                .containsExactly("b.md", "fa-2/c.md", "fa/a.txt", "fa/۱۳۸۹/خبر.md");
        assertThat(files).extracting(ContentFile::size).containsExactly(0L, 1L, 5L, 4L);
        for (ContentFile file : files) {
            assertThat(file.stamp()).isEqualTo(FileStamp.of(file.file()));
        }
    }

    @Test
    void hidden_files_and_folders_are_passed_over_and_folders_that_say_so() throws IOException {
        write(".hidden.md", "");
        write(".git/a.md", "");
        write("drafts/.jbakeignore", "");
        write("drafts/later/b.md", "");
        write("c.md", "");

        assertThat(paths()).containsExactly("c.md");
        assertThat(walk().diagnostics()).isEmpty();
    }

    @Test
    void links_are_told_and_not_followed() throws IOException {
        write("a.md", "");
        Files.createDirectory(site.resolve("elsewhere"));
        Files.writeString(site.resolve("elsewhere/secret.md"), "");
        Files.createSymbolicLink(site.resolve("content/folder"), site.resolve("elsewhere"));
        Files.createSymbolicLink(site.resolve("content/.file.md"), site.resolve("elsewhere/secret.md"));

        assertThat(paths()).containsExactly("a.md");
        assertThat(walk().diagnostics())
                .extracting(Diagnostic::path)
                .containsExactlyInAnyOrder("content/folder", "content/.file.md");
    }

    @Test
    void a_name_that_is_a_path_elsewhere_is_told_and_passed_over() throws IOException {
        write("a.md", "");
        write("x\\..\\b.jpg", "");
        write("c\\d/e.md", "");
        write(".f\\g", "");

        assertThat(paths()).containsExactly("a.md");
        assertThat(walk().diagnostics())
                .extracting(Diagnostic::path)
                .containsExactlyInAnyOrder("content/x\\..\\b.jpg", "content/c\\d");
    }

    @Test
    void a_link_is_no_content_folder() throws IOException {
        Files.createDirectory(site.resolve("elsewhere"));
        Files.writeString(site.resolve("elsewhere/secret.md"), "");
        Files.createSymbolicLink(site.resolve("content"), site.resolve("elsewhere"));

        assertThat(walk().files()).isEmpty();
        assertThat(walk().diagnostics()).hasSize(1);
    }

    @Test
    void a_folder_that_is_not_there_holds_nothing_and_a_file_is_none() throws IOException {
        assertThat(walk()).isEqualTo(new ContentWalker.Found(List.of(), List.of()));

        Files.writeString(site.resolve("content"), "");
        assertThatThrownBy(this::walk).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void a_name_too_long_for_its_place_is_told_and_the_others_are_found() throws Exception {
        write("a.md", "");
        String deep = "d".repeat(250);
        // Each folder is made in the one before, as the path of all of them is longer than a system takes.
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "for i in $(seq 20); do mkdir " + deep + " && cd -P " + deep + " || exit 1; done; touch b.md")
                .directory(site.resolve("content").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        try {
            assertThat(paths()).containsExactly("a.md");
            assertThat(walk().diagnostics())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("This can't be read"));
        } finally {
            Process gone = new ProcessBuilder("rm", "-rf", deep)
                    .directory(site.resolve("content").toFile())
                    .start();
            assertThat(gone.waitFor()).isZero();
        }
    }

    @Test
    void an_interrupted_walk_ends() throws IOException {
        write("fa/a.md", "");

        Thread.currentThread().interrupt();

        assertThatThrownBy(this::walk).isInstanceOf(InterruptedIOException.class);
    }
}
