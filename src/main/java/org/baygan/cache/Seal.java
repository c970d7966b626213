package org.baygan.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Puts a checksum (CRC-32C, RFC 3385) in front of an entry's bytes. It covers the entry's path too, so that bytes of
 * another path are found out. Stateless.
 */
public final class Seal {
    private Seal() {}

    /** An entry with its checksum. */
    public static byte[] of(String path, byte[] entry) {
        return ByteBuffer.allocate(Integer.BYTES + entry.length)
                .putInt(checksum(path, entry, 0))
                .put(entry)
                .array();
    }

    /** The entry without its checksum; empty if the checksum is wrong. */
    public static Optional<byte[]> open(String path, byte[] sealed) {
        boolean whole = sealed.length >= Integer.BYTES
                && ByteBuffer.wrap(sealed).getInt() == checksum(path, sealed, Integer.BYTES);
        return whole ? Optional.of(Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length)) : Optional.empty();
    }

    private static int checksum(String path, byte[] bytes, int from) {
        CRC32C crc = new CRC32C();
        crc.update(path.getBytes(StandardCharsets.UTF_8));
        crc.update(0); // ends the path
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
