package org.baygan.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileFault;
import org.baygan.model.NamedRange;
import org.baygan.model.Sha256;

/** The packs of the files that no task makes, such as pictures and what belongs to the theme. Thread-safe. */
final class OwnPacks {
    private static final String NAME = "files";

    private final Path folder;
    private final AtomicInteger written = new AtomicInteger();
    private final ConcurrentSkipListMap<String, Own> files = new ConcurrentSkipListMap<>();

    /**
     * A file of the site.
     *
     * @param path where it is in the site
     * @param file where it is until it is packed
     * @param sha256 the SHA-256 of its content
     */
    private record Own(String path, Path file, String sha256) {}

    /** @param folder takes what isn't on this machine's disk yet; it need not exist */
    OwnPacks(Path folder) {
        this.folder = folder;
    }

    void write(String path, byte[] content) throws IOException {
        Path file = Files.createDirectories(folder).resolve("own-" + written.incrementAndGet());
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        files.put(path, new Own(path, file, Sha256.hex(content)));
    }

    /** Adds a file of any size, which has to stay as it is until it is packed. */
    void copy(String path, Path source) throws IOException {
        try {
            files.put(path, new Own(path, source, Sha256.hex(source)));
        } catch (IOException e) {
            throw new UnreadableSourceException(source, e);
        }
    }

    /**
     * Writes the packs that aren't in a store yet.
     *
     * @param anew whether the others are written as well
     * @return the places of all of them
     * @throws IOException if a file can't be read any more, or has changed
     */
    List<String> write(Store store, boolean anew) throws IOException {
        List<Own> all = List.copyOf(files.values());
        List<String> places = new ArrayList<>();
        for (NamedRange range : NamedRange.cut(all.size(), i -> NAME, i -> all.get(i).path)) {
            List<Own> some = all.subList(range.first(), range.end());
            DigestBuilder content = new DigestBuilder();
            some.forEach(own -> content.add(own.path).add(own.sha256));
            String place = StoredSite.pack(NAME, content.digest());
            if (anew || store.length(place).isEmpty()) {
                Path pack = Files.createDirectories(folder).resolve("pack.zip");
                pack(some, pack);
                store.copy(place, pack);
            }
            places.add(place);
        }
        return places;
    }

    private static void pack(List<Own> some, Path pack) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(new BufferedOutputStream(Files.newOutputStream(pack)))) {
            for (Own own : some) {
                MessageDigest digest = Sha256.begin();
                try (InputStream in = new DigestInputStream(Files.newInputStream(own.file), digest)) {
                    zip.add(own.path, in);
                }
                if (!Sha256.hex(digest).equals(own.sha256)) {
                    throw new FileSystemException(
                            own.file.toString(),
                            null,
                            "It has been changed while the site was being built: build again");
                }
            }
        } catch (IOException e) {
            throw FileFault.at(pack, e);
        }
    }
}
