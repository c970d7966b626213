package org.baygan.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.baygan.config.SiteConfig;

/**
 * Names what a story was made from: the file, the configuration and the program. Equal fingerprints, equal stories.
 * Thread-safe.
 */
final class Fingerprint {
    private final byte[] common;

    private Fingerprint(byte[] common) {
        this.common = common;
    }

    /** For the articles of one configuration. */
    static Fingerprint of(SiteConfig config) {
        return new Fingerprint((ProgramVersion.current() + '\n' + config).getBytes(StandardCharsets.UTF_8));
    }

    /** Of one file: 64 hexadecimal digits. */
    String of(String path, byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(common);
        digest.update((byte) 0);
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
