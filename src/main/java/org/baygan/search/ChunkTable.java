package org.baygan.search;

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

    private @Nullable Entry<V>[] slots = slots(FIRST_CAPACITY);
    private int size;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry<V>(char[] key, int hash, V value) {
        boolean is(int otherHash, char[] text, int from, int to) {
            return hash == otherHash && Arrays.equals(key, 0, key.length, text, from, to);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static <V> @Nullable Entry<V>[] slots(int capacity) {
        return new Entry[capacity];
    }

    /** A hash of characters of a text, one after another, beginning with 0. */
    static int hash(int before, char next) {
        return before * 31 + next;
    }

    /** What is kept of the characters from {@code from} to before {@code to}, whose hash is given; null if nothing is. */
    @Nullable
    V get(int hash, char[] text, int from, int to) {
        int mask = slots.length - 1;
        for (int i = spread(hash) & mask; ; i = (i + 1) & mask) {
            Entry<V> entry = slots[i];
            if (entry == null) {
                return null;
            }
            if (entry.is(hash, text, from, to)) {
                return entry.value();
            }
        }
    }

    /** Keeps a value of characters of which nothing is kept yet. */
    void put(int hash, char[] text, int from, int to, V value) {
        if (2 * size >= slots.length) {
            @Nullable Entry<V>[] old = slots;
            slots = slots(old.length * 2);
            for (Entry<V> entry : old) {
                if (entry != null) {
                    insert(entry);
                }
            }
        }
        insert(new Entry<>(Arrays.copyOfRange(text, from, to), hash, value));
        size++;
    }

    private void insert(Entry<V> entry) {
        int mask = slots.length - 1;
        int i = spread(entry.hash()) & mask;
        while (slots[i] != null) {
            i = (i + 1) & mask;
        }
        slots[i] = entry;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** Forgets everything. */
    void clear() {
        slots = slots(FIRST_CAPACITY);
        size = 0;
    }
}
