package org.baygan.search.index;

import java.util.Arrays;

/** Growing bytes, written as variable-length integers of seven bits a byte, low ones first. Not thread-safe. */
final class ByteList {
    private byte[] bytes;
    private int size;

    ByteList(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Adds a number from 0 up. */
    void add(int number) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 5);
        }
        int rest = number;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /**
     * Reads a number that {@link #add} wrote.
     *
     * @param value its first element becomes the number
     * @return where the next begins
     */
    static int number(byte[] bytes, int from, int[] value) {
        int at = from;
        int number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }
        value[0] = number | bytes[at] << shift;
        return at + 1;
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
