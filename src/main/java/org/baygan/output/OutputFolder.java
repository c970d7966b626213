package org.baygan.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.baygan.model.Digest;
import org.baygan.model.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * The site's folder, replaced as a whole: files are staged in a sibling folder, and {@link #publish} puts that in the
 * old one's place. Until then, and after a failure, the old site stands as it was.
 *
 * <p>A file whose bytes are those of the published one is linked into the staging folder instead of written, so its
 * modification time stays and the disk is spared. {@link #write} may be called by several threads.
 */
public final class OutputFolder implements AutoCloseable {
    private final Path live;
    private final Path staging;
    private final Path retired;
    private final FileChannel lockChannel;
    private final Set<String> liveFiles;
    private final boolean alone;

    /** Each staged path, and whether its bytes are new to the disk. */
    private final Map<String, Boolean> written = new ConcurrentHashMap<>();

    private final Map<String, FileChecksum> checksums = new ConcurrentHashMap<>();

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final DiskSync disk = DiskSync.on(System.getProperty("os.name", ""));
    private final SizeTally sizes = new SizeTally();
    private volatile boolean linksWork = true;

    /** The paths of the staged files when they were last asked for. */
    private volatile List<String> sorted = List.of();

    private OutputFolder(Path live, FileChannel lockChannel) throws IOException {
        this.live = live;
        this.staging = sibling(live, ".new");
        this.retired = sibling(live, ".old");
        this.lockChannel = lockChannel;
        recover();
        Ownership.Found found = Ownership.check(live);
        this.liveFiles = found.files();
        this.alone = found.alone();
        FileTree.delete(staging);
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
        Path live = real(folder);
        Path parent = live.getParent();
        if (parent == null) {
            throw new OutputRefusedException("The output folder can't be the root of a file system: " + live);
        }
        Files.createDirectories(parent);
        if (!Files.isWritable(parent)) {
            throw new OutputRefusedException("The folder " + parent
                    + " is read-only, and the new site is made there beside the old one: change its permissions, or name"
                    + " another folder with --output");
        }
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

    /**
     * Puts one file in the place of another of a published site. It is on the disk by then: power that fails leaves one
     * of the two.
     *
     * @param folder the output folder
     * @param path where in the site, {@code /} between names
     * @return false if a build holds the folder, or no file of the site stands there
     * @throws IOException if it can't be written
     */
    public static boolean replace(Path folder, String path, byte[] content) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path live = real(folder);
        Path target = live.resolve(path).normalize();
        Path made = sibling(live, ".page");
        try (FileChannel channel =
                        FileChannel.open(sibling(live, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null || !target.startsWith(live) || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try {
                Files.write(
                        made,
                        content,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DSYNC);
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
            return true;
        }
    }

    /** What a symbolic link leads to, even while that is missing between the two renames of {@link #publish}. */
    private static Path real(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path absolute = folder.toAbsolutePath().normalize();
        return Files.isSymbolicLink(absolute)
                ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
                : absolute;
    }

    /** Locks a file for this process's one build of it; null if another build has. */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
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
        putBack();
        dropRetired();
    }

    private void putBack() throws IOException {
        if (!Files.exists(live) && Files.exists(retired)) {
            FileTree.move(retired, live);
        }
    }

    private void dropRetired() throws IOException {
        for (String kept : Ownership.KEPT) {
            if (Files.exists(retired.resolve(kept))) {
                FileTree.move(retired.resolve(kept), live.resolve(kept));
            }
        }
        FileTree.delete(retired);
    }

    /**
     * Stages one file.
     *
     * @param path where in the site, {@code /} between names
     * @param content its bytes, which are not kept
     * @return its checksum
     * @throws IllegalStateException if the path was staged before: two pages with one address are a bug
     */
    public FileChecksum write(String path, byte[] content) throws IOException {
        Path target = claim(path);
        if (!linkUnchanged(path, target, content)) {
            save(target, content);
            written.put(path, true);
        }
        FileChecksum checksum = FileChecksum.of(content);
        count(path, checksum);
        return checksum;
    }

    /**
     * Stages the file that stands at a path of the published site, if it has this checksum.
     *
     * @return whether it has, and has been staged
     * @throws IllegalStateException if the path was staged before
     */
    public boolean keep(String path, FileChecksum checksum) throws IOException {
        if (!linksWork || !liveFiles.contains(path) || !liveChecksum(path).equals(checksum)) {
            return false;
        }
        Path target = claim(path);
        if (!link(target, live.resolve(path))) {
            written.remove(path);
            return false;
        }
        count(path, checksum);
        return true;
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
            written.put(path, true);
        }
        count(path, FileChecksum.of(target));
    }

    private void count(String path, FileChecksum checksum) {
        checksums.put(path, checksum);
        sizes.add(path, checksum.bytes());
    }

    private void save(Path target, byte[] content) throws IOException {
        try {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileFault.at(target, e);
        }
    }

    /** Whether a file has been staged at a path. */
    public boolean contains(String path) {
        return written.containsKey(path);
    }

    private Path claim(String path) throws IOException {
        if (written.putIfAbsent(path, false) != null) {
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

    /**
     * The paths of the site that stands now, as its manifest names them.
     *
     * @return empty if there is none, or if something else stands there too
     */
    public Optional<List<String>> live() {
        return alone && !liveFiles.isEmpty() ? Optional.of(List.copyOf(liveFiles)) : Optional.empty();
    }

    /** The checksum of a file of the site that stands now; of a missing one, as of no staged file. Thread-safe. */
    public FileChecksum liveChecksum(String path) throws IOException {
        return FileChecksum.of(live.resolve(path));
    }

    /** Sums up the staged files; see {@link FileChecksum#sum}. */
    public Digest sum() {
        return FileChecksum.sum(paths(), path -> Objects.requireNonNull(checksums.get(path)));
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

    /** The paths of the staged files, in their order. */
    public List<String> paths() {
        if (sorted.size() != written.size()) {
            sorted = written.keySet().stream().sorted().toList();
        }
        return sorted;
    }

    private List<Path> newFiles() {
        return Stream.concat(
                        Stream.of(Manifest.NAME),
                        written.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .map(staging::resolve)
                .toList();
    }

    /**
     * Puts the staged site in the place of the old one. It is on the disk by then, and the new names are there before
     * the old site goes: power that fails at any moment leaves one of the two whole.
     */
    public void publish() throws IOException {
        save(staging.resolve(Manifest.NAME), Manifest.encode(paths()));
        disk.sync(staging, this::newFiles);
        if (Files.exists(live)) {
            FileTree.move(live, retired);
        }
        FileTree.move(staging, live);
        disk.syncNames(live.resolveSibling("."));
        dropRetired();
    }

    /** Drops what was staged and not published, and lets go of the lock. */
    @Override
    public void close() throws IOException {
        try {
            putBack();
            FileTree.delete(staging);
        } finally {
            lockChannel.close();
        }
    }
}
