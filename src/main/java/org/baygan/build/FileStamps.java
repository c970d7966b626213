package org.baygan.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.CacheFolder;
import org.baygan.model.FileStamp;
import org.baygan.model.Sha256;

/**
 * Spares builds from reading files that nobody has touched: a file whose {@link FileStamp} is that of an earlier look has
 * the SHA-256 of then. Where a file system or platform has no stamps, every file is read. Thread-safe.
 */
final class FileStamps {
    private static final String NAME = "stamps";

    /** Which no file has. */
    private static final FileStamp UNKNOWN = new FileStamp(0, 0, 0, 0, 0);

    private final Map<String, Look> before;
    private final Map<String, Look> now = new ConcurrentHashMap<>();
    private final long settled;
    private final boolean trusted;

    /** That of the site's folder: a folder in it may lie on a device of another kind. */
    private final long device;

    private FileStamps(Map<String, Look> before, long settled, boolean trusted, long device) {
        this.before = before;
        this.settled = settled;
        this.trusted = trusted;
        this.device = device;
    }

    /** What a look at a file has found. */
    record Look(FileStamp stamp, String sha256) {}

    /**
     * What is kept of earlier looks at a site's files; another look begins now.
     *
     * @throws IOException if the folder can't be written
     */
    static FileStamps begin(CacheFolder kept, Path site) throws IOException {
        Path made = Files.createTempFile(kept.temporary(), "moment-", ".tmp");
        try {
            return begin(kept, site, FileStamp.settledUntil(made));
        } finally {
            Files.delete(made);
        }
    }

    /** The same, for files that were left alone since a moment, in nanoseconds since 1970-01-01T00:00Z. */
    static FileStamps begin(CacheFolder kept, Path site, long settled) throws IOException {
        return FileStamp.areKnown(site)
                ? new FileStamps(read(kept), settled, true, FileStamp.of(site).device())
                : new FileStamps(Map.of(), settled, false, 0);
    }

    private static Map<String, Look> read(CacheFolder kept) {
        try {
            Optional<byte[]> bytes = kept.kept(NAME);
            return bytes.isPresent() ? BinaryForm.decode(bytes.get(), FileStamps::readLooks) : Map.of();
        } catch (IOException damaged) {
            return Map.of();
        }
    }

    private static Map<String, Look> readLooks(DataInputStream in) throws IOException {
        Map<String, Look> looks = new HashMap<>();
        BinaryForm.readList(in, from -> Map.entry(BinaryForm.readString(from), readLook(from)))
                .forEach(each -> looks.put(each.getKey(), each.getValue()));
        return looks;
    }

    private static Look readLook(DataInputStream in) throws IOException {
        return new Look(
                new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong()),
                BinaryForm.readString(in));
    }

    private static void write(DataOutputStream out, Map.Entry<String, Look> each) throws IOException {
        BinaryForm.writeString(out, each.getKey());
        FileStamp stamp = each.getValue().stamp();
        out.writeLong(stamp.device());
        out.writeLong(stamp.inode());
        out.writeLong(stamp.bytes());
        out.writeLong(stamp.modified());
        out.writeLong(stamp.changed());
        BinaryForm.writeString(out, each.getValue().sha256());
    }

    /**
     * Looks at a file.
     *
     * @param path its name among the site's files, the same in every build
     * @throws IOException if it can't be read
     */
    Look look(String path, Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file); // first, so that a change while it is read makes the stamp an old one
        if (!trusted) {
            return new Look(stamp, Sha256.hex(file));
        }
        Look look = before.get(path);
        if (look == null || !look.stamp().equals(stamp)) {
            look = new Look(stamp, Sha256.hex(file));
        }
        // What an edited file had in it says what was edited, even if its stamp is too young to be believed.
        now.put(path, isBelieved(stamp) ? look : new Look(UNKNOWN, look.sha256()));
        return look;
    }

    /** The SHA-256 that a file had at the last look; empty if nothing is known of it. */
    Optional<String> last(String path) {
        return Optional.ofNullable(before.get(path)).map(Look::sha256);
    }

    /** Whether any change of a file after a look would leave another stamp. */
    boolean isBelieved(FileStamp stamp) {
        return trusted && stamp.device() == device && stamp.isSettled(settled);
    }

    /**
     * Keeps the looks at the files that were asked for, for the next build.
     *
     * @throws IOException if that can't be written
     */
    void save(CacheFolder kept) throws IOException {
        if (trusted && !now.equals(before)) {
            List<Map.Entry<String, Look>> looks = List.copyOf(now.entrySet());
            kept.keep(NAME, BinaryForm.encode(looks, (out, all) -> BinaryForm.writeList(out, all, FileStamps::write)));
        }
    }
}
