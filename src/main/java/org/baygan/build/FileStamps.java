package org.baygan.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.CacheFolder;
import org.baygan.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Spares builds from reading files that nobody has touched: a file whose device, inode, size, and times of modification
 * and of change are those of an earlier look has the same bytes, and so the SHA-256 of then. The time of change can't be set by
 * a program, unlike that of modification. A file that was changed shortly before the look isn't believed the next time,
 * for another change within the clock's tick would leave the same times (as Git does it: "racily clean" entries, in
 * Documentation/technical/racy-git.txt of its source). Where a file system or platform has no such times, every file is
 * read. Thread-safe.
 */
final class FileStamps {
    private static final String NAME = "stamps";

    /** Longer than the tick of a kernel's clock, by which files get their times. */
    private static final Duration TICK = Duration.ofMillis(50);

    /** Local file systems with inodes and with times as fine as the kernel's clock. */
    private static final Set<String> TRUSTED =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "apfs");

    private record Stamp(long device, long inode, long bytes, long modified, long changed) {}

    private record Look(Stamp stamp, String sha256) {}

    private final Map<String, Look> before;
    private final Map<String, Look> now = new ConcurrentHashMap<>();
    private final long settled;
    private final boolean trusted;

    /** That of the site's folder: a folder in it may lie on a device of another kind. */
    private final long device;

    private FileStamps(Map<String, Look> before, Instant settled, boolean trusted, long device) {
        this.before = before;
        this.device = device;
        this.settled = FileTime.from(settled).to(TimeUnit.NANOSECONDS);
        this.trusted = trusted;
    }

    /**
     * What is kept of earlier looks at a site's files; another look begins now.
     *
     * @throws IOException if the folder can't be written
     */
    static FileStamps begin(CacheFolder kept, Path site) throws IOException {
        return begin(kept, site, clock(kept).minus(TICK));
    }

    /** The same, for files that were left alone since a moment. */
    static FileStamps begin(CacheFolder kept, Path site, Instant settled) throws IOException {
        return isTrusted(site)
                ? new FileStamps(read(kept), settled, true, (Long) Files.getAttribute(site, "unix:dev"))
                : new FileStamps(Map.of(), settled, false, 0);
    }

    private static boolean isTrusted(Path site) {
        try {
            return TRUSTED.contains(Files.getFileStore(site).type())
                    && site.getFileSystem().supportedFileAttributeViews().contains("unix");
        } catch (IOException unknown) { // some mounts have no name
            return false;
        }
    }

    /** The moment by the clock from which files get their times: that of a file made now. */
    private static Instant clock(CacheFolder kept) throws IOException {
        Path made = Files.createTempFile(kept.temporary(), "moment-", ".tmp");
        try {
            return Files.getLastModifiedTime(made).toInstant();
        } finally {
            Files.delete(made);
        }
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
                new Stamp(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong()),
                BinaryForm.readString(in));
    }

    private static void write(DataOutputStream out, Map.Entry<String, Look> each) throws IOException {
        BinaryForm.writeString(out, each.getKey());
        Stamp stamp = each.getValue().stamp();
        out.writeLong(stamp.device());
        out.writeLong(stamp.inode());
        out.writeLong(stamp.bytes());
        out.writeLong(stamp.modified());
        out.writeLong(stamp.changed());
        BinaryForm.writeString(out, each.getValue().sha256());
    }

    /**
     * The SHA-256 of a file.
     *
     * @param path its name among the site's files, the same in every build
     * @throws IOException if it can't be read
     */
    String sha256(String path, Path file) throws IOException {
        if (!trusted) {
            return Sha256.hex(file);
        }
        Stamp stamp = stamp(file); // first, so that a change while it is read makes the stamp an old one
        Look look = before.get(path);
        if (look == null || !look.stamp().equals(stamp)) {
            look = new Look(stamp, Sha256.hex(file));
        }
        if (stamp.device() == device && isSettled(stamp)) {
            now.put(path, look);
        }
        return look.sha256();
    }

    private static Stamp stamp(Path file) throws IOException {
        Map<String, Object> found =
                Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
        return new Stamp(
                (Long) Objects.requireNonNull(found.get("dev")),
                (Long) Objects.requireNonNull(found.get("ino")),
                (Long) Objects.requireNonNull(found.get("size")),
                nanoseconds(found.get("lastModifiedTime")),
                nanoseconds(found.get("ctime")));
    }

    private static long nanoseconds(@Nullable Object time) {
        return ((FileTime) Objects.requireNonNull(time)).to(TimeUnit.NANOSECONDS);
    }

    private boolean isSettled(Stamp stamp) {
        return stamp.modified() < settled && stamp.changed() < settled;
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
