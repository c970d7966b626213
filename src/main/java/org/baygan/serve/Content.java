package org.baygan.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.baygan.model.Sha256;

/**
 * What an answer carries.
 *
 * @param type its media type
 * @param size how many bytes it has
 * @param tag names these bytes: other bytes, another name
 * @param source gives the bytes
 */
record Content(String type, long size, String tag, Source source) {
    private static final int TAG_DIGITS = 32;

    /** Opens the bytes for reading. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Bytes in memory. */
    static Content of(String type, byte[] bytes) {
        String tag = Sha256.hex(bytes).substring(0, TAG_DIGITS);
        return new Content(type, bytes.length, tag, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A file as it is. Its tag is its time and size: builds put a new file in the place of one that has changed, and
     * leave the time of all others.
     */
    static Content of(String type, Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant changed = attributes.lastModifiedTime().toInstant();
        String tag = Long.toHexString(changed.getEpochSecond()) + "." + Integer.toHexString(changed.getNano()) + "-"
                + Long.toHexString(attributes.size());
        return new Content(type, attributes.size(), tag, () -> Files.newInputStream(file));
    }
}
