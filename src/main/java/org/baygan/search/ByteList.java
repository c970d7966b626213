package org.baygan.search;

import java.util.Arrays;

/** Growing bytes, written as variable-length integers of seven bits a byte, low ones first. Not thread-safe. */
final class ByteList {
    private byte[] bytes;
    private int size;

    ByteList(int capacity) {
        this.bytes = new byte[capacity];
    }

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

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
