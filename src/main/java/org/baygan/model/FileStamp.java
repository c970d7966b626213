package org.baygan.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows whether anybody has touched a file or folder: with an equal stamp it is the same, and has the same bytes or
 * entries. The time of change can't be set by a program, unlike that of modification. Two changes within one tick of the
 * kernel's clock can leave the same times, so a stamp is believed only if it was {@link #isSettled settled} when it was
 * taken (as Git does it: "racily clean" entries, in Documentation/technical/racy-git.txt of its source).
 *
 * @param device the device it is on
 * @param inode its number there
 * @param bytes how long it is
 * @param modified when it was written last, in nanoseconds since 1970-01-01T00:00Z
 * @param changed when it, its names or its permissions were changed last, in nanoseconds since 1970-01-01T00:00Z
 */
public record FileStamp(long device, long inode, long bytes, long modified, long changed) {
    /** Longer than the tick of a kernel's clock, by which files get their times. */
    private static final long TICK = Duration.ofMillis(50).toNanos();

    /** What {@link #of(Map)} needs. */
    static final String UNIX_ATTRIBUTES = "unix:dev,ino,size,lastModifiedTime,ctime";

    /** Local file systems with inodes and with times as fine as the kernel's clock. */
    private static final Set<String> TRUSTED =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "apfs");

    /** Whether the file system of a folder has stamps that can be believed. */
    public static boolean areKnown(Path folder) {
        try {
            return TRUSTED.contains(Files.getFileStore(folder).type())
                    && folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        } catch (IOException unknown) { // some mounts have no name
            return false;
        }
    }

    /**
     * The stamp of a file or folder; of a symbolic link, its own. Where stamps aren't {@link #areKnown known}, it is
     * made of what the file system tells, and no more than a hint.
     *
     * @throws IOException if there is no file, or it can't be asked
     */
    public static FileStamp of(Path file) throws IOException {
        return isUnix(file)
                ? of(Files.readAttributes(file, UNIX_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS))
                : of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether the {@link #UNIX_ATTRIBUTES} of a file can be read. */
    static boolean isUnix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** The stamp that {@link #UNIX_ATTRIBUTES} tell. */
    static FileStamp of(Map<String, Object> found) {
        return new FileStamp(
                (Long) Objects.requireNonNull(found.get("dev")),
                (Long) Objects.requireNonNull(found.get("ino")),
                (Long) Objects.requireNonNull(found.get("size")),
                nanoseconds(found.get("lastModifiedTime")),
                nanoseconds(found.get("ctime")));
    }

    /** The hint that any file system gives. */
    static FileStamp of(BasicFileAttributes found) {
        long modified = nanoseconds(found.lastModifiedTime());
        return new FileStamp(0, Objects.hashCode(found.fileKey()), found.size(), modified, modified);
    }

    private static long nanoseconds(@Nullable Object time) {
        return ((FileTime) Objects.requireNonNull(time)).to(TimeUnit.NANOSECONDS);
    }

    /**
     * A stamp taken from now on is settled if the file changed last before this moment: in nanoseconds since
     * 1970-01-01T00:00Z, by the clock from which files get their times.
     *
     * @param made a file that has just been written
     */
    public static long settledUntil(Path made) throws IOException {
        return nanoseconds(Files.getLastModifiedTime(made)) - TICK;
    }

    /** Waits until the stamp of what was touched before this call is settled. An interrupt ends that. */
    public static void awaitSettled() {
        try {
            TimeUnit.NANOSECONDS.sleep(TICK + TICK / 5); // file systems tell time in ticks of some milliseconds
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the last change lies before a moment, so that any later change would leave another stamp.
     *
     * @param until what {@link #settledUntil} told before what is in the file was read
     */
    public boolean isSettled(long until) {
        return Math.max(modified, changed) < until;
    }

    /** A hash of the stamp, practically never the same for two stamps; never 0. */
    public long hash() {
        long hash = 0;
        for (long part : new long[] {device, inode, bytes, modified, changed}) {
            hash = mix(hash + part);
        }
        return hash == 0 ? 1 : hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
