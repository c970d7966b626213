package org.baygan.output;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.baygan.model.NumberedList;

/** The files that have been staged at one moment, in the order of their paths; nothing is held of each but a number. */
final class StagedFiles {
    private final List<String> livePaths;
    private final AtomicReferenceArray<FileChecksum> placed;
    private final ChecksumTable others;

    /** The place of each among the published files; of one that has none, the complement of its number among the others. */
    private final int[] places;

    private final List<KindSize> sizes;

    private StagedFiles(
            List<String> livePaths, AtomicReferenceArray<FileChecksum> placed, ChecksumTable others, int[] places) {
        this.livePaths = livePaths;
        this.placed = placed;
        this.others = others;
        this.places = places;
        this.sizes = SizeTally.of(paths(), checksums());
    }

    /**
     * All staged files.
     *
     * @param livePaths the paths of the published files, in their order
     * @param placed the checksum of each published file that is staged, or its successor; null of those that aren't
     * @param others the other staged files
     */
    static StagedFiles of(List<String> livePaths, AtomicReferenceArray<FileChecksum> placed, ChecksumTable others) {
        int[] sorted = others.sorted();
        int[] places = new int[placed.length() + sorted.length];
        int size = 0;
        int other = 0;
        for (int place = 0; place < placed.length(); place++) {
            if (placed.get(place) != null) {
                for (;
                        other < sorted.length && others.path(sorted[other]).compareTo(livePaths.get(place)) < 0;
                        other++) {
                    places[size++] = ~sorted[other];
                }
                places[size++] = place;
            }
        }
        for (; other < sorted.length; other++) {
            places[size++] = ~sorted[other];
        }
        return new StagedFiles(livePaths, placed, others, Arrays.copyOf(places, size));
    }

    /** Their paths. */
    List<String> paths() {
        return new NumberedList<>(places, at -> at < 0 ? others.path(~at) : livePaths.get(at));
    }

    /** The checksum of each. */
    List<FileChecksum> checksums() {
        return new NumberedList<>(places, at -> at < 0 ? others.checksum(~at) : placed.get(at));
    }

    /** The place of a file among the published ones; negative if it has none. */
    int place(int index) {
        return places[index];
    }

    /** What they add up to. */
    List<KindSize> sizes() {
        return sizes;
    }
}
