package org.baygan.output;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.baygan.model.PackedStrings;

/**
 * The checksums of files by their paths, each with the number in which order the paths came. A file takes some seventy
 * bytes, where a map's entry takes twice as many: a large site has more files than articles. Thread-safe.
 */
final class ChecksumTable {
    /** Stands for the length of a file that was taken out. */
    private static final long REMOVED = Long.MIN_VALUE;

    private final PackedStrings paths = new PackedStrings();
    private long[] bytes = new long[64];
    private int[] crc32 = new int[64];

    /** The number of a path plus one, at the first free place from that of its hash on; 0 at free places. */
    private int[] places = new int[256];

    /**
     * Takes a file, unless one is there at this path.
     *
     * @return whether none was there
     */
    synchronized boolean putIfAbsent(String path, FileChecksum checksum) {
        int number = number(path);
        if (number < 0) {
            number = add(path);
        } else if (bytes[number] != REMOVED) {
            return false;
        }
        set(number, checksum);
        return true;
    }

    /** Changes what is known of a file that is there. */
    synchronized void replace(String path, FileChecksum checksum) {
        set(number(path), checksum);
    }

    /** Takes a file out that is there. */
    synchronized void remove(String path) {
        bytes[number(path)] = REMOVED;
    }

    private void set(int number, FileChecksum checksum) {
        bytes[number] = checksum.bytes();
        crc32[number] = (int) checksum.crc32();
    }

    private int add(String path) {
        int number = paths.size();
        paths.add(path);
        if (number == bytes.length) {
            bytes = Arrays.copyOf(bytes, number + number / 2);
            crc32 = Arrays.copyOf(crc32, bytes.length);
        }
        if (2 * paths.size() > places.length) {
            places = new int[2 * places.length];
            IntStream.range(0, number).forEach(known -> places[place(paths.get(known))] = known + 1);
        }
        places[place(path)] = number + 1;
        return number;
    }

    synchronized boolean contains(String path) {
        int number = number(path);
        return number >= 0 && bytes[number] != REMOVED;
    }

    /** The number of a path; negative if it never came. */
    private int number(String path) {
        return places[place(path)] - 1;
    }

    /** The place of a path, or the free one where it belongs: half of them are free at least. */
    private int place(String path) {
        int place = (path.hashCode() * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(places.length - 1);
        while (places[place] != 0 && !paths.get(places[place] - 1).equals(path)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /** The numbers of the files that are there, in the order in which they came. */
    synchronized int[] numbers() {
        return IntStream.range(0, paths.size())
                .filter(number -> bytes[number] != REMOVED)
                .toArray();
    }

    /** The numbers of the files that are there, in the order of their paths. */
    synchronized int[] sorted() {
        return Arrays.stream(numbers())
                .boxed()
                .sorted(Comparator.comparing(paths::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The path of a file by its number. */
    synchronized String path(int number) {
        return paths.get(number);
    }

    /** The checksum of a file by its number. */
    synchronized FileChecksum checksum(int number) {
        return new FileChecksum(bytes[number], Integer.toUnsignedLong(crc32[number]));
    }
}
