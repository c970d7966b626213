package org.baygan.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Collects what something is made of, in an order of the caller's, and makes a digest of it. Each ingredient is taken
 * with its kind and length, so that different lists of ingredients have different digests. Not thread-safe.
 */
public final class DigestBuilder {
    /** So many bytes are collected before they are hashed. */
    private static final int MOST_KEPT = 1 << 14;

    /** In bytes: its kind, and ten times seven bits. */
    private static final int MOST_OF_A_NUMBER = 11;

    private byte[] bytes = new byte[512];
    private int size;
    private Optional<MessageDigest> before = Optional.empty();

    /** Adds a text. */
    public DigestBuilder add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put('s', utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** Adds a text that may be missing. */
    public DigestBuilder add(Optional<String> text) {
        return text.isPresent() ? add(text.get()) : put('-', 0);
    }

    /** Adds what something else was made of. */
    public DigestBuilder add(Digest digest) {
        room(1 + 2 * Long.BYTES);
        bytes[size++] = 'd';
        putAll(digest.high());
        putAll(digest.low());
        return this;
    }

    /** Adds a number. */
    public DigestBuilder add(long number) {
        return put('n', number);
    }

    /** Adds a yes or no. */
    public DigestBuilder add(boolean answer) {
        return put('b', answer ? 1 : 0);
    }

    /** Adds texts in their order. */
    public DigestBuilder addAll(Collection<String> texts) {
        put('l', texts.size());
        texts.forEach(this::add);
        return this;
    }

    /** Writes seven bits a byte, the lowest first, until the rest is 0: most numbers are small. */
    private DigestBuilder put(char kind, long number) {
        room(MOST_OF_A_NUMBER);
        bytes[size++] = (byte) kind;
        long rest = number;
        for (; rest >>> 7 != 0; rest >>>= 7) {
            bytes[size++] = (byte) (rest | 0x80);
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void putAll(long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (size + more > MOST_KEPT) {
            MessageDigest sha256 = before.orElseGet(Sha256::begin);
            sha256.update(bytes, 0, size);
            before = Optional.of(sha256);
            size = 0;
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** The digest of everything that was added; nothing may be added afterwards. */
    public Digest digest() {
        MessageDigest sha256 = before.orElseGet(Sha256::begin);
        sha256.update(bytes, 0, size);
        ByteBuffer sum = ByteBuffer.wrap(sha256.digest());
        return new Digest(sum.getLong(), sum.getLong());
    }
}
