package org.baygan.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.baygan.model.Digest;
import org.baygan.model.FileEntry;
import org.baygan.model.FileStamp;
import org.jspecify.annotations.Nullable;

/**
 * The site's folder, replaced as a whole: files are staged in a sibling folder, and {@link #publish} puts that in the
 * old one's place. Until then, and after a failure, the old site stands as it was.
 *
 * <p>A file whose bytes are those of the published one is linked into the staging folder instead of written, so its
 * modification time stays and the disk is spared. Where the file system tells when a file was touched, the folder that
 * was replaced is kept as a spare: the next build stages into that, and links and reads only what has changed since.
 * {@link #write}, {@link #keep} and {@link #copy} may be called by several threads.
 */
public final class OutputFolder implements SiteOutput {
    /** The files of a smaller site are linked anew before a stamp has settled. */
    private static final int WORTH_WAITING = 1000;

    /** The ending of the folder for files that other processes make. */
    private static final String PARTS = ".parts";

    private final Path live;
    private final Path retired;
    private final Path spare;
    private final Path parts;
    private final Path recordFile;
    private final Path newRecord;
    private final FileChannel lockChannel;
    private final boolean stampsKnown;

    /**
     * The moment before which stamps are settled; empty if the file system's clock is to be asked when they are taken.
     */
    private final OptionalLong settled;

    private final LiveSite site;
    private final Staging staging;
    private final DiskSync disk;
    private boolean hurried;

    /** The staged files when they were last asked for. */
    private volatile Optional<StagedFiles> listed = Optional.empty();

    private OutputFolder(Path live, FileChannel lockChannel, OptionalLong settled, DiskSync disk, Runnable check)
            throws IOException {
        this.live = live;
        this.settled = settled;
        this.disk = disk;
        this.retired = sibling(live, ".old");
        this.spare = sibling(live, ".spare");
        this.parts = sibling(live, PARTS);
        this.recordFile = sibling(live, ".record");
        this.newRecord = sibling(live, ".record.new");
        this.lockChannel = lockChannel;
        recover();
        this.stampsKnown = FileStamp.areKnown(live.resolveSibling("."));
        this.site = stampsKnown
                ? look(SiteRecord.read(recordFile), check)
                : LiveSite.look(live, Optional.empty(), OptionalLong.empty(), check);
        this.staging = new Staging(sibling(live, ".new"), spare, site, check);
    }

    private LiveSite look(Optional<SiteRecord> last, Runnable check) throws IOException {
        FileStamp parent = FileStamp.of(live.resolveSibling("."));
        long until = settled();
        if (!parent.isSettled(until) && last.isPresent() && last.get().files().size() >= WORTH_WAITING) {
            // A page has just been put into a folder of the site, whose stamp nobody could believe: when the site has
            // become the spare folder, that would be deleted, and all its files linked anew.
            FileStamp.awaitSettled();
            until = settled();
        }
        return LiveSite.look(live, last, OptionalLong.of(until), check);
    }

    /**
     * Locks the folder for one build and makes ready for staging; what an interrupted build left is put right first.
     *
     * @param folder the output folder; it need not exist
     * @throws OutputRefusedException if another build holds it, or if it holds files that no build wrote
     * @throws IOException if it can't be read or its sibling can't be made
     */
    public static OutputFolder open(Path folder) throws IOException {
        return open(folder, () -> {});
    }

    /**
     * The same.
     *
     * @param check called now and then, by several threads, while the folder is looked at; what it throws ends that
     */
    public static OutputFolder open(Path folder, Runnable check) throws IOException {
        return open(folder, OptionalLong.empty(), DiskSync.on(System.getProperty("os.name", "")), check);
    }

    /**
     * The same.
     *
     * @param settled the moment before which stamps are settled, in nanoseconds since 1970-01-01T00:00Z; empty if the
     *     file system's clock is to be asked
     * @param disk brings to the disk what is published
     */
    static OutputFolder open(Path folder, OptionalLong settled, DiskSync disk, Runnable check) throws IOException {
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
        for (String suffix : List.of(".lock", ".new", ".old", ".spare", PARTS, ".record", ".record.new", ".page")) {
            if (FileEntry.is(FileEntry.Kind.LINK, sibling(live, suffix))) {
                Files.delete(sibling(live, suffix)); // no build has made it, and it may lead anywhere
            }
        }
        FileChannel channel = locked(live);
        try {
            return new OutputFolder(live, channel, settled, disk, check);
        } catch (IOException | RuntimeException e) {
            try (channel) { // unlocks even if the file can't be deleted: a preview builds again in this process
                Files.deleteIfExists(sibling(live, ".record.new"));
            }
            throw e;
        }
    }

    /** Opens the lock file and locks it; refuses, and leaves the file alone, if another build has locked it. */
    private static FileChannel locked(Path live) throws IOException {
        FileChannel channel = openLock(live);
        boolean locked = false;
        try {
            locked = tryLock(channel) != null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new OutputRefusedException("Another build is writing to " + live + ": wait until it has ended");
        }
        return channel;
    }

    private static FileChannel openLock(Path live) throws IOException {
        return FileChannel.open(
                sibling(live, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Replaces one file of a published site. The new one is on the disk before it takes the old one's place, so a loss
     * of power leaves one of the two.
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
        try (FileChannel channel = openLock(live);
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
                        StandardOpenOption.DSYNC,
                        LinkOption.NOFOLLOW_LINKS);
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
            return true;
        }
    }

    /** Where a folder really is: what a symbolic link leads to, even if that is missing, as amid {@link #publish}. */
    private static Path real(Path folder) throws IOException {
        try {
            return folder.toRealPath();
        } catch (NoSuchFileException missing) {
            Path absolute = folder.toAbsolutePath().normalize();
            return FileEntry.is(FileEntry.Kind.LINK, absolute)
                    ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
                    : absolute;
        }
    }

    /** Locks a file; null if another build has locked it, of this process or another. */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The path beside the output folder of something that builds keep: a hidden name that ends in a suffix. */
    public static Path beside(Path folder, String suffix) throws IOException {
        return sibling(real(folder), suffix);
    }

    private static Path sibling(Path live, String suffix) {
        return live.resolveSibling("." + live.getFileName() + suffix);
    }

    /** A build that was killed between the two renames of {@link #publish} left no live folder: put the old one back. */
    private void recover() throws IOException {
        putBack();
        carryOver();
        FileTree.delete(retired);
        deleteParts();
        Files.deleteIfExists(sibling(live, ".page")); // what a killed replace has left
    }

    private void putBack() throws IOException {
        if (!FileEntry.exists(live) && FileEntry.exists(retired)) {
            FileTree.move(retired, live);
        }
    }

    private void carryOver() throws IOException {
        for (String kept : Ownership.KEPT) {
            if (FileEntry.exists(retired.resolve(kept))) {
                FileTree.move(retired.resolve(kept), live.resolve(kept));
            }
        }
    }

    @Override
    public FileChecksum write(String path, byte[] content) throws IOException {
        return staging.write(path, content);
    }

    @Override
    public boolean keep(String path, FileChecksum checksum) throws IOException {
        boolean stands = stands(path, checksum);
        if (stands) {
            keep(site.find(path), checksum);
        }
        return stands;
    }

    /** Whether the file at a path of the site that stands now has this checksum. */
    public boolean stands(String path, FileChecksum checksum) throws IOException {
        int place = site.find(path);
        return place >= 0 && site.checksum(place).equals(checksum);
    }

    /**
     * Stages a file of the site that stands now.
     *
     * @param place the place of its path among those of {@link #live}
     * @param checksum its checksum, as {@link #liveChecksum} has told it
     * @throws IllegalStateException if its path was staged before
     */
    public void keep(int place, FileChecksum checksum) throws IOException {
        staging.keep(site.paths().get(place), place, checksum);
    }

    @Override
    public FileChecksum copy(String path, Path source) throws IOException {
        return staging.copy(path, source);
    }

    /** {@inheritDoc} It is beside the output folder; processes of a build that is over may still write to it. */
    @Override
    public Path parts() throws IOException {
        return Files.createDirectories(parts);
    }

    /** {@inheritDoc} It lies on the same file system, at the path {@code made}; it is moved from there to its place. */
    @Override
    public void take(String path, String made, FileChecksum checksum) throws IOException {
        staging.take(path, Path.of(made), checksum);
    }

    @Override
    public boolean contains(String path) {
        return staging.contains(path);
    }

    @Override
    public Optional<List<String>> live() {
        return site.isAlone() && !site.paths().isEmpty() ? Optional.of(site.paths()) : Optional.empty();
    }

    @Override
    public FileChecksum liveChecksum(int place) throws IOException {
        return site.checksum(place);
    }

    @Override
    public Digest sum() {
        StagedFiles staged = staged();
        return FileChecksum.sum(staged.paths(), staged.checksums()::get);
    }

    private StagedFiles staged() {
        StagedFiles staged = listed.orElse(null);
        if (staged == null || staged.paths().size() != files()) {
            staged = staging.files();
            listed = Optional.of(staged);
        }
        return staged;
    }

    @Override
    public int files() {
        return staging.count();
    }

    @Override
    public List<KindSize> sizes() {
        return staged().sizes();
    }

    @Override
    public List<String> paths() {
        return staged().paths();
    }

    /**
     * {@inheritDoc} Its files are brought to the disk first, and the folders' new names before the old site is deleted: a
     * loss of power at any moment leaves one of the two whole.
     */
    @Override
    public void publish() throws IOException {
        long manifest = staging.finish(paths());
        disk.sync(staging.folder(), staging::newFiles);
        boolean spares = stampsKnown && site.isAlone();
        if (stampsKnown) {
            record(manifest, spares).write(newRecord);
        }
        site.lookAgain();
        if (FileEntry.exists(live)) {
            FileTree.move(live, retired);
        }
        FileTree.move(staging.folder(), live);
        disk.syncNames(live.resolveSibling("."));
        carryOver();
        if (spares && FileEntry.exists(retired)) {
            FileTree.move(retired, spare);
        } else {
            FileTree.delete(retired);
        }
        if (stampsKnown) {
            FileTree.move(newRecord, recordFile);
        }
    }

    /** What the next build may know of the staged site, and of the one that the staged site is going to replace. */
    private SiteRecord record(long manifest, boolean spares) throws IOException {
        Path folder = staging.folder();
        long until = settled();
        StagedFiles staged = staged();
        List<String> paths = staged.paths();
        long[] stamps = new long[paths.size()];
        long[] bytes = new long[stamps.length];
        int[] crc32 = new int[stamps.length];
        IntStream.range(0, stamps.length).parallel().forEach(i -> {
            int place = staged.place(i);
            stamps[i] = staging.isUntouched(place)
                    ? site.stamp(place)
                    : SiteRecord.stamp(folder.resolve(paths.get(i)), until);
            FileChecksum checksum = staged.checksums().get(i);
            bytes[i] = checksum.bytes();
            crc32[i] = (int) checksum.crc32();
        });
        // The old site's folders are told as they were first seen: somebody may have changed them since.
        return new SiteRecord(
                manifest,
                new SiteRecord.KnownFiles(stamps, bytes, crc32),
                SiteRecord.KnownFolder.of(folder, paths, until),
                spares && FileEntry.exists(live)
                        ? Optional.of(SiteRecord.Spare.of(live, site.paths(), site.folders(), staging.differing()))
                        : Optional.empty());
    }

    private long settled() throws IOException {
        if (settled.isPresent()) {
            return settled.getAsLong();
        }
        Files.write(newRecord, new byte[0]);
        return FileStamp.settledUntil(newRecord);
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    /** Drops what was staged and not published, and lets go of the lock. */
    @Override
    public void close() throws IOException {
        try {
            putBack();
            if (!hurried) {
                staging.drop();
            }
            deleteParts();
            Files.deleteIfExists(newRecord);
        } finally {
            lockChannel.close();
        }
    }

    private void deleteParts() throws IOException {
        try {
            FileTree.delete(parts);
        } catch (DirectoryNotEmptyException e) {
            // A process that hasn't heard yet of the build's end has just put a file there: the next build deletes it.
        }
    }
}
