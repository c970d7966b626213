package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.unpack;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only zip archives have. */
class ZipRecordsTest {
    @TempDir
    private Path temporary;

    @Test
    void sizes_may_stand_before_the_entries_or_behind_them() throws IOException {
        SeekableInMemoryByteChannel file = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            put(out, "a.md", "text ".repeat(1000));
            put(out, "b.md", "");
        }
        byte[] before = Arrays.copyOf(file.array(), (int) file.size());
        unpack("before.zip", before, temporary.resolve("before"));
        unpack(
                "behind.zip",
                Containers.zip(Map.of("a.md", utf8("text ".repeat(1000)), "b.md", new byte[0])),
                temporary.resolve("behind"));
        Map<String, String> files = Map.of("a.md", "text ".repeat(1000), "b.md", "");
        assertThat(files(temporary.resolve("before"))).isEqualTo(files);
        assertThat(files(temporary.resolve("behind"))).isEqualTo(files);
    }

    private static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(utf8(text));
        out.closeArchiveEntry();
    }

    @Test
    void what_is_not_compressed_is_read() throws IOException {
        unpack("a.zip", Containers.storedZip("a.md", utf8("text PK\3\4 text")), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("a.md", "text PK\3\4 text"));
    }

    @Test
    void what_can_be_read_only_by_going_back_is_refused() throws IOException {
        byte[] stored = Containers.storedZip("a.md", utf8("text"));
        stored[6] |= 8; // says that sums and sizes stand behind
        assertThat(fault("a.zip", stored, temporary))
                .isEqualTo(
                        "a.zip: entry 1 “a.md” is packed in a way that can't be read from a store: pack it again as a"
                                + " plain zip file");
        byte[] unknown = Containers.storedZip("a.md", utf8("text"));
        unknown[8] = 99;
        assertThat(fault("a.zip", unknown, temporary)).contains("is packed in a way that can't be read from a store");
    }

    @Test
    void what_is_encrypted_is_refused() throws IOException {
        byte[] encrypted = Containers.storedZip("a.md", utf8("text"));
        encrypted[6] |= 1;
        assertThat(fault("a.zip", encrypted, temporary))
                .isEqualTo("a.zip: entry 1 “a.md” is encrypted: pack it again without a password");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void folders_are_no_files() throws IOException {
        unpack("a.zip", Containers.zipOf("b/", "b/a.md"), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("b/a.md", "text"));
        byte[] file = Containers.storedZip("bb", utf8("text"));
        file[31] = '/';
        assertThat(fault("a.zip", file, temporary)).contains("entry 1 “b/” is a file with the name of a folder");
    }

    @Test
    void names_in_utf_8_are_read_whether_the_archive_says_so_or_not() throws IOException {
        unpack("a.zip", Containers.zipOf("خبر.md"), temporary.resolve("said"));
        byte[] unsaid = Containers.replaced(Containers.zipOf("Xبر.md"), utf8("X"), utf8("X"));
        unsaid[7] &= ~8; // as macOS writes them
        unpack("a.zip", unsaid, temporary.resolve("unsaid"));
        assertThat(files(temporary.resolve("said"))).containsOnlyKeys("خبر.md");
        assertThat(files(temporary.resolve("unsaid"))).containsOnlyKeys("Xبر.md");
    }

    @Test
    void names_in_an_old_code_page_are_refused_and_not_guessed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("windows-1256"))) {
            out.putNextEntry(new ZipEntry("خبر.md"));
            out.closeEntry();
        }
        assertThat(fault("fa/1.zip", bytes.toByteArray(), temporary))
                .startsWith("fa/1.zip: entry 1 “")
                .endsWith("” has a name that isn't in UTF-8: pack it again with names in UTF-8, as 7-Zip does with"
                        + " -mcu=on");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_name_in_an_old_code_page_with_the_same_in_unicode_beside_it_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setEncoding("windows-1256");
            out.setUseLanguageEncodingFlag(false);
            out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            put(out, "خبر.md", "text");
        }
        unpack("a.zip", bytes.toByteArray(), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("خبر.md", "text"));
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] stored = Containers.storedZip("a.md", utf8("text"));
        byte[] deflated = Containers.zipOf("a.md", "b/", "b/c.md");
        for (byte[] zip : List.of(stored, deflated)) {
            for (int length = 0; length < zip.length; length++) {
                assertThat(fault("a.zip", Arrays.copyOf(zip, length), temporary.resolve(zip.length + "-" + length)))
                        .as("the first %s bytes of %s", length, zip.length)
                        .endsWith("see whether the file is whole, and pack it again");
            }
        }
    }

    @Test
    void damaged_content_is_refused() throws IOException {
        byte[] stored = Containers.storedZip("a.md", utf8("text"));
        stored[34] ^= 1;
        assertThat(fault("a.zip", stored, temporary.resolve("1")))
                .isEqualTo("a.zip: entry 1 “a.md” is damaged: see whether the file is whole, and pack it again");
        byte[] deflated = Containers.zip(Map.of("a.md", utf8("text ".repeat(100))));
        deflated[45] ^= 0x55;
        assertThat(fault("a.zip", deflated, temporary.resolve("2"))).contains("entry 1 “a.md” ");
    }

    @Test
    void what_stands_behind_the_end_or_only_in_the_directory_is_not_lost() throws IOException {
        byte[] zip = Containers.zipOf("a.md");
        assertThat(fault("a.zip", Containers.joined(List.of(zip, Containers.zipOf("b.md"))), temporary.resolve("1")))
                .isEqualTo("a.zip has something behind its end, after 1 entries: pack it again as one archive");
        byte[] two = Containers.zipOf("a.md", "b.md");
        two[two.length - 12] = 3;
        assertThat(fault("a.zip", two, temporary.resolve("2")))
                .isEqualTo("a.zip has 2 entries, but its directory has 3: pack it again as a plain zip file");
    }

    @Test
    void a_comment_at_the_end_is_no_article() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setComment("PK\5\6" + "c".repeat(60_000));
            out.putNextEntry(new ZipEntry("a.md"));
            out.write(utf8("text"));
        }
        unpack("a.zip", bytes.toByteArray(), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("a.md", "text"));
    }

    @Test
    void an_archive_of_nothing_is_one() throws IOException {
        unpack("a.zip", Containers.zipOf(), temporary);
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void more_entries_than_the_oldest_end_record_can_tell_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 65_600; i++) {
                out.putNextEntry(new ZipEntry(".hidden/" + i));
            }
            out.putNextEntry(new ZipEntry("a.md"));
        }
        unpack("a.zip", bytes.toByteArray(), temporary);
        assertThat(files(temporary)).containsOnlyKeys("a.md");
    }

    @Test
    void what_is_no_zip_archive_is_refused() throws IOException {
        assertThat(fault("a.zip", utf8("<html>404</html>".repeat(1000)), temporary))
                .endsWith("see whether the file is whole, and pack it again");
        assertThat(fault("a.zip", Containers.tarOf("a.md"), temporary)).contains("see whether the file is whole");
    }

    @Test
    void whatever_the_bytes_are_there_is_a_message_at_most() throws IOException {
        byte[] whole = Containers.zipOf("a.md", "b/c.md", "d.md");
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                unpack("a.zip", damaged, temporary.resolve("in/" + i));
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("a.zip");
            }
        }
        assertThat(temporary.toFile().list()).containsExactly("in");
    }
}
