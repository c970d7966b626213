package org.baygan.model;

/**
 * What something was made of, as the first 128 bits of a SHA-256: of equal digests, the things are equal. Made by
 * {@link DigestBuilder}.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Digest(long high, long low) {
    /** The digest of what is never equal to anything of a digest of its own. */
    public static final Digest NONE = new Digest(0, 0);
}
