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
        return ContentWalker.walk(site, "content", ".jbakeignore");
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
    void what_ends_as_articles_do_is_one_in_capitals_too() throws IOException {
        for (String name :
                List.of("a.HTML", "b.MD", "c.Txt", "d.mdx", "e.svx", "f.qmd", "g.mdown", "h.text", "i.xhtml")) {
            write(name, "x");
        }
        write("md", "x");
        write("j.jpg", "x");
        assertThat(walk().files().stream().filter(ContentFile::isArticle)).hasSize(9);
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

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(site.resolve("content").resolve(path), target);
    }

    private List<String> told() throws IOException {
        return walk().diagnostics().stream()
                .map(found -> found.severity() + " " + found.path() + ": " + found.message())
                .sorted()
                .toList();
    }

    @Test
    void links_are_followed_inside_the_site(@TempDir Path elsewhere) throws IOException {
        write("en/a.md", "12345");
        write("pictures/b.png", "1");
        Files.createDirectories(site.resolve("assets/maps"));
        Files.writeString(site.resolve("assets/maps/c.png"), "");
        Files.createSymbolicLink(site.resolve("assets/maps/out"), elsewhere);
        link("en/a-too.md", Path.of("a.md"));
        link("en/pictures", Path.of("../pictures"));
        link("maps", site.resolve("assets/maps"));

        assertThat(paths())
                .containsExactly("en/a-too.md", "en/a.md", "en/pictures/b.png", "maps/c.png", "pictures/b.png");
        assertThat(walk().files().get(0).size()).isEqualTo(5);
        assertThat(walk().followed()).isTrue();
        assertThat(told())
                .containsExactly("WARNING content/maps/out: This symbolic link is in a folder to which another has led,"
                        + " and is not followed");
    }

    @Test
    void links_that_lead_elsewhere_are_told_and_not_followed(@TempDir Path elsewhere) throws IOException {
        write("a.md", "");
        write("in/b.md", "");
        Files.writeString(elsewhere.resolve("secret.md"), "");
        Files.createDirectories(site.resolve(".git"));
        Files.writeString(site.resolve(".git/config"), "");
        link("folder", elsewhere);
        link(".file.md", elsewhere.resolve("secret.md"));
        link("through.md", Path.of("folder/secret.md"));
        link("gone.md", Path.of("nothing.md"));
        link("in/loop", site.resolve("content"));
        link("in/self", Path.of("self"));
        link("site", site);
        link("config.txt", site.resolve(".git/config"));

        assertThat(paths()).containsExactly("a.md", "in/b.md");
        assertThat(walk().followed()).isFalse();
        assertThat(told())
                .containsExactly(
                        "WARNING content/.file.md: This symbolic link leads out of the site's folder, and is not followed",
                        "WARNING content/config.txt: This symbolic link leads to a hidden place, and is not followed",
                        "WARNING content/folder: This symbolic link leads out of the site's folder, and is not followed",
                        "WARNING content/gone.md: This symbolic link leads nowhere, and is not followed",
                        "WARNING content/in/loop: This symbolic link leads to a folder that it is in, and is not followed",
                        "WARNING content/in/self: This symbolic link leads nowhere, and is not followed",
                        "WARNING content/site: This symbolic link leads to the site's folder itself, and is not followed",
                        "WARNING content/through.md: This symbolic link leads out of the site's folder, and is not followed");
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
    void a_content_folder_that_is_a_link_is_followed_or_an_error(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "");
        Files.createSymbolicLink(site.resolve("content"), elsewhere);
        assertThat(paths()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "ERROR content: This symbolic link leads out of the site's folder, and is not followed");

        Files.delete(site.resolve("content"));
        Files.createDirectory(site.resolve("texts"));
        Files.writeString(site.resolve("texts/a.md"), "");
        Files.createSymbolicLink(site.resolve("content"), Path.of("texts"));
        assertThat(paths()).containsExactly("a.md");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_holds_nothing_and_a_file_is_none() throws IOException {
        assertThat(walk()).isEqualTo(new ContentWalker.Found(List.of(), List.of(), false));

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
