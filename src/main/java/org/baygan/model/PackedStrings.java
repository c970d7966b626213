package org.baygan.model;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list of strings that is added to at its end, and holds them as bytes of UTF-8: each takes four bytes more, where an
 * object of its own takes fifty. A string is made anew whenever it is asked for; a surrogate without its other half comes
 * back as a question mark. Not thread-safe.
 */
public final class PackedStrings extends AbstractList<String> implements RandomAccess {
    /** How many strings share an array. */
    private static final int BLOCK = 256;

    /** The blocks that are full. */
    private final List<byte[]> blocks = new ArrayList<>();

    /** The block that isn't, with room at its end. */
    private byte[] last = new byte[BLOCK];

    /** Where each string ends in its block. */
    private int[] ends = new int[BLOCK];

    private int size;

    @Override
    public boolean add(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        int begin = begin(size);
        int end = begin + bytes.length;
        if (end > last.length) {
            last = Arrays.copyOf(last, Math.max(end, 2 * last.length));
        }
        System.arraycopy(bytes, 0, last, begin, bytes.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        ends[size++] = end;
        if (size % BLOCK == 0) {
            blocks.add(Arrays.copyOf(last, end));
        }
        return true;
    }

    /** Where a string begins in its block. */
    private int begin(int index) {
        return index % BLOCK == 0 ? 0 : ends[index - 1];
    }

    @Override
    public String get(int index) {
        int block = Objects.checkIndex(index, size) / BLOCK;
        int begin = begin(index);
        return new String(
                block < blocks.size() ? blocks.get(block) : last, begin, ends[index] - begin, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return size;
    }
}
