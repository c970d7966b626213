package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.unpack;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.cluster.MountPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the records of containers go, and that none goes elsewhere. */
class RecordWriterTest {
    @TempDir
    private Path temporary;

    @Test
    void names_that_lead_elsewhere_are_refused_and_nothing_is_written_there() throws IOException {
        Path folder = temporary.resolve("content/fa");
        String outside = temporary.resolve("outside.md").toString();
        for (String name : List.of("../a.md", "b/../../a.md", "b/..", "..", outside, "C:/a.md", "c:a.md")) {
            String what = "entry 1 “" + name + "” leads out of the folder: pack it again with names below it";
            assertThat(fault("fa/1999.tar", Containers.tarOf(name), folder)).isEqualTo("fa/1999.tar: " + what);
            if (!name.endsWith("/")) {
                assertThat(fault("fa/1999.zip", Containers.zipOf(name), folder)).isEqualTo("fa/1999.zip: " + what);
            }
        }
        assertThat(fault("fa/1999.jsonl", utf8("{\"path\":\"../a.md\"}"), folder))
                .isEqualTo(
                        "fa/1999.jsonl: line 1 “../a.md” leads out of the folder: pack it again with names below it");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void the_message_names_the_entry_of_many() throws IOException {
        assertThat(fault("fa/1999.tar", Containers.tarOf("1.md", "2.md", "../a.md"), temporary.resolve("fa")))
                .isEqualTo("fa/1999.tar: entry 3 “../a.md” leads out of the folder: pack it again with names below it");
    }

    @Test
    void names_that_are_none_elsewhere_are_refused() throws IOException {
        Map<String, String> names = Map.of(
                "b\\a.md",
                "has a backslash in its name",
                "a\nb.md",
                "has a control character in its name",
                "x".repeat(253) + ".md",
                "has a name of more than 255 bytes",
                "b/./",
                "has the name of a folder",
                "./.",
                "has no name");
        for (Map.Entry<String, String> name : names.entrySet()) {
            String json = name.getKey().replace("\\", "\\\\").replace("\n", "\\n");
            if (!name.getKey().startsWith(".") && !name.getKey().endsWith("/")) {
                assertThat(fault("a.tar", Containers.tarOf(name.getKey()), temporary))
                        .contains(name.getValue());
                assertThat(fault("a.zip", Containers.zipOf(name.getKey()), temporary))
                        .contains(name.getValue());
                assertThat(fault("a.jsonl", utf8("{\"path\":\"" + json + "\"}"), temporary))
                        .contains(name.getValue());
            }
        }
        assertThat(fault("a.tar", Containers.tarOf("."), temporary)).contains("entry 1 “.” has no name");
        assertThat(fault("a.tar", Containers.tarOf("b/."), temporary)).contains("is a file with the name of a folder");
        assertThat(fault("a.zip", Containers.zipOf("."), temporary)).contains("entry 1 “.” has no name");
        assertThat(fault("a.zip", Containers.zipOf(""), temporary)).contains("entry 1 “” has no name");
        assertThat(fault("a.zip", Containers.zipOf("a\0.md"), temporary)).contains("a control character in its name");
        assertThat(fault("a.jsonl", utf8("{\"path\":\"a\\u0000.md\"}"), temporary))
                .contains("line 1 “a .md” has a control character");
        assertThat(fault("a.jsonl", utf8("{\"path\":\"a\\ud800.md\"}"), temporary))
                .contains("half a character");
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void a_dot_for_the_folder_itself_is_no_part_of_a_name() throws IOException {
        unpack("a.tar", Containers.tarOf("./a.md", "b/./c//d.md"), temporary);
        unpack("b.zip", Containers.zipOf("./e.md"), temporary);
        assertThat(files(temporary)).containsOnlyKeys("a.md", "b/c/d.md", "e.md");
    }

    @Test
    void hidden_files_are_passed_over() throws IOException {
        String[] names = {".git/config.md", "._a.md", "b/.hidden/a.md", "__MACOSX/b.md", "b/__MACOSX/c.md", "seen.md"};
        unpack("a.tar", Containers.tarOf(names), temporary.resolve("tar"));
        unpack("a.zip", Containers.zipOf(names), temporary.resolve("zip"));
        unpack(
                "a.jsonl",
                utf8("{\"path\":\".git/a.md\"}\n{\"path\":\"seen.md\",\"body\":\"text\"}"),
                temporary.resolve("lines"));
        for (String kind : List.of("tar", "zip", "lines")) {
            assertThat(files(temporary.resolve(kind))).isEqualTo(Map.of("seen.md", "text"));
        }
    }

    @Test
    void a_file_that_is_there_already_is_named_and_kept() throws IOException {
        Path folder = temporary.resolve("fa");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/a.md"), "of the source");
        String what = " “b/a.md” is there already, by another record or as a file of the source: keep one of them";
        assertThat(fault("fa/1999.tar", Containers.tarOf("b/a.md"), folder)).isEqualTo("fa/1999.tar: entry 1" + what);
        assertThat(fault("fa/1999.zip", Containers.zipOf("b/a.md"), folder)).isEqualTo("fa/1999.zip: entry 1" + what);
        assertThat(fault("fa/1999.jsonl", utf8("{\"path\":\"b/a.md\"}"), folder))
                .isEqualTo("fa/1999.jsonl: line 1" + what);
        assertThat(files(folder)).isEqualTo(Map.of("b/a.md", "of the source"));
    }

    @Test
    void two_records_with_one_path_are_refused() throws IOException {
        assertThat(fault("a.tar", Containers.tarOf("a.md", "./a.md"), temporary.resolve("tar")))
                .contains("entry 2 “./a.md” is there already");
        assertThat(fault("a.zip", Containers.zipOf("a.md", "./a.md"), temporary.resolve("zip")))
                .contains("entry 2 “./a.md” is there already");
        assertThat(fault("a.jsonl", utf8("{\"path\":\"a.md\"}\n\n{\"path\":\"a.md\"}\n"), temporary.resolve("lines")))
                .contains("line 3 “a.md” is there already");
        assertThat(fault("a.tar", Containers.tarOf("a", "a/b.md"), temporary.resolve("below")))
                .contains("entry 2 “a/b.md” lies in “a”, which is a file or a link already");
        assertThat(fault("a.tar", Containers.tarOf("a/b.md", "a"), temporary.resolve("above")))
                .contains("entry 2 “a” is there already");
    }

    @Test
    void links_below_the_folder_are_not_followed() throws IOException {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("kept.md"), "kept");
        Path folder = Files.createDirectories(temporary.resolve("content"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        Files.createSymbolicLink(folder.resolve("file.md"), outside.resolve("kept.md"));
        Files.createSymbolicLink(folder.resolve("new.md"), outside.resolve("new.md"));
        assertThat(fault("a.tar", Containers.tarOf("linked/a.md"), folder))
                .contains("lies in “linked”, which is a file or a link already: rename one of them");
        assertThat(fault("a.zip", Containers.zipOf("linked/b/a.md"), folder)).contains("lies in “linked”");
        assertThat(fault("a.tar", Containers.tarOf("file.md"), folder)).contains("is there already");
        assertThat(fault("a.zip", Containers.zipOf("new.md"), folder)).contains("is there already");
        assertThat(files(outside)).isEqualTo(Map.of("kept.md", "kept"));
    }

    @Test
    void a_folder_that_is_a_link_itself_is_one_to_write_to() throws IOException {
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        Path folder = Files.createSymbolicLink(temporary.resolve("work"), disk);
        unpack("a.tar", Containers.tarOf("a.md"), folder);
        assertThat(files(disk)).containsOnlyKeys("a.md");
    }

    @Test
    void more_than_the_limits_allow_is_refused() throws IOException {
        Map<String, byte[]> files =
                new TreeMap<>(Map.of("a.md", new byte[1000], "b.md", new byte[1000], ".c", new byte[1000]));
        Map<String, byte[]> lines =
                new TreeMap<>(Map.of("a.md", utf8("x".repeat(1000)), "b.md", utf8("x".repeat(1000))));
        Map<String, byte[]> containers = Map.of(
                "a.tar", Containers.tar(files),
                "a.tgz", Containers.gzip(Containers.tar(files)),
                "a.zip", Containers.zip(files),
                "a.jsonl", Containers.lines(lines));
        for (Map.Entry<String, byte[]> each : containers.entrySet()) {
            String name = each.getKey();
            assertThat(fault(
                            name,
                            each.getValue(),
                            temporary.resolve("1" + name),
                            new ContainerLimits(1, 1 << 20, 1 << 20)))
                    .isEqualTo(name + " has more than 1 records: divide it");
            assertThat(fault(
                            name, each.getValue(), temporary.resolve("2" + name), new ContainerLimits(9, 999, 1 << 20)))
                    .contains(" is longer than 999 bytes: divide it, or keep it elsewhere");
            assertThat(fault(
                            name,
                            each.getValue(),
                            temporary.resolve("3" + name),
                            new ContainerLimits(9, 1 << 20, 1999)))
                    .isEqualTo(name + " unpacks to more than 1,999 bytes: divide it");
        }
    }

    @Test
    void the_limits_are_those_that_are_promised() {
        assertThat(ContainerLimits.STANDARD)
                .isEqualTo(new ContainerLimits(10_000_000, 1024L * 1024 * 1024, 1024L * 1024 * 1024 * 1024));
    }

    @Test
    void a_full_disk_is_told_with_what_to_do() throws IOException {
        Path disk = temporary.resolve("disk");
        try (MountPoint small = MountPoint.smallDisk(disk, 1)) {
            Map<String, byte[]> files = Map.of("a.bin", new byte[2 << 20]);
            assertThat(fault("a.tar", Containers.tar(files), small.path()))
                    .isEqualTo("a.tar: entry 1 “a.bin” can't be written to “" + disk.resolve("a.bin")
                            + "” (No space left on device): see that this machine's disk has room and may be written"
                            + " to");
        }
    }

    @Test
    void a_message_stays_one_line_whatever_the_names_are() throws IOException {
        String name = "a\u202E\u2028\u001B[31m" + "x".repeat(300) + "/..";
        assertThat(fault("a.zip", Containers.zipOf(name), temporary))
                .contains("“a   [31mxxx")
                .contains("xxx…” leads out of the folder")
                .hasSizeLessThan(400);
        assertThat(fault("a.tar", Containers.tarOf("../می\u200Cرود.md"), temporary))
                .contains("“../می\u200Cرود.md”")
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "a.tar: entry 1 “%s” leads out of the folder: pack it again with names below it",
                        "../می\u200Cرود.md"));
    }
}
