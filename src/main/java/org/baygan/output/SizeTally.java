package org.baygan.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up files by their kind. Stateless. */
final class SizeTally {
    private SizeTally() {}

    /** How many files and bytes there are of each kind, those that there are files of, in the order of the kinds. */
    @SuppressWarnings("EnumOrdinal") // within one run
    static List<KindSize> of(List<String> paths, List<FileChecksum> checksums) {
        FileKind[] kinds = new FileKind[paths.size()];
        IntStream.range(0, kinds.length).parallel().forEach(i -> kinds[i] = FileKind.of(paths.get(i)));
        int[] files = new int[FileKind.values().length];
        long[] bytes = new long[files.length];
        for (int i = 0; i < kinds.length; i++) {
            files[kinds[i].ordinal()]++;
            bytes[kinds[i].ordinal()] += checksums.get(i).bytes();
        }
        return Arrays.stream(FileKind.values())
                .filter(kind -> files[kind.ordinal()] > 0)
                .map(kind -> new KindSize(kind, files[kind.ordinal()], bytes[kind.ordinal()]))
                .toList();
    }
}
