package org.baygan.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive (APPNOTE.TXT 6.3) that carries no time: the same files in the same order make the same
 * bytes with the same zlib. Not thread-safe.
 */
public final class ReproducibleZip implements AutoCloseable {
    /** Early, but not the earliest: for that one ZipEntry writes the machine's time zone into the file as well. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    /** A third less time than the default level takes for news articles, and one byte more in a hundred. */
    private static final int LEVEL = 4;

    private final OutputStream out;
    private final ZipOutputStream zip;

    /**
     * An archive without files.
     *
     * @param out takes its bytes; closed with the archive
     */
    public ReproducibleZip(OutputStream out) {
        this.out = out;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
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

    /** Adds what can be read from a stream, which isn't closed. */
    void add(String name, InputStream content) throws IOException {
        zip.putNextEntry(entry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** An entry of such an archive: it has a name and no time. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** Writes the archive's end, and closes what takes its bytes even if that can't be written. */
    @Override
    public void close() throws IOException {
        try (out) {
            zip.close();
        }
    }
}
