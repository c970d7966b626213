package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells in which files and folders two folders differ. */
final class TreeDifference {
    private static final int SHOWN = 12;

    /** How much of a file is shown around the first byte that differs. */
    private static final int AROUND = 60;

    private TreeDifference() {}

    /** A line for each of the first differences, hidden files included; nothing if there are none. */
    static List<String> between(Path built, Path clean) throws IOException {
        Set<String> all = new TreeSet<>(paths(built));
        all.addAll(paths(clean));
        List<String> found = new ArrayList<>();
        for (String path : all) {
            Path one = built.resolve(path);
            Path other = clean.resolve(path);
            if (!Files.exists(other)) {
                found.add(path + " shouldn't be there");
            } else if (!Files.exists(one)) {
                found.add(path + " is missing");
            } else if (Files.isDirectory(one) != Files.isDirectory(other)) {
                found.add(path + " is a folder in one of them");
            } else if (Files.isRegularFile(one) && Files.mismatch(one, other) >= 0) {
                int at = (int) Files.mismatch(one, other);
                found.add(path + " at " + at + ": " + excerpt(one, at) + " should be " + excerpt(other, at));
            }
            if (found.size() == SHOWN) {
                found.add("…");
                break;
            }
        }
        return found;
    }

    private static List<String> paths(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(path -> folder.relativize(path).toString()).toList();
        }
    }

    private static String excerpt(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = Math.min(bytes.length, Math.max(0, at - AROUND / 2));
        int length = Math.min(AROUND, bytes.length - from);
        return "«" + new String(bytes, from, length, StandardCharsets.UTF_8).replace("\n", "⏎") + "»";
    }
}
