package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.baygan.output.FileTree;

/** Makes containers, also such as no program would make. */
public final class Containers {
    private Containers() {}

    /** Writes entries of a tar archive. */
    interface TarWriter {
        void write(TarArchiveOutputStream out) throws IOException;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A tar archive, with long names as pax has them. */
    static byte[] tar(TarWriter writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            writer.write(out);
        }
        return bytes.toByteArray();
    }

    public static byte[] tar(Map<String, byte[]> files) throws IOException {
        return tar(out -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, file.getKey(), file.getValue());
            }
        });
    }

    /** A tar archive of files that all hold {@code text}. */
    static byte[] tarOf(String... names) throws IOException {
        return tar(out -> {
            for (String name : names) {
                put(out, name, utf8("text"));
            }
        });
    }

    static void put(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setModTime(0); // a time of today would need a header of pax
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    /** An archive of one entry that is no file. */
    static byte[] tarOfKind(byte kind, String name, String target) throws IOException {
        return tar(out -> putOfKind(out, kind, name, target));
    }

    /** Adds an entry that is no file. */
    static void putOfKind(TarArchiveOutputStream out, byte kind, String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setModTime(0);
        entry.setLinkName(target);
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
    }

    /** Changes a byte of a tar archive's first head, and makes its sum right again. */
    static byte[] withHead(byte[] tar, int offset, byte[] bytes) {
        byte[] changed = tar.clone();
        System.arraycopy(bytes, 0, changed, offset, bytes.length);
        System.arraycopy(utf8("        "), 0, changed, 148, 8);
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += changed[i] & 0xFF;
        }
        System.arraycopy(utf8(String.format(Locale.ROOT, "%06o\0 ", sum)), 0, changed, 148, 8);
        return changed;
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** A zip archive whose sums and sizes stand behind the entries, as of one that was written without going back. */
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip archive of one file that isn't compressed. */
    static byte[] storedZip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CRC32 sum = new CRC32();
        sum.update(content);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A zip archive of files that all hold {@code text}. */
    static byte[] zipOf(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(utf8(name.endsWith("/") ? "" : "text"));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Lines of JSON with nothing but a path and a body, whose letters are partly escapes. */
    public static byte[] lines(Map<String, byte[]> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach((path, text) -> lines.append("{\"path\":")
                .append(json(path))
                .append(", \"body\": ")
                .append(json(new String(text, StandardCharsets.UTF_8)))
                .append("}\n"));
        return utf8(lines.toString());
    }

    /** Fills rows of a table. */
    interface RowWriter {
        void fill(Group row);
    }

    /**
     * A table.
     *
     * @param schema in the format's own language
     */
    static byte[] parquet(CompressionCodecName codec, String schema, List<RowWriter> rows) throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("message articles {" + schema + "}");
        Path folder = Files.createTempDirectory("table");
        Path file = folder.resolve("table.parquet");
        try (ParquetWriter<Group> out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCompressionCodec(codec)
                .build()) {
            for (RowWriter row : rows) {
                Group group = new SimpleGroup(type);
                row.fill(group);
                out.write(group);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        FileTree.delete(folder);
        return bytes;
    }

    /** A table with nothing but a path and a body. */
    public static byte[] parquet(Map<String, byte[]> texts) throws IOException {
        List<RowWriter> rows = new ArrayList<>();
        texts.forEach((path, text) ->
                rows.add(row -> row.append("path", path).append("body", new String(text, StandardCharsets.UTF_8))));
        return parquet(
                CompressionCodecName.ZSTD, "required binary path (STRING); optional binary body (STRING);", rows);
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c % 17 == 0 || Character.isSurrogate((char) c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** The bytes with others in the place of each occurrence. */
    static byte[] replaced(byte[] bytes, byte[] from, byte[] to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(new String(from, StandardCharsets.ISO_8859_1), new String(to, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** Unpacks a container. */
    static void unpack(String path, byte[] container, Path folder) throws IOException {
        Container.of(path).orElseThrow().unpack(new ByteArrayInputStream(container), folder);
    }

    /** What is said of a container that can't be unpacked. */
    static String fault(String path, byte[] container, Path folder) {
        return fault(path, container, folder, ContainerLimits.STANDARD);
    }

    /** The same within other limits. */
    static String fault(String path, byte[] container, Path folder, ContainerLimits limits) {
        Container of = Container.of(path).orElseThrow();
        Throwable fault = catchThrowable(() -> of.unpack(new ByteArrayInputStream(container), folder, limits));
        assertThat(fault).as(path).isInstanceOf(IOException.class);
        assertThat(fault.getMessage()).startsWith(path).doesNotContain("\n", "\r");
        return fault.getMessage();
    }

    /** The files of a folder by their paths, with what is in them. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
