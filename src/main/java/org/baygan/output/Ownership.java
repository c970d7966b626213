package org.baygan.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
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
     * Makes sure that a folder can be replaced by another.
     *
     * @throws OutputRefusedException if it can't
     */
    static void requireReplaceable(Path live) throws OutputRefusedException {
        if (!Files.isDirectory(live)) {
            throw new OutputRefusedException("The output folder is a file: " + live);
        }
        if (!Files.isWritable(live)) {
            throw new OutputRefusedException("The output folder " + live
                    + " is read-only: change its permissions, or name another folder with --output");
        }
    }

    /**
     * Whether all files of a folder are a build's.
     *
     * @param ours the paths that builds wrote, in their order
     * @return false if harmless things stand there too, which the next build may drop
     * @throws OutputRefusedException if other files are in it
     */
    static boolean areOurs(Path live, List<String> ours) throws IOException {
        Strangers found = new Strangers(live, ours);
        Files.walkFileTree(live, found);
        if (!found.files.isEmpty()) {
            List<String> strangers = found.files;
            strangers.sort(null);
            throw new OutputRefusedException("The output folder " + live + " holds files that baygan didn't write ("
                    + String.join(", ", strangers.subList(0, Math.min(3, strangers.size())))
                    + (strangers.size() > 3 ? " and " + (strangers.size() - 3) + " more" : "")
                    + "): move them away, or name another folder with --output");
        }
        return !found.harmless;
    }

    /**
     * The same, where most folders are known to hold what a build has left in them.
     *
     * @param touched the paths of those that may hold something else; the top is one of them anyway
     */
    static boolean areOurs(Path live, List<String> ours, List<String> touched) throws IOException {
        boolean known = isAllOurs(live, "", ours);
        for (String folder : touched) {
            known = known && isAllOurs(live, folder + "/", ours);
        }
        return known || areOurs(live, ours);
    }

    private static boolean isAllOurs(Path live, String folder, List<String> ours) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(live.resolve(folder))) {
            for (Path file : files) {
                String path = folder + file.getFileName();
                boolean kept = folder.isEmpty() && (KEPT.contains(path) || path.equals(Manifest.NAME));
                boolean written =
                        Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? isFolder(path, ours) : isFile(path, ours);
                if (!kept && !written) {
                    return false;
                }
            }
            return true;
        } catch (NotDirectoryException | NoSuchFileException other) {
            return false;
        }
    }

    private static boolean isFile(String path, List<String> ours) {
        return Collections.binarySearch(ours, path) >= 0;
    }

    /** Whether one of our files lies below a path. */
    private static boolean isFolder(String path, List<String> ours) {
        int place = -1 - Collections.binarySearch(ours, path + "/");
        return place >= 0 && place < ours.size() && ours.get(place).startsWith(path + "/");
    }

    private static final class Strangers extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<String> ours;
        private final List<String> files = new ArrayList<>();
        private boolean harmless;

        Strangers(Path root, List<String> ours) {
            this.root = root;
            this.ours = ours;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isKept(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            harmless |= !folder.equals(root) && !isFolder(RelativePath.of(root, folder), ours);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = RelativePath.of(root, file);
            if (!isKept(file) && !isFile(path, ours) && !path.equals(Manifest.NAME)) {
                if (LITTER.contains(String.valueOf(file.getFileName()))) {
                    harmless = true;
                } else {
                    files.add(path);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isKept(Path file) {
            return root.equals(file.getParent()) && KEPT.contains(String.valueOf(file.getFileName()));
        }
    }
}
