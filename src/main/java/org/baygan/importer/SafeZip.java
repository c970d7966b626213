package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a small zip file, such as a Word document, read whole within bounds. Not thread-safe. */
final class SafeZip {
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;

    private final Map<String, byte[]> parts;

    private SafeZip(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Reads a zip file.
     *
     * @throws ZipException if it is damaged, or holds more than is reasonable
     */
    static SafeZip read(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long room = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) room + 1);
                    room -= bytes.length;
                    parts.put(entry.getName(), bytes);
                }
                if (room < 0) {
                    throw new ZipException("it unpacks to more than " + MOST_BYTES / (1024 * 1024) + " MB");
                }
                if (parts.size() > MOST_PARTS) {
                    throw new ZipException("it has more than " + MOST_PARTS + " parts");
                }
            }
        }
        return new SafeZip(parts);
    }

    /** A part's bytes; empty if there is no such part. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The parts by their names; what is put there replaces a part. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** The same parts as a new zip file. */
    InputStream zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
