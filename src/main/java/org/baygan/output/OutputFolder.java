package org.baygan.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site's folder, replaced as a whole: files are staged in a sibling folder, and {@link #publish} puts that in the
 * old one's place. Until then, and after a failure, the old site stands as it was.
 *
 * <p>A file whose bytes are those of the published one is linked into the staging folder instead of written, so its
 * modification time stays and the disk is spared. {@link #write} may be called by several threads.
 */
public final class OutputFolder implements AutoCloseable {
    /** Files of the user's that may stand at the top of an output folder; they are carried over. */
    private static final Set<String> KEPT = Set.of(".git", ".gitignore", ".gitkeep", ".gitattributes");

    /** What file managers leave behind; it is dropped with the old site. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private final Path live;
    private final Path staging;
    private final Path retired;
    private final FileChannel lockChannel;
    private final NavigableSet<String> liveFiles;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final SizeTally sizes = new SizeTally();
    private volatile boolean linksWork = true;

    private OutputFolder(Path live, FileChannel lockChannel) throws IOException {
        this.live = live;
        this.staging = sibling(live, ".new");
        this.retired = sibling(live, ".old");
        this.lockChannel = lockChannel;
        recover();
        this.liveFiles = checkOwnership();
        deleteTree(staging);
        Files.createDirectories(staging);
    }

    /**
     * Locks the folder for one build and makes ready for staging; what an interrupted build left is put right first.
     *
     * @param folder the output folder; it need not exist
     * @throws OutputRefusedException if another build holds it, or if it holds files that no build wrote
     * @throws IOException if it can't be read or its sibling can't be made
     */
    public static OutputFolder open(Path folder) throws IOException {
        Path live = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        Path parent = live.getParent();
        if (parent == null) {
            throw new OutputRefusedException("The output folder can't be the root of a file system: " + live);
        }
        Files.createDirectories(parent);
        FileChannel channel =
                FileChannel.open(sibling(live, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new OutputRefusedException("Another build is writing to " + live + ": wait until it has ended");
            }
            return new OutputFolder(live, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Locks a file for this process's one build of it; null if another build has. */
    static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Path sibling(Path live, String suffix) {
        return live.resolveSibling("." + live.getFileName() + suffix);
    }

    /** A build that was killed between the two renames of {@link #publish} left no live folder: put the old one back. */
    private void recover() throws IOException {
        if (!Files.exists(live) && Files.exists(retired)) {
            move(retired, live);
        }
        dropRetired();
    }

    private void dropRetired() throws IOException {
        for (String kept : KEPT) {
            if (Files.exists(retired.resolve(kept))) {
                move(retired.resolve(kept), live.resolve(kept));
            }
        }
        deleteTree(retired);
    }

    private NavigableSet<String> checkOwnership() throws IOException {
        if (!Files.exists(live)) {
            return new TreeSet<>();
        }
        if (!Files.isDirectory(live)) {
            throw new OutputRefusedException("The output folder is a file: " + live);
        }
        NavigableSet<String> ours = Manifest.read(live).orElseGet(TreeSet::new);
        List<String> strangers = new ArrayList<>();
        for (String path : listFiles(live)) {
            if (!ours.contains(path) && !path.equals(Manifest.NAME)) {
                strangers.add(path);
            }
        }
        if (!strangers.isEmpty()) {
            throw new OutputRefusedException("The output folder " + live + " holds files that baygan didn't write ("
                    + String.join(", ", strangers.subList(0, Math.min(3, strangers.size())))
                    + (strangers.size() > 3 ? " and " + (strangers.size() - 3) + " more" : "")
                    + "): move them away, or name another folder with --output");
        }
        return ours;
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
                if (!isKept(folder, file) && !LITTER.contains(String.valueOf(file.getFileName()))) {
                    files.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isKept(Path root, Path file) {
        return root.equals(file.getParent()) && KEPT.contains(String.valueOf(file.getFileName()));
    }

    /**
     * Stages one file.
     *
     * @param path where in the site, {@code /} between names
     * @param content its bytes, which are not kept
     * @throws IllegalStateException if the path was staged before: two pages with one address are a bug
     */
    public void write(String path, byte[] content) throws IOException {
        Path target = claim(path);
        if (!linkUnchanged(path, target, content)) {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        sizes.add(path, content.length);
    }

    /**
     * Stages a copy of a file, of any size.
     *
     * @param path where in the site, {@code /} between names
     * @param source the file
     * @throws IllegalStateException if the path was staged before
     */
    public void copy(String path, Path source) throws IOException {
        Path target = claim(path);
        if (!linkSame(path, target, source)) {
            Files.copy(source, target);
        }
        sizes.add(path, Files.size(target));
    }

    /** Whether a file has been staged at a path. */
    public boolean contains(String path) {
        return written.contains(path);
    }

    private Path claim(String path) throws IOException {
        if (!written.add(path)) {
            throw new IllegalStateException("two files for one address: " + path);
        }
        Path target = staging.resolve(path).normalize();
        if (!target.startsWith(staging)) {
            throw new IllegalStateException("an address outside the site: " + path);
        }
        Path parent = target.getParent();
        if (parent != null && !folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent); // only now: another thread may write there as soon as it is in the set
        }
        return target;
    }

    private boolean linkUnchanged(String path, Path target, byte[] content) throws IOException {
        if (!linksWork || !liveFiles.contains(path)) {
            return false;
        }
        Path old = live.resolve(path);
        try {
            if (Files.size(old) != content.length || !Arrays.equals(Files.readAllBytes(old), content)) {
                return false;
            }
        } catch (NoSuchFileException removedByHand) {
            return false;
        }
        return link(target, old);
    }

    private boolean linkSame(String path, Path target, Path source) throws IOException {
        Path old = live.resolve(path);
        return linksWork
                && liveFiles.contains(path)
                && Files.isRegularFile(old)
                && Files.mismatch(old, source) < 0
                && link(target, old);
    }

    private boolean link(Path target, Path old) {
        try {
            Files.createLink(target, old);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            linksWork = false; // a file system without hard links: everything is written
            return false;
        }
    }

    /** How many files have been staged. */
    public int files() {
        return written.size();
    }

    /** How many bytes the staged files have. */
    public long bytes() {
        return sizes.bytes();
    }

    /** How many staged files and bytes there are of each kind, those that there are files of. */
    public List<KindSize> sizes() {
        return sizes.byKind();
    }

    /** The paths of the staged files. */
    public NavigableSet<String> paths() {
        return new TreeSet<>(written);
    }

    /** Puts the staged site in the place of the old one. */
    public void publish() throws IOException {
        byte[] manifest = Manifest.encode(written);
        Files.write(staging.resolve(Manifest.NAME), manifest);
        if (Files.exists(live)) {
            move(live, retired);
        }
        move(staging, live);
        dropRetired();
    }

    /** Renames, in one step where the file system can. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Drops what was staged and not published, and lets go of the lock. */
    @Override
    public void close() throws IOException {
        try {
            deleteTree(staging);
        } finally {
            lockChannel.close();
        }
    }
}
