package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredSiteTest {
    @TempDir
    private Path temporary;

    private FolderStore store;

    @BeforeEach
    void make() throws IOException {
        store = new FolderStore(Files.createDirectory(temporary.resolve("store")));
    }

    private StoredSite open(String id) throws IOException {
        return StoredSite.open(store, id, temporary.resolve("parts-" + id), false, true);
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

    /** Begins a build in this moment of another one's publication. */
    private enum Moment {
        BEFORE_THE_POINTER_IS_WRITTEN,
        WHEN_IT_IS_WRITTEN,
        WHEN_THIS_BUILD_HAS_READ_IT
    }

    @ParameterizedTest
    @EnumSource
    void a_build_that_begins_while_another_publishes_leaves_a_whole_site(Moment moment) throws IOException {
        build("a", "first");
        FolderStore meanwhile = new FolderStore(store.folder()) {
            private boolean begun;

            @Override
            public void write(String path, byte[] content) throws IOException {
                boolean publishes = path.equals(StoredSite.POINTER) && !begun;
                begun |= publishes;
                if (publishes && moment == Moment.BEFORE_THE_POINTER_IS_WRITTEN) {
                    open("c").close();
                }
                if (publishes && moment == Moment.WHEN_THIS_BUILD_HAS_READ_IT) {
                    assertThatThrownBy(() -> beginsAnother(() -> super.write(path, content)))
                            .isInstanceOf(OutputRefusedException.class);
                } else {
                    super.write(path, content);
                }
                if (publishes && moment == Moment.WHEN_IT_IS_WRITTEN) {
                    open("c").close();
                }
            }
        };
        try (StoredSite site = StoredSite.open(meanwhile, "b", temporary.resolve("parts-b"), false, true)) {
            site.write("index.html", bytes("second"));
            if (moment == Moment.WHEN_IT_IS_WRITTEN) {
                site.publish();
            } else {
                assertThatThrownBy(site::publish)
                        .isInstanceOf(OutputRefusedException.class)
                        .hasMessageStartingWith("Another build has written to test:// meanwhile");
            }
        }
        String standing = moment == Moment.WHEN_IT_IS_WRITTEN ? "build-b" : "build-a";
        assertThat(current()).isEqualTo(standing + "\n");
        assertThat(store.files()).containsExactly(standing + "/.baygan-manifest", standing + "/index.html", "current");
        build("d", "third");
        assertThat(current()).isEqualTo("build-d\n");
    }

    private interface Publication {
        void write() throws IOException;
    }

    /** Begins a build that has read where the site is when another one changes that. */
    private void beginsAnother(Publication other) throws IOException {
        FolderStore late = new FolderStore(store.folder()) {
            private boolean changed;

            @Override
            public Optional<byte[]> read(String path) throws IOException {
                Optional<byte[]> pointer = super.read(path);
                if (!changed) {
                    changed = true;
                    other.write();
                }
                return pointer;
            }
        };
        StoredSite.open(late, "c", temporary.resolve("parts-c"), false, true).close();
    }

    @Test
    void a_pack_that_is_there_is_written_again_if_nothing_is_to_be_reused() throws IOException {
        for (boolean reuse : new boolean[] {true, true, false}) {
            try (StoredSite site = StoredSite.open(store, "a", temporary.resolve("parts"), true, reuse)) {
                site.write("index.html", bytes("a page"));
                site.publish();
            }
            String pack = store.list(StoredSite.PACKS).get(0);
            if (reuse) {
                store.write(StoredSite.PACKS + "/" + pack, bytes("damaged"));
            }
        }
        assertThat(unpacked("a")).isEqualTo(Map.of("index.html", "a page"));
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Digest digest(String of) {
        return new DigestBuilder().add(of).digest();
    }

    /** Builds a packed site: a page of this process, and one in the pack of another, which it writes if there is none. */
    private void buildPacked(String id, String own, String month) throws IOException {
        try (StoredSite site = StoredSite.open(store, id, temporary.resolve("parts-" + id), true, true)) {
            site.write("index.html", bytes(own));
            String pack = StoredSite.pack("fa-2015-03", digest(month));
            if (store.length(pack).isEmpty()) {
                Path file = temporary.resolve("pack.zip");
                try (ReproducibleZip zip = new ReproducibleZip(Files.newOutputStream(file))) {
                    zip.add("fa/a.html", bytes(month));
                }
                store.copy(pack, file);
            }
            site.take("fa/a.html", pack, FileChecksum.of(bytes(month)));
            store.write(StoredSite.kept(digest(month)), bytes(month));
            site.use(StoredSite.kept(digest(month)));
            site.publish();
        }
    }

    /** What is in all packs that a site lists, as its paths and contents. */
    private Map<String, String> unpacked(String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String pack : Files.readAllLines(store.folder().resolve(StoredSite.path(id, StoredSite.PACK_LIST)))) {
            try (ZipInputStream zip =
                    new ZipInputStream(Files.newInputStream(store.folder().resolve(pack)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(files).doesNotContainKey(entry.getName());
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    @Test
    void a_packed_site_is_in_the_packs_that_its_folder_lists() throws IOException {
        Path picture = Files.writeString(temporary.resolve("picture.png"), "a picture");
        try (StoredSite site = StoredSite.open(store, "1", temporary.resolve("parts"), true, true)) {
            site.write("en/index.html", bytes("a page"));
            site.copy("look/picture.png", picture);
            site.publish();
        }
        assertThat(unpacked("1")).isEqualTo(Map.of("en/index.html", "a page", "look/picture.png", "a picture"));
        assertThat(store.list("build-1")).containsExactly(".baygan-manifest", "packs");
        assertThat(temporary.resolve("parts")).doesNotExist();
    }

    @Test
    void packs_and_what_was_kept_stay_as_long_as_this_site_or_the_last_one_uses_them() throws IOException {
        buildPacked("a", "one", "march");
        List<String> first = store.list(StoredSite.PACKS);
        assertThat(first).hasSize(2);
        buildPacked("b", "one", "march");
        assertThat(store.list(StoredSite.PACKS)).isEqualTo(first);
        buildPacked("c", "one", "march, mended");
        assertThat(store.list(StoredSite.PACKS)).hasSize(3).containsAll(first);
        assertThat(unpacked("b")).containsEntry("fa/a.html", "march");
        assertThat(unpacked("c")).containsEntry("fa/a.html", "march, mended").containsEntry("index.html", "one");
        buildPacked("d", "one", "march, mended");
        assertThat(store.list(StoredSite.PACKS)).hasSize(2);
        assertThat(unpacked("c")).isEqualTo(unpacked("d"));
        assertThat(store.list(StoredSite.KEPT))
                .containsExactlyInAnyOrder(
                        "build-c", "build-d", digest("march, mended").hex());
    }

    @Test
    void a_build_that_fails_deletes_no_pack_of_the_site() throws IOException {
        buildPacked("a", "one", "march");
        try (StoredSite site = StoredSite.open(store, "b", temporary.resolve("parts"), true, true)) {
            site.write("index.html", bytes("two"));
        }
        assertThat(unpacked("a")).isEqualTo(Map.of("index.html", "one", "fa/a.html", "march"));
        build("c", "not packed any more");
        build("d", "not packed any more");
        assertThat(store.files())
                .containsExactly(
                        "build-c/.baygan-manifest",
                        "build-c/index.html",
                        "build-d/.baygan-manifest",
                        "build-d/index.html",
                        "current");
    }

    @Test
    void a_file_that_changes_before_it_is_packed_ends_the_build() throws IOException {
        Path picture = Files.writeString(temporary.resolve("picture.png"), "a picture");
        try (StoredSite site = StoredSite.open(store, "1", temporary.resolve("parts"), true, true)) {
            site.copy("look/picture.png", picture);
            Files.writeString(picture, "another one");
            assertThatThrownBy(site::publish)
                    .isInstanceOf(IOException.class)
                    .hasMessage(picture + ": It has been changed while the site was being built: build again");
        }
        assertThat(store.files()).isEmpty();
    }

    @Test
    void a_site_of_which_another_build_has_deleted_a_pack_is_not_published() throws IOException {
        buildPacked("a", "one", "march");
        try (StoredSite site = StoredSite.open(store, "b", temporary.resolve("parts"), true, true)) {
            String gone = StoredSite.pack("fa-2015-03", digest("april"));
            site.take("fa/a.html", gone, FileChecksum.of(bytes("april")));
            assertThatThrownBy(site::publish)
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessageStartingWith("Another build has written to test:// meanwhile");
        }
        assertThat(unpacked("a")).isEqualTo(Map.of("index.html", "one", "fa/a.html", "march"));
    }
}
