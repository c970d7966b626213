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
    private static final int FIRST_CHARACTERS = 1 << 13;

    /**
     * How many numbers {@link #slots} has of a piece: its hash, where it begins in {@link #characters}, and its length.
     */
    private static final int NUMBERS = 3;

    private int[] slots = new int[NUMBERS * FIRST_CAPACITY];
    private @Nullable Object[] values = new Object[FIRST_CAPACITY];

    /** All pieces, one behind the other. */
    private char[] characters = new char[FIRST_CHARACTERS];

    private int end;
    private int size;

    /**
     * The hash of a piece with one more character behind it.
     *
     * @param before the hash of the piece; 0 if it has no characters
     */
    static int hash(int before, char next) {
        return before * 31 + next;
    }

    /** What is kept of the characters from {@code from} to before {@code to}, whose hash is given; null if nothing is. */
    @SuppressWarnings("unchecked") // put takes nothing else
    @Nullable
    V get(int hash, char[] text, int from, int to) {
        int mask = values.length - 1;
        int i = spread(hash) & mask;
        while (values[i] != null && !(slots[NUMBERS * i] == hash && is(i, text, from, to))) {
            i = (i + 1) & mask;
        }
        return (V) values[i];
    }

    /** Whether a slot's piece is this one. Most are so short that a loop is faster than what compares arrays. */
    private boolean is(int slot, char[] text, int from, int to) {
        int length = to - from;
        if (slots[NUMBERS * slot + 2] != length) {
            return false;
        }
        int start = slots[NUMBERS * slot + 1];
        for (int i = 0; i < length; i++) {
            if (characters[start + i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a value of characters of which nothing is kept yet. */
    void put(int hash, char[] text, int from, int to, V value) {
        if (2 * size >= values.length) {
            grow();
        }
        int length = to - from;
        if (end + length > characters.length) {
            characters = Arrays.copyOf(characters, 2 * characters.length + length);
        }
        System.arraycopy(text, from, characters, end, length);
        insert(hash, end, length, value);
        end += length;
        size++;
    }

    private void grow() {
        int[] oldSlots = slots;
        @Nullable Object[] oldValues = values;
        slots = new int[2 * oldSlots.length];
        values = new Object[2 * oldValues.length];
        for (int i = 0; i < oldValues.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                insert(oldSlots[NUMBERS * i], oldSlots[NUMBERS * i + 1], oldSlots[NUMBERS * i + 2], value);
            }
        }
    }

    private void insert(int hash, int start, int length, Object value) {
        int mask = values.length - 1;
        int i = spread(hash) & mask;
        while (values[i] != null) {
            i = (i + 1) & mask;
        }
        slots[NUMBERS * i] = hash;
        slots[NUMBERS * i + 1] = start;
        slots[NUMBERS * i + 2] = length;
        values[i] = value;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** Forgets everything. */
    void clear() {
        slots = new int[NUMBERS * FIRST_CAPACITY];
        values = new Object[FIRST_CAPACITY];
        characters = new char[FIRST_CHARACTERS];
        end = 0;
        size = 0;
    }
}
