package org.baygan.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.model.FileFault;

/**
 * The smaller sizes of pictures, under keys that name the pictures' contents: those of a picture are made once, and
 * kept as long as builds use them. They lie in a folder beside the cache, one file a picture; if the cache lasts for
 * one build only, among its temporary files. Thread-safe.
 */
public final class PictureShelf implements AutoCloseable {
    private static final String FOLDER = "pictures";

    private final BuildCache cache;
    private final Path temporary;
    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /**
     * Opens the shelf for one build.
     *
     * @throws IOException if its folder can't be made
     */
    public PictureShelf(CacheFolder kept, BuildCache cache) throws IOException {
        this.cache = cache;
        this.temporary = kept.temporary();
        this.folder = cache.isKept() ? kept.file(FOLDER) : temporary;
        Files.createDirectories(folder);
    }

    private Path file(String key) {
        return folder.resolve(
                cache.isKept() ? key : "picture-" + ProcessHandle.current().pid() + "-" + key);
    }

    /** What is kept of a picture; empty if nothing is, or if it is damaged. */
    public Optional<CachedPicture> find(String key) throws IOException {
        Optional<CachedPicture> found = cache.picture(key);
        if (found.isPresent() && !found.get().sizes().isEmpty()) {
            long bytes = Integer.BYTES
                    + found.get().sizes().stream()
                            .mapToLong(CachedPicture.Size::bytes)
                            .sum();
            Path file = file(key);
            if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
                return Optional.empty();
            }
        }
        found.ifPresent(picture -> used.add(key));
        return found;
    }

    /**
     * The file of one size of a picture that is kept; empty if it is damaged.
     *
     * @param number the place of the size among the picture's, from 0
     */
    public Optional<byte[]> bytes(String key, CachedPicture picture, int number) {
        try {
            int from = picture.sizes().subList(0, number).stream()
                    .mapToInt(CachedPicture.Size::bytes)
                    .sum();
            return Seal.open(key, Files.readAllBytes(file(key)))
                    .map(all -> Arrays.copyOfRange(
                            all, from, from + picture.sizes().get(number).bytes()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what was made of a picture.
     *
     * @param files the files of its sizes, in their order
     * @throws IOException if it can't be written
     */
    public void put(String key, CachedPicture picture, List<byte[]> files) throws IOException {
        used.add(key);
        if (!files.isEmpty()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            files.forEach(all::writeBytes);
            Path made = Files.createTempFile(temporary, "picture-", ".tmp");
            try {
                Files.write(made, Seal.of(key, all.toByteArray()));
                Files.move(made, file(key), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw FileFault.at(made, e);
            } finally {
                Files.deleteIfExists(made);
            }
        }
        cache.putPicture(key, picture);
    }

    /** Forgets the pictures that this build hasn't used. */
    public void finish() throws IOException {
        if (cache.isKept()) {
            cache.retainPictures(used::contains);
            try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder)) {
                for (Path file : kept) {
                    if (!used.contains(String.valueOf(file.getFileName()))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    /** Deletes what is of no use after the build. */
    @Override
    public void close() throws IOException {
        if (!cache.isKept()) {
            for (String key : used) {
                Files.deleteIfExists(file(key));
            }
        }
    }
}
