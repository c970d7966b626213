package org.baygan.pipeline.look;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.CacheFolder;
import org.baygan.model.FileStamp;
import org.baygan.model.Sha256;

/**
 * Spares builds from reading files that nobody has touched: a file whose {@link FileStamp} is that of an earlier look has
 * the SHA-256 of then. Where a file system or platform has no stamps, every file is read. Thread-safe.
 */
public final class FileStamps {
    private static final String NAME = "stamps";

    private final Map<String, Known> before;
    private final long settled;
    private final boolean trusted;

    /** The device of the site's folder. Files on other ones are read each time, as these may have no true stamps. */
    private final long device;

    private FileStamps(Map<String, Known> before, long settled, boolean trusted, long device) {
        this.before = before;
        this.settled = settled;
        this.trusted = trusted;
        this.device = device;
    }

    /**
     * What is kept of a look.
     *
     * @param stamp the hash of the file's stamp; 0 if that can't be believed
     * @param sha256 the SHA-256 of the file
     */
    private record Known(long stamp, String sha256) {}

    /**
     * What a look at a file has found.
     *
     * @param path its name among the site's files
     * @param stamp how it stands
     * @param sha256 its SHA-256
     */
    record Look(String path, FileStamp stamp, String sha256) {}

    /**
     * With what is kept of earlier looks at a site's files.
     *
     * @throws IOException if the folder can't be written
     */
    public static FileStamps of(CacheFolder kept, Path site) throws IOException {
        Path made = Files.createTempFile(kept.temporary(), "moment-", ".tmp");
        try {
            return of(kept, site, FileStamp.settledUntil(made));
        } finally {
            Files.delete(made);
        }
    }

    /** The same; stamps are settled before a moment, in nanoseconds since 1970-01-01T00:00Z. */
    static FileStamps of(CacheFolder kept, Path site, long settled) throws IOException {
        return FileStamp.areKnown(site)
                ? new FileStamps(read(kept), settled, true, FileStamp.of(site).device())
                : new FileStamps(Map.of(), settled, false, 0);
    }

    private static Map<String, Known> read(CacheFolder kept) {
        try {
            Optional<byte[]> bytes = kept.kept(NAME);
            return bytes.isPresent() ? BinaryForm.decode(bytes.get(), FileStamps::read) : Map.of();
        } catch (IOException damaged) {
            return Map.of();
        }
    }

    private static Map<String, Known> read(ByteBuffer in) throws IOException {
        int size = Math.min(in.getInt(), in.remaining());
        Map<String, Known> known = new HashMap<>(size * 2);
        for (int left = size; left > 0; left--) {
            known.put(BinaryForm.readString(in), new Known(in.getLong(), BinaryForm.readString(in)));
        }
        return known;
    }

    /**
     * Looks at a file.
     *
     * @param path its name among the site's files, the same in every build
     * @param stamp its stamp, taken before this: if the file has been changed since, the next look finds another one
     * @param file where it is
     * @throws IOException if it can't be read
     */
    Look look(String path, FileStamp stamp, Supplier<Path> file) throws IOException {
        Known known = before.get(path);
        String sha256 = known != null && known.stamp() == stamp.hash() ? known.sha256() : Sha256.hex(file.get());
        return new Look(path, stamp, sha256);
    }

    /** Whether any change of a file after a look would leave another stamp. */
    boolean isBelieved(FileStamp stamp) {
        return trusted && stamp.device() == device && stamp.isSettled(settled);
    }

    /**
     * What is to be kept of looks for the next build.
     *
     * @param looks one at each file
     * @return empty if the same is kept already, or if stamps can't be believed here
     */
    Optional<byte[]> toKeep(List<Look> looks) {
        return trusted && !areKept(looks)
                ? Optional.of(BinaryForm.encode(looks, (out, all) -> BinaryForm.writeList(out, all, this::write)))
                : Optional.empty();
    }

    /**
     * Keeps looks for the next build.
     *
     * @param looks what {@link #toKeep} has returned
     * @throws IOException if they can't be written
     */
    static void save(CacheFolder kept, byte[] looks) throws IOException {
        kept.keep(NAME, looks);
    }

    private boolean areKept(List<Look> looks) {
        return looks.size() == before.size()
                && looks.stream().allMatch(look -> known(look).equals(before.get(look.path())));
    }

    private Known known(Look look) {
        return new Known(isBelieved(look.stamp()) ? look.stamp().hash() : 0, look.sha256());
    }

    private void write(DataOutputStream out, Look look) throws IOException {
        Known known = known(look);
        BinaryForm.writeString(out, look.path());
        out.writeLong(known.stamp());
        BinaryForm.writeString(out, known.sha256());
    }
}
