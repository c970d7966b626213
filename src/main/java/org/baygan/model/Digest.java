package org.baygan.model;

import java.util.HexFormat;

/**
 * What something was made of, as the first 128 bits of a SHA-256: things with equal digests are equal. Made by
 * {@link DigestBuilder}.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Digest(long high, long low) {
    /**
     * Stands for an unknown digest. It equals itself, so whoever compares asks for it first: unknown things may differ.
     */
    public static final Digest NONE = new Digest(0, 0);

    /** The same as 32 hexadecimal digits. */
    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(high) + digits.toHexDigits(low);
    }
}
