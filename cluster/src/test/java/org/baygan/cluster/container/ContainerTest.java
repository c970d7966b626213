package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all kinds of containers have in common. */
class ContainerTest {
    @TempDir
    private Path temporary;

    @Test
    void a_container_is_known_by_the_ending_of_its_name() {
        for (String name : List.of(
                "1999.tar",
                "1999.tar.gz",
                "1999.tgz",
                "1999.zip",
                "1999.jsonl",
                "1999.jsonl.gz",
                "1999.ndjson",
                "1999.ndjson.gz",
                "part-00000.snappy.parquet",
                "a.b.TAR.GZ",
                "خبر.Zip")) {
            assertThat(Container.of("fa/" + name)).as(name).isPresent();
            assertThat(Container.of(name)).as(name).isPresent();
        }
        for (String name : List.of("1999.md", "tar", ".tar", "1999.gz", "1999.tar.xz", "1999.zip.md", "1999zip", "")) {
            assertThat(Container.of("fa/" + name)).as(name).isEmpty();
        }
    }

    @Test
    void files_come_out_of_each_kind_as_they_went_in() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            Map<String, byte[]> files = randomFiles(random);
            Map<String, byte[]> lines = new TreeMap<>();
            files.forEach((name, content) -> lines.put(name + ".md", utf8(text(random))));
            Map<String, byte[]> containers = Map.of(
                    "a.tar", Containers.tar(files),
                    "a.tar.gz", Containers.gzip(Containers.tar(files)),
                    "a.tgz", Containers.gzip(Containers.tar(files)),
                    "a.zip", Containers.zip(files),
                    "a.jsonl", Containers.lines(lines),
                    "a.ndjson.gz", Containers.gzip(Containers.lines(lines)),
                    "a.parquet", Containers.parquet(lines));
            for (Map.Entry<String, byte[]> container : containers.entrySet()) {
                Path folder = temporary.resolve(round + "-" + container.getKey());
                Container.of(container.getKey()).orElseThrow().unpack(trickling(container.getValue(), random), folder);
                Map<String, byte[]> expected = container.getKey().matches(".*(json|parquet).*") ? lines : files;
                assertThat(files(folder).keySet())
                        .as("files of %s in round %s", container.getKey(), round)
                        .isEqualTo(expected.keySet());
                for (Map.Entry<String, byte[]> file : expected.entrySet()) {
                    assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
                }
            }
        }
    }

    private static Map<String, byte[]> randomFiles(Random random) {
        Map<String, byte[]> files = new TreeMap<>();
        int count = random.nextInt(30);
        Set<String> folders = new HashSet<>();
        while (files.size() < count) {
            String folder = random.nextInt(3) == 0 ? "سال ۱۳۷۸/" + "f".repeat(1 + random.nextInt(120)) : "en";
            folders.add(folder);
            byte[] content = new byte[random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(1500)];
            if (random.nextInt(5) > 0) { // else zeros, as also stand at the end of an archive
                random.nextBytes(content);
            }
            files.put(
                    folder + "/"
                            + text(random)
                                    .codePoints()
                                    .filter(Character::isLetterOrDigit)
                                    .limit(30)
                                    .collect(
                                            () -> new StringBuilder("x"),
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                            + files.size(),
                    content);
        }
        return files;
    }

    /** A text without what looks like front matter of its own. */
    private static String text(Random random) {
        return random.ints(random.nextInt(200), 0, 0x11000)
                .map(c -> c % 7 == 0
                        ? '"'
                        : c % 11 == 0 ? '\n' : c % 13 == 0 ? 0x1F4F0 : c % 5 == 0 ? c : 0x600 + c % 0x100)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A stream that gives few bytes at a time and tells of none beforehand, as one over a network. */
    private static InputStream trickling(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(3000)));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    @Test
    void the_stream_is_read_to_its_end_and_left_open() throws IOException {
        Map<String, byte[]> containers = Map.of(
                "a.tar", Containers.tarOf("a.md"),
                "a.tgz", Containers.gzip(Containers.tarOf("a.md")),
                "a.zip", Containers.zipOf("a.md"),
                "a.jsonl", utf8("{\"body\":\"text\"}"),
                "a.jsonl.gz", Containers.gzip(utf8("{\"body\":\"text\"}")),
                "a.parquet", Containers.parquet(Map.of("a.md", utf8("text"))));
        for (Map.Entry<String, byte[]> container : containers.entrySet()) {
            AtomicBoolean closed = new AtomicBoolean();
            InputStream in = new ByteArrayInputStream(container.getValue()) {
                @Override
                public void close() {
                    closed.set(true);
                }
            };
            Path folder = temporary.resolve(container.getKey());
            Container.of(container.getKey()).orElseThrow().unpack(in, folder);
            assertThat(files(folder)).hasSize(1);
            assertThat(in.read()).as(container.getKey()).isEqualTo(-1);
            assertThat(closed).as(container.getKey()).isFalse();
        }
    }

    @Test
    void what_unpacks_to_nothing_but_emptiness_comes_to_an_end_too() throws IOException {
        ContainerLimits limits = new ContainerLimits(9, 1 << 20, 1 << 20);
        byte[] blank = "\n".repeat(1 << 21).getBytes(StandardCharsets.US_ASCII);
        assertThat(fault("a.jsonl.gz", Containers.gzip(blank), temporary, limits))
                .contains("unpacks to more than");
        assertThat(fault("a.tgz", Containers.gzip(new byte[1 << 21]), temporary, limits))
                .contains("unpacks to more than");
    }

    @Test
    void a_damaged_gzip_file_is_refused() throws IOException {
        byte[] whole = Containers.gzip(utf8("{\"path\":\"a.md\",\"body\":\"" + "text ".repeat(1000) + "\"}\n"));
        byte[] wrong = whole.clone();
        wrong[wrong.length - 6] ^= 1;
        assertThat(fault("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 1), temporary.resolve("1")))
                .endsWith("(it ends too early): see whether the file is whole, and pack it again");
        assertThat(fault("a.jsonl.gz", Arrays.copyOf(whole, 5), temporary.resolve("2")))
                .isEqualTo(
                        "a.jsonl.gz can't be read (it ends too early): see whether the file is whole, and pack it again");
        assertThat(fault("a.jsonl.gz", new byte[0], temporary.resolve("3"))).contains("can't be read");
        assertThat(fault("a.jsonl.gz", utf8("{\"body\":\"\"}"), temporary.resolve("4")))
                .contains("can't be read");
        assertThat(fault("a.jsonl.gz", wrong, temporary.resolve("5"))).contains("CRC32");
        assertThat(fault("a.jsonl.gz", Containers.joined(List.of(whole, utf8("more"))), temporary.resolve("6")))
                .contains("after a valid .gz stream");
    }

    @Test
    void all_parts_of_a_gzip_file_are_read() throws IOException {
        byte[] parts = Containers.joined(List.of(
                Containers.gzip(utf8("{\"path\":\"a.md\",\"body\":\"1\"}\n{\"path\":")),
                Containers.gzip(utf8("\"b.md\",\"body\":\"2\"}\n")),
                Containers.gzip(utf8("{\"path\":\"c.md\",\"body\":\"3\"}"))));
        Container.of("a.jsonl.gz").orElseThrow().unpack(trickling(parts, new Random(2)), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("a.md", "1", "b.md", "2", "c.md", "3"));
    }

    @Test
    void what_the_store_fails_with_is_told() throws IOException {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(Containers.tarOf("a.md"), 600)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection\nreset");
                    }
                });
        assertThatThrownBy(() -> Container.of("a.tar").orElseThrow().unpack(failing, temporary))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.tar: entry 1 “a.md” ")
                .hasMessageContaining("(Connection)")
                .hasRootCauseMessage("Connection\nreset");
    }
}
