package org.baygan.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;

/**
 * Shows whether a file of the site is as it was written. It guards against accidents, not against an attacker, who
 * could change what is kept of the file as well.
 *
 * @param bytes how long the file is
 * @param crc32 its CRC-32
 */
public record FileChecksum(long bytes, long crc32) {
    /** The checksum of no file: nothing was found, or something else than a file. */
    static final FileChecksum NONE = new FileChecksum(-1, 0);

    /** How many files a thread sums up at a time. */
    private static final int PART = 1024;

    /** Of a file with this content. */
    public static FileChecksum of(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return new FileChecksum(content.length, crc.getValue());
    }

    /** Of a file of any size; {@link #NONE} if there is none. */
    static FileChecksum of(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (NoSuchFileException deletedMeanwhile) {
            return NONE;
        }
    }

    /** Of all that can be read from a stream, which isn't closed. */
    static FileChecksum of(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        long bytes = checked.transferTo(OutputStream.nullOutputStream());
        return new FileChecksum(bytes, checked.getChecksum().getValue());
    }

    /**
     * The digest of a whole site's files: sites with equal digests have the same paths and contents.
     *
     * @param paths all paths, in their order
     * @param checksum tells the checksum of each, by its place among the paths; called by several threads
     */
    public static Digest sum(List<String> paths, IntFunction<FileChecksum> checksum) {
        int parts = (paths.size() + PART - 1) / PART;
        Digest[] sums = new Digest[parts];
        IntStream.range(0, parts).parallel().forEach(part -> {
            DigestBuilder all = new DigestBuilder();
            for (int i = part * PART; i < Math.min(paths.size(), (part + 1) * PART); i++) {
                FileChecksum file = checksum.apply(i);
                all.add(paths.get(i)).add(file.bytes).add(file.crc32);
            }
            sums[part] = all.digest();
        });
        DigestBuilder all = new DigestBuilder();
        for (Digest sum : sums) {
            all.add(sum);
        }
        return all.digest();
    }
}
