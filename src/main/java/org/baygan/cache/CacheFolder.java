package org.baygan.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.baygan.model.FileFault;
import org.baygan.model.SiteLinks;

/**
 * The folder of the site in which builds keep their cache and their temporary files. Builds of several processes may use
 * it at once; what a killed one has left there is deleted by the next build that begins while no other is at work.
 */
public final class CacheFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private CacheFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder for one build, making it if need be.
     *
     * @param folder a folder in the site's own
     * @throws IOException if it can't be written, or is a symbolic link that leads out of the site's folder
     */
    public static CacheFolder open(Path folder) throws IOException {
        Optional<String> obstacle =
                new SiteLinks(folder.toAbsolutePath().resolveSibling(".").normalize()).obstacle(folder);
        if (obstacle.isPresent()) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "This symbolic link " + obstacle.get() + ", and nothing is written there: delete it");
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        deleteLinks(folder);
        Files.createDirectories(folder.resolve("temporary"));
        FileChannel lock = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        CacheFolder opened = new CacheFolder(folder, lock);
        boolean entered = false;
        try {
            opened.enter();
            entered = true;
        } finally {
            if (!entered) {
                lock.close();
            }
        }
        return opened;
    }

    /** Deletes links: no build has made them, and what is written to one would land wherever it leads. */
    private static void deleteLinks(Path folder) throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, Files::isSymbolicLink)) {
            for (Path link : kept) {
                Files.delete(link);
            }
        }
    }

    /** Each build shares the lock with others, so one that gets it for itself is alone, and clears up. */
    private void enter() throws IOException {
        try {
            FileLock whole = lock.tryLock();
            if (whole != null) {
                deleteTemporary();
                whole.release();
            }
            FileLock unused = lock.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException heldByThisProcess) {
            // another build of this process is at work, and its share will do
        }
    }

    private void deleteTemporary() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary())) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** The folder for files that are of no use after the build; who makes one deletes it. */
    public Path temporary() {
        return folder.resolve("temporary");
    }

    /** A file of the folder, in which a build whose {@link BuildCache#isKept cache outlives it} keeps other things. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Opens the cache.
     *
     * @param reuse whether to use what is kept; else, and while another build uses that, an empty one is made for this
     *     build alone
     * @throws IOException if it can't be made
     */
    public BuildCache openCache(boolean reuse) throws IOException {
        if (reuse) {
            Optional<BuildCache> kept = BuildCache.open(folder);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return BuildCache.temporary(temporary());
    }

    /**
     * What was kept last under a name.
     *
     * @return empty if nothing was, or if it is damaged or can't be read
     */
    public Optional<byte[]> kept(String name) {
        try {
            return Seal.open(name, Files.readAllBytes(folder.resolve(name)));
        } catch (IOException missingOrUnreadable) {
            return Optional.empty();
        }
    }

    /**
     * Keeps something under a name, for builds to come; what was kept there before stands until all of it is written.
     *
     * @param name a file's name, which the cache uses for nothing else
     * @throws IOException if it can't be written
     */
    public void keep(String name, byte[] content) throws IOException {
        Path made = Files.createTempFile(temporary(), name + "-", ".tmp");
        try {
            Files.write(made, Seal.of(name, content));
            Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileFault.at(made, e);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
