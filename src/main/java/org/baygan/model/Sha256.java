package org.baygan.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which files are told apart (FIPS 180-4). */
public final class Sha256 {
    /** Cloned for each hash; nothing is ever added to it. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /** The SHA-256 of {@code bytes} as 64 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        MessageDigest digest = begin();
        digest.update(bytes);
        return hex(digest);
    }

    /**
     * The SHA-256 of a file of any size, as {@link #hex(byte[])} has it.
     *
     * @throws IOException if it can't be read
     */
    public static String hex(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), begin())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest());
        }
    }

    /** The hash of what {@code digest} has taken, as {@link #hex(byte[])} has it; {@code digest} begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest begin() {
        try {
            return (MessageDigest) FRESH.clone(); // asking for one takes as long as a short sum
        } catch (CloneNotSupportedException e) {
            return fresh();
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
