package org.baygan.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.model.FileEntry;
import org.baygan.model.FileFault;
import org.baygan.model.RelativePath;

/**
 * The folder in which a site is put together. It begins empty, or as the spare folder, which holds the site before the
 * published one: most of its files are links to the published ones, so that only what differs has to be changed in it.
 * No file is ever written to in place, as the published site may have it too. Files are staged by several threads.
 */
final class Staging {
    private final Path folder;
    private final Path spareFolder;
    private final LiveSite live;
    private final Runnable check;

    /** What was known of the spare folder, if it has become this one. */
    private Optional<SiteRecord.Spare> spare = Optional.empty();

    private volatile boolean begun;
    private volatile boolean linksWork = true;

    /** The checksum of each staged file that has a place among the published ones. */
    private final AtomicReferenceArray<FileChecksum> placed;

    /** The checksum of each other staged file. */
    private final ChecksumTable others = new ChecksumTable();

    private final AtomicInteger count = new AtomicInteger();

    /** The places, among the published files, of those that are staged as they are; all others were written. */
    private final BitSet kept = new BitSet();

    /** The places of those that were in the spare folder already, so that nothing had to be done. */
    private final BitSet standing = new BitSet();

    /** The paths of files that were deleted from the spare folder, as the new site needs their place. */
    private final Set<String> displaced = ConcurrentHashMap.newKeySet();

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is done before the first file is staged.
     *
     * @param folder what is in it is deleted
     * @param spareFolder a folder that may hold the site before the published one
     * @param live the published site
     * @param check called now and then while something is deleted; what it throws ends that
     */
    Staging(Path folder, Path spareFolder, LiveSite live, Runnable check) {
        this.folder = folder;
        this.spareFolder = spareFolder;
        this.live = live;
        this.check = check;
        this.placed = new AtomicReferenceArray<>(live.paths().size());
    }

    private void begin() throws IOException {
        if (!begun) {
            synchronized (this) {
                if (!begun) {
                    FileTree.delete(folder, check);
                    spare = live.spare(spareFolder);
                    if (spare.isPresent()) {
                        FileTree.move(spareFolder, folder);
                    } else {
                        FileTree.delete(spareFolder, check);
                        Files.createDirectories(folder);
                    }
                    begun = true;
                }
            }
        }
    }

    /** Where it is; it need not be there before something is staged. */
    Path folder() {
        return folder;
    }

    /** Whether a file has been staged at a path. */
    boolean contains(String path) {
        int place = live.find(path);
        return place >= 0 ? isStaged(place) : others.contains(path);
    }

    private boolean isStaged(int place) {
        return placed.get(place) != null;
    }

    /** How many files have been staged. */
    int count() {
        return count.get();
    }

    /** All files that have been staged so far. Another that is staged later isn't among them. */
    StagedFiles files() {
        return StagedFiles.of(live.paths(), placed, others);
    }

    /**
     * Stages the published file, which has this checksum.
     *
     * @param place its place among the published files
     */
    void keep(String path, int place, FileChecksum checksum) throws IOException {
        claim(path, place, checksum);
        try {
            if (!link(path, place)) {
                Files.copy(live.folder().resolve(path), makeRoom(path));
            }
        } catch (RuntimeException | Error failure) {
            giveUp(path, place);
            throw failure;
        }
    }

    FileChecksum write(String path, byte[] content) throws IOException {
        FileChecksum checksum = FileChecksum.of(content);
        int place = live.find(path);
        claim(path, place, checksum);
        try {
            if (!(linksWork && place >= 0 && isPublished(path, content) && link(path, place))) {
                save(makeRoom(path), content);
            }
        } catch (RuntimeException | Error failure) {
            giveUp(path, place);
            throw failure;
        }
        return checksum;
    }

    /** Stages a file that has this checksum, and lies elsewhere on the same file system. */
    void take(String path, Path made, FileChecksum checksum) throws IOException {
        int place = live.find(path);
        claim(path, place, checksum);
        try {
            if (isCopied(path, place, made)) {
                Files.delete(made);
            } else {
                FileTree.move(made, makeRoom(path));
            }
        } catch (RuntimeException | Error failure) {
            giveUp(path, place);
            throw failure;
        }
    }

    private static void save(Path target, byte[] content) throws IOException {
        try {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileFault.at(target, e);
        }
    }

    FileChecksum copy(String path, Path source) throws IOException {
        int place = live.find(path);
        FileChecksum checksum = FileChecksum.NONE;
        try (InputStream in = open(source)) {
            claim(path, place, checksum);
            try {
                if (!isCopied(path, place, source)) {
                    Files.copy(in, makeRoom(path));
                }
                checksum = FileChecksum.of(folder.resolve(path));
            } catch (RuntimeException | Error failure) {
                giveUp(path, place);
                throw failure;
            }
        }
        if (place >= 0) {
            placed.set(place, checksum);
        } else {
            others.replace(path, checksum);
        }
        return checksum;
    }

    private static InputStream open(Path source) throws UnreadableSourceException {
        try {
            return Files.newInputStream(source);
        } catch (IOException reason) {
            throw new UnreadableSourceException(source, reason);
        }
    }

    private boolean isCopied(String path, int place, Path source) throws IOException {
        Path old = live.folder().resolve(path);
        return linksWork
                && place >= 0
                && Files.isRegularFile(old)
                && Files.mismatch(old, source) < 0
                && link(path, place);
    }

    /** Takes a claim back, as the file couldn't be staged, though the disk is well: the site does without it. */
    private void giveUp(String path, int place) throws IOException {
        try {
            Files.deleteIfExists(folder.resolve(path)); // fails if the path is none for this file system
        } finally {
            if (place >= 0) {
                placed.set(place, null);
            } else {
                others.remove(path);
            }
            count.decrementAndGet();
        }
    }

    private void claim(String path, int place, FileChecksum checksum) throws IOException {
        begin();
        if (!isPlain(path) && !folder.resolve(path).normalize().startsWith(folder)) {
            throw new IllegalStateException("an address outside the site: " + path);
        }
        boolean free = place >= 0 ? placed.compareAndSet(place, null, checksum) : others.putIfAbsent(path, checksum);
        if (!free) {
            throw new IllegalStateException("two files for one address: " + path);
        }
        count.incrementAndGet();
    }

    /** Whether a path's text alone shows that it leads nowhere else: asking the file system's paths takes longer. */
    private static boolean isPlain(String path) {
        return !path.startsWith("/") && path.indexOf(':') < 0 && path.indexOf('\\') < 0 && !path.contains("..");
    }

    private boolean isPublished(String path, byte[] content) throws IOException {
        Path old = live.folder().resolve(path);
        try {
            return Files.size(old) == content.length && Arrays.equals(Files.readAllBytes(old), content);
        } catch (NoSuchFileException removedByHand) {
            return false;
        }
    }

    /** Puts the published file here; false if the file system has no links. */
    private boolean link(String path, int place) throws IOException {
        if (standsHere(path, place)) {
            synchronized (kept) {
                kept.set(place);
                standing.set(place);
            }
            return true;
        }
        if (!linksWork) {
            return false;
        }
        Path target = makeRoom(path);
        try {
            Files.createLink(target, live.folder().resolve(path));
            synchronized (kept) {
                kept.set(place);
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            linksWork = false;
            return false;
        }
    }

    private boolean standsHere(String path, int place) {
        return spare.isPresent()
                && live.isUntouched(place)
                && !spare.get().differing().contains(path)
                && !displaced.contains(path);
    }

    /** Makes room for a file at a path that was claimed, and its folders; returns where it goes. */
    private Path makeRoom(String path) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        if (parent != null && !folders.contains(parent)) {
            if (spare.isPresent()) {
                displaceFiles(parent);
            }
            Files.createDirectories(parent);
            folders.add(parent); // only now: another thread may write there as soon as it is in the set
        }
        if (spare.isPresent()) {
            displaceFolder(target);
            Files.deleteIfExists(target);
        }
        return target;
    }

    private void displaceFiles(Path upTo) throws IOException {
        for (Path above = upTo; above != null && !above.equals(folder); above = above.getParent()) {
            if (FileEntry.is(FileEntry.Kind.FILE, above)) {
                displace(above);
            }
        }
    }

    private void displaceFolder(Path target) throws IOException {
        if (FileEntry.is(FileEntry.Kind.FOLDER, target)) {
            Files.walkFileTree(target, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    displace(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            FileTree.delete(target);
        }
    }

    private void displace(Path file) throws IOException {
        String path = RelativePath.of(folder, file);
        if (contains(path)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        displaced.add(path);
        Files.deleteIfExists(file);
    }

    /**
     * Deletes what the folder still has of an older site, and lists what is in it now.
     *
     * @return the CRC-32 of the manifest
     */
    long finish(List<String> paths) throws IOException {
        begin();
        if (spare.isPresent()) {
            deleteUnstaged();
        }
        Path manifest = folder.resolve(Manifest.NAME);
        Files.deleteIfExists(manifest);
        return Manifest.write(manifest, paths);
    }

    private void deleteUnstaged() throws IOException {
        Set<Path> left = new TreeSet<>();
        Stream<String> older = Stream.concat(
                unstaged(), spare.orElseThrow().differing().stream().filter(path -> !contains(path)));
        for (String path : (Iterable<String>) older::iterator) {
            Path file = folder.resolve(path);
            // What was a file in an older site may be a folder now, or lie below what is a file now, or have gone.
            if (FileEntry.is(FileEntry.Kind.FILE, file)) {
                Files.delete(file);
            }
            left.add(Objects.requireNonNull(file.getParent()));
        }
        left.forEach(this::deleteIfEmpty);
    }

    /** The paths of the published files that aren't staged. */
    private Stream<String> unstaged() {
        return IntStream.range(0, placed.length())
                .filter(place -> !isStaged(place))
                .mapToObj(live.paths()::get);
    }

    private void deleteIfEmpty(Path last) {
        for (Path at = last; at != null && !at.equals(folder); at = at.getParent()) {
            try {
                if (FileEntry.is(FileEntry.Kind.FOLDER, at)) {
                    Files.delete(at);
                }
            } catch (DirectoryNotEmptyException inUse) {
                return;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The staged files whose bytes are new to the disk, and the list of all. */
    List<Path> newFiles() {
        return Stream.concat(Stream.of(Manifest.NAME), written())
                .map(folder::resolve)
                .toList();
    }

    /** Those of the staged files that aren't the published ones. */
    private Stream<String> written() {
        Stream<String> replaced = IntStream.range(0, placed.length())
                .filter(place -> isStaged(place) && !kept.get(place))
                .mapToObj(live.paths()::get);
        return Stream.concat(replaced, Arrays.stream(others.numbers()).mapToObj(others::path));
    }

    /**
     * Whether a staged file has the stamp that it had when the build began.
     *
     * @param place its place among the published files; negative if it has none
     */
    boolean isUntouched(int place) {
        return place >= 0 && standing.get(place);
    }

    /** The paths at which the published and the staged site don't have the same file. */
    Set<String> differing() {
        Set<String> differing = written().collect(Collectors.toCollection(HashSet::new));
        unstaged().forEach(differing::add);
        return differing;
    }

    /** Deletes the folder, if it is still there. */
    void drop() throws IOException {
        FileTree.delete(folder);
    }
}
