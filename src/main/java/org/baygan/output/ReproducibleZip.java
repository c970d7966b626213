package org.baygan.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive in memory (APPNOTE.TXT 6.3) that carries no time: the same files in the same order make the same
 * bytes with the same zlib. Not thread-safe.
 */
public final class ReproducibleZip {
    /** Early, but not the earliest: for that one ZipEntry writes the machine's time zone into the file as well. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    /** A third less time than the default level takes for news articles, and one byte more in a hundred. */
    private static final int LEVEL = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    /** An archive without files. */
    public ReproducibleZip() {
        zip.setLevel(LEVEL);
    }

    /**
     * Adds a file.
     *
     * @param name its path inside the archive, {@code /} between names
     */
    public ReproducibleZip add(String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    /** An entry of such an archive: it has a name and no time. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** The archive's bytes; nothing can be added after that. */
    public byte[] toBytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
