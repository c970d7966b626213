package org.baygan.search.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A hash table from pieces of text to what was made of them, which looks up without making a string: of the millions of
 * words of an archive nearly all have been seen before. Not thread-safe.
 *
 * @param <V> what is kept
 */
final class ChunkTable<V> {
    private static final int FIRST_CAPACITY = 1 << 10;

    private int[] hashes = new int[FIRST_CAPACITY];
    private char[] @Nullable [] keys = new char[FIRST_CAPACITY][];
    private @Nullable Object[] values = new Object[FIRST_CAPACITY];
    private int size;

    /** A hash of characters of a text, one after another, beginning with 0. */
    static int hash(int before, char next) {
        return before * 31 + next;
    }

    /** What is kept of the characters from {@code from} to before {@code to}, whose hash is given; null if nothing is. */
    @SuppressWarnings("unchecked") // put takes nothing else
    @Nullable
    V get(int hash, char[] text, int from, int to) {
        int mask = keys.length - 1;
        for (int i = spread(hash) & mask; ; i = (i + 1) & mask) {
            char[] key = keys[i];
            if (key == null) {
                return null;
            }
            if (hashes[i] == hash && Arrays.equals(key, 0, key.length, text, from, to)) {
                return (V) values[i];
            }
        }
    }

    /** Keeps a value of characters of which nothing is kept yet. */
    void put(int hash, char[] text, int from, int to, V value) {
        if (2 * size >= keys.length) {
            grow();
        }
        insert(hash, Arrays.copyOfRange(text, from, to), value);
        size++;
    }

    private void grow() {
        int[] oldHashes = hashes;
        char[] @Nullable [] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        hashes = new int[2 * oldKeys.length];
        keys = new char[2 * oldKeys.length][];
        values = new Object[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            char[] key = oldKeys[i];
            if (key != null) {
                insert(oldHashes[i], key, oldValues[i]);
            }
        }
    }

    private void insert(int hash, char[] key, @Nullable Object value) {
        int mask = keys.length - 1;
        int i = spread(hash) & mask;
        while (keys[i] != null) {
            i = (i + 1) & mask;
        }
        hashes[i] = hash;
        keys[i] = key;
        values[i] = value;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** Forgets everything. */
    void clear() {
        hashes = new int[FIRST_CAPACITY];
        keys = new char[FIRST_CAPACITY][];
        values = new Object[FIRST_CAPACITY];
        size = 0;
    }
}
