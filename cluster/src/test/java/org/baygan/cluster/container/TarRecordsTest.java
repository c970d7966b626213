package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.unpack;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only tar archives have. */
class TarRecordsTest {
    private static final int BLOCK = 512;
    private static final String LONG = "سال/" + "خبر-".repeat(20) + ".md";

    @TempDir
    private Path temporary;

    @Test
    void links_and_devices_are_refused_by_what_they_are() throws IOException {
        assertThat(fault("fa/1.tar", Containers.tarOfKind(TarConstants.LF_SYMLINK, "a.md", "/etc/passwd"), temporary))
                .isEqualTo(
                        "fa/1.tar: entry 1 “a.md” is a symbolic link to “/etc/passwd”: pack it again with plain files"
                                + " alone");
        Map<Byte, String> kinds = Map.of(
                TarConstants.LF_LINK,
                "is a hard link to “b.md”",
                TarConstants.LF_CHR,
                "is a device",
                TarConstants.LF_BLK,
                "is a device",
                TarConstants.LF_FIFO,
                "is a pipe",
                (byte) 'M',
                "is of an unknown kind");
        for (Map.Entry<Byte, String> kind : kinds.entrySet()) {
            assertThat(fault("a.tar", Containers.tarOfKind(kind.getKey(), "a.md", "b.md"), temporary))
                    .contains("entry 1 “a.md” " + kind.getValue());
        }
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_file_is_not_written_through_a_link_that_came_before_it() throws IOException {
        byte[] tar = Containers.tar(out -> {
            Containers.putOfKind(out, TarConstants.LF_SYMLINK, "b", "..");
            Containers.put(out, "b/a.md", utf8("text"));
        });
        assertThat(fault("a.tar", tar, temporary.resolve("fa"))).contains("entry 1 “b” is a symbolic link to “..”");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void hidden_links_are_passed_over() throws IOException {
        byte[] tar = Containers.tar(out -> {
            Containers.putOfKind(out, TarConstants.LF_SYMLINK, ".git/link", "x");
            Containers.put(out, "a.md", utf8("text"));
        });
        unpack("a.tar", tar, temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("a.md", "text"));
    }

    @Test
    void folders_and_headers_of_pax_are_no_files() throws IOException {
        byte[] tar = Containers.tar(out -> {
            TarArchiveEntry pax = new TarArchiveEntry("pax_global_header", TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER);
            pax.addPaxHeader("comment", "0123456789");
            out.putArchiveEntry(pax);
            out.putArchiveEntry(new TarArchiveEntry("b/"));
            out.closeArchiveEntry();
            Containers.put(out, "b/a.md", utf8("text"));
        });
        unpack("a.tar", tar, temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("b/a.md", "text"));
    }

    @Test
    void a_folder_of_the_oldest_dialect_is_one_by_its_slash() throws IOException {
        byte[] folder = Containers.withHead(Containers.tarOfKind(TarConstants.LF_NORMAL, "b", ""), 0, utf8("b/"));
        unpack("a.tar", folder, temporary);
        assertThat(files(temporary)).isEmpty();
        byte[] file = Containers.withHead(Containers.tarOf("bb"), 0, utf8("b/"));
        assertThat(fault("a.tar", file, temporary)).contains("entry 1 “b/” is a file with the name of a folder");
    }

    @Test
    void long_names_are_read_in_both_dialects() throws IOException {
        unpack("a.tar", Containers.tarOf(LONG, "a.md"), temporary.resolve("pax"));
        unpack("a.tar", gnu(StandardCharsets.UTF_8, LONG, "a.md"), temporary.resolve("gnu"));
        assertThat(files(temporary.resolve("pax"))).isEqualTo(Map.of(LONG, "text", "a.md", "text"));
        assertThat(files(temporary.resolve("gnu"))).isEqualTo(Map.of(LONG, "text", "a.md", "text"));
    }

    private static byte[] gnu(Charset names, String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, names.name())) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (String file : files) {
                Containers.put(out, file, utf8("text"));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void names_that_are_not_in_utf_8_are_refused() throws IOException {
        Charset windows = Charset.forName("windows-1256");
        for (String name : List.of("خبر.md", LONG.replace('ی', 'ي'))) {
            assertThat(fault("a.tar", gnu(windows, name), temporary))
                    .contains("has a name that isn't in UTF-8: pack it again with names in UTF-8");
        }
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_question_mark_may_stand_in_a_name() throws IOException {
        unpack("a.tar", gnu(StandardCharsets.UTF_8, "خبر?.md", "?" + LONG), temporary.resolve("gnu"));
        unpack("a.tar", Containers.tarOf("خبر?.md", "?" + LONG), temporary.resolve("pax"));
        assertThat(files(temporary.resolve("gnu"))).containsOnlyKeys("خبر?.md", "?" + LONG);
        assertThat(files(temporary.resolve("pax"))).containsOnlyKeys("خبر?.md", "?" + LONG);
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] tar = Containers.tar(out -> {
            Containers.put(out, "a.md", new byte[1000]);
            Containers.put(out, LONG, utf8("text"));
            Containers.put(out, "c.md", new byte[2 * BLOCK]); // zeros alone, as stand at an archive's end
        });
        int end = end(tar);
        for (int length = 0; length < end + BLOCK; length += length % BLOCK == 0 ? 1 : BLOCK - 1) {
            assertThat(fault("a.tar", Arrays.copyOf(tar, length), temporary.resolve("" + length)))
                    .as("the first %s bytes", length)
                    .endsWith("see whether the file is whole, and pack it again");
        }
        unpack("a.tar", Arrays.copyOf(tar, end + BLOCK), temporary.resolve("whole"));
        assertThat(files(temporary.resolve("whole"))).containsOnlyKeys("a.md", LONG, "c.md");
    }

    /** Where the blocks of zeros begin that end an archive whose last file is two blocks of zeros. */
    private static int end(byte[] tar) {
        int last = tar.length;
        while (tar[last - 1] == 0) {
            last--;
        }
        return (last + BLOCK - 1) / BLOCK * BLOCK + 2 * BLOCK;
    }

    @Test
    void what_stands_behind_the_end_is_not_lost() throws IOException {
        byte[] tar = Containers.tarOf("a.md");
        assertThat(fault("a.tar", Containers.joined(List.of(tar, Containers.tarOf("b.md"))), temporary.resolve("1")))
                .isEqualTo("a.tar has something behind its end, after 1 entries: pack it again as one archive");
        assertThat(fault("a.tar", Containers.joined(List.of(tar, utf8("x"))), temporary.resolve("2")))
                .contains("has something behind its end");
        unpack("a.tar", Containers.joined(List.of(tar, new byte[10_000])), temporary.resolve("3"));
        assertThat(files(temporary.resolve("3"))).containsOnlyKeys("a.md");
    }

    @Test
    void an_archive_of_nothing_is_one() throws IOException {
        unpack("a.tar", Containers.tarOf(), temporary);
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void what_is_no_tar_archive_is_refused() throws IOException {
        assertThat(fault("a.tar", utf8("<html>404</html>".repeat(100)), temporary))
                .contains("see whether the file is whole");
        assertThat(fault("a.tar", Containers.zipOf("a.md"), temporary)).contains("see whether the file is whole");
        byte[] wrong = Containers.tarOf("a.md");
        wrong[0] ^= 1;
        assertThat(fault("a.tar", wrong, temporary)).contains("has a damaged head: see whether the file is whole");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void an_entry_that_is_said_to_be_too_long_is_refused_before_it_is_read() throws IOException {
        byte[] size = utf8("10000000001\0"); // octal: a byte more than a gibibyte
        assertThat(fault("a.tar", Containers.withHead(Containers.tarOf("a.md"), 124, size), temporary))
                .isEqualTo("a.tar: entry 1 “a.md” is longer than 1,073,741,824 bytes: divide it, or keep it elsewhere");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_head_without_end_is_not_kept_in_memory() throws IOException {
        byte[] value = utf8("x".repeat(1 << 20));
        byte[] tar = Containers.tar(out -> {
            byte[] pax = Containers.joined(List.of(utf8((value.length + 17) + " comment="), value, utf8("\n")));
            TarArchiveEntry entry = new TarArchiveEntry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            entry.setSize(pax.length);
            out.putArchiveEntry(entry);
            out.write(pax);
            out.closeArchiveEntry();
            Containers.put(out, "a.md", utf8("text"));
        });
        assertThat(fault("a.tar", tar, temporary))
                .isEqualTo("a.tar can't be read (the head of the next one is too long): see whether the file is whole,"
                        + " and pack it again");
    }

    @Test
    void a_file_with_holes_is_refused() throws IOException {
        byte[] sparse = Containers.withHead(Containers.tarOf("a.md"), 156, utf8("S"));
        assertThat(fault("a.tar", sparse, temporary)).contains("entry 1 “a.md” is a file with holes (--sparse)");
    }

    @Test
    void whatever_the_bytes_are_there_is_a_message_at_most() throws IOException {
        byte[] whole = Containers.tarOf("a.md", LONG, "b/c.md");
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                damaged[random.nextInt(4000)] = (byte) random.nextInt(256);
            }
            byte[] tar = Containers.withHead(damaged, 0, new byte[0]);
            Path folder = temporary.resolve("in/" + i);
            try {
                unpack("a.tar", tar, folder);
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("a.tar");
            }
        }
        assertThat(temporary.toFile().list()).containsExactly("in");
    }
}
