package org.baygan.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baygan.model.RelativePath;

/** Tells which files of an output folder are a build's and which are not. */
final class Ownership {
    /** Files of the user's that may stand at the top of an output folder; they are carried over. */
    static final Set<String> KEPT = Set.of(".git", ".gitignore", ".gitkeep", ".gitattributes");

    /** What file managers leave behind; it is dropped with the old site. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private Ownership() {}

    /**
     * What stands in an output folder.
     *
     * @param files the paths that a build wrote, whether or not they are still there
     * @param alone whether nothing else stands there that the next build would drop
     */
    record Found(Set<String> files, boolean alone) {}

    /**
     * The files of the site in a folder.
     *
     * @return none if there is no such folder
     * @throws OutputRefusedException if other files are in it too, or if it can't be replaced
     */
    static Found check(Path live) throws IOException {
        if (!Files.exists(live)) {
            return new Found(Set.of(), true);
        }
        if (!Files.isDirectory(live)) {
            throw new OutputRefusedException("The output folder is a file: " + live);
        }
        if (!Files.isWritable(live)) {
            throw new OutputRefusedException("The output folder " + live
                    + " is read-only: change its permissions, or name another folder with --output");
        }
        Set<String> ours = Manifest.read(live).orElse(Set.of());
        List<String> strangers = new ArrayList<>();
        boolean litter = false;
        for (String path : listFiles(live)) {
            if (!ours.contains(path) && !path.equals(Manifest.NAME)) {
                boolean harmless = LITTER.contains(path.substring(path.lastIndexOf('/') + 1));
                litter |= harmless;
                if (!harmless) {
                    strangers.add(path);
                }
            }
        }
        if (!strangers.isEmpty()) {
            strangers.sort(null);
            throw new OutputRefusedException("The output folder " + live + " holds files that baygan didn't write ("
                    + String.join(", ", strangers.subList(0, Math.min(3, strangers.size())))
                    + (strangers.size() > 3 ? " and " + (strangers.size() - 3) + " more" : "")
                    + "): move them away, or name another folder with --output");
        }
        return new Found(ours, !litter);
    }

    private static List<String> listFiles(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return isKept(folder, dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isKept(folder, file)) {
                    files.add(RelativePath.of(folder, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isKept(Path root, Path file) {
        return root.equals(file.getParent()) && KEPT.contains(String.valueOf(file.getFileName()));
    }
}
