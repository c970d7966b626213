package org.baygan.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up the files of a site by their kind. Thread-safe. */
final class SizeTally {
    private final Map<FileKind, KindSize> sizes = new ConcurrentHashMap<>();

    /** Counts the file at a path of the site. */
    void add(String path, long bytes) {
        FileKind kind = FileKind.of(path);
        sizes.merge(kind, new KindSize(kind, 1, bytes), KindSize::plus);
    }

    /** How many bytes all files have. */
    long bytes() {
        return sizes.values().stream().mapToLong(KindSize::bytes).sum();
    }

    /** The kinds that there are files of, in their order. */
    List<KindSize> byKind() {
        return Arrays.stream(FileKind.values())
                .filter(sizes::containsKey)
                .map(kind -> sizes.getOrDefault(kind, new KindSize(kind, 0, 0)))
                .toList();
    }
}
