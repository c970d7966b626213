package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSiteTest {
    @TempDir
    private Path temporary;

    private FolderStore store;

    @BeforeEach
    void make() throws IOException {
        store = new FolderStore(Files.createDirectory(temporary.resolve("store")));
    }

    private StoredSite open(String id) throws IOException {
        return StoredSite.open(store, id, temporary.resolve("parts-" + id));
    }

    private void build(String id, String page) throws IOException {
        try (StoredSite site = open(id)) {
            site.write("index.html", page.getBytes(StandardCharsets.UTF_8));
            site.publish();
        }
    }

    private String current() throws IOException {
        return Files.readString(store.folder().resolve(StoredSite.POINTER));
    }

    @Test
    void the_pointer_names_the_folder_of_the_site() throws IOException {
        Path picture = Files.writeString(temporary.resolve("picture.png"), "a picture");
        try (StoredSite site = open("1")) {
            site.write("en/index.html", "a page".getBytes(StandardCharsets.UTF_8));
            site.copy("look/picture.png", picture);
            // as another process does
            byte[] made = "made".getBytes(StandardCharsets.UTF_8);
            store.write(StoredSite.path("1", "en/made.html"), made);
            site.take("en/made.html", StoredSite.path("1", "en/made.html"), FileChecksum.of(made));
            assertThat(store.folder().resolve(StoredSite.POINTER)).doesNotExist();
            site.publish();
            assertThat(site.paths()).containsExactly("en/index.html", "en/made.html", "look/picture.png");
            assertThat(site.bytes()).isEqualTo(19);
        }
        assertThat(current()).isEqualTo("build-1\n");
        assertThat(store.files())
                .containsExactly(
                        "build-1/.baygan-manifest",
                        "build-1/en/index.html",
                        "build-1/en/made.html",
                        "build-1/look/picture.png",
                        "current");
        assertThat(store.folder().resolve("build-1/en/index.html")).hasContent("a page");
        assertThat(store.folder().resolve("build-1/look/picture.png")).hasContent("a picture");
        assertThat(temporary.resolve("parts-1")).doesNotExist();
    }

    @Test
    void the_site_before_stays_until_the_next_build_for_readers_on_its_pages() throws IOException {
        build("a", "first");
        build("b", "second");
        assertThat(current()).isEqualTo("build-b\n");
        assertThat(store.folder().resolve("build-a/index.html")).hasContent("first");
        build("c", "third");
        assertThat(current()).isEqualTo("build-c\n");
        assertThat(store.list("")).containsExactly("build-b", "build-c", "current");
    }

    @Test
    void a_build_that_fails_leaves_the_site_and_nothing_else() throws IOException {
        build("a", "first");
        try (StoredSite site = open("b")) {
            site.write("index.html", "half".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(current()).isEqualTo("build-a\n");
        assertThat(store.list("")).containsExactly("build-a", "current");
    }

    @Test
    void what_a_killed_build_has_left_is_deleted_by_the_next() throws IOException {
        build("a", "first");
        store.write("build-dead/.baygan-unfinished/mark", new byte[0]);
        store.write("build-dead/index.html", new byte[3]);
        store.write(".half-a-pointer", new byte[3]);
        build("b", "second");
        assertThat(store.list("")).containsExactly(".half-a-pointer", "build-a", "build-b", "current");
    }

    @Test
    void a_place_with_something_else_in_it_is_refused_and_stays_as_it_is() throws IOException {
        store.write("build-1/index.html", new byte[3]);
        store.write("letters/mine.txt", new byte[3]);
        assertThatThrownBy(() -> open("2"))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("There is something else in test://, “letters”:"
                        + " name a place that is empty, or that holds a site");
        assertThat(store.files()).containsExactly("build-1/index.html", "letters/mine.txt");
    }

    @Test
    void of_two_builds_at_once_the_one_whose_files_were_deleted_publishes_nothing() throws IOException {
        try (StoredSite first = open("1")) {
            first.write("index.html", "first".getBytes(StandardCharsets.UTF_8));
            build("2", "second");
            assertThatThrownBy(first::publish)
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessageStartingWith("Another build has written to test:// meanwhile");
        }
        assertThat(current()).isEqualTo("build-2\n");
        assertThat(store.files()).containsExactly("build-2/.baygan-manifest", "build-2/index.html", "current");
    }

    @Test
    void no_path_is_staged_twice() throws IOException {
        try (StoredSite site = open("1")) {
            site.write("index.html", new byte[3]);
            assertThatThrownBy(() -> site.write("index.html", new byte[4])).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_told_apart_from_a_store_that_cannot_be_written() throws IOException {
        try (StoredSite site = open("1")) {
            assertThatThrownBy(() -> site.copy("a.png", temporary.resolve("gone.png")))
                    .isInstanceOf(UnreadableSourceException.class);
            assertThat(site.files()).isZero();
        }
    }
}
