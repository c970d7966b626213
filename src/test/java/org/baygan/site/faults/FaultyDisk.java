package org.baygan.site.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file system as it is, of which one call fails, or all from one on. Files are reached by the paths of {@link #path}; what a program does by
 * a file's name alone doesn't go through here. Thread-safe.
 */
public final class FaultyDisk {
    private final FaultyFileSystem system = new FaultyFileSystem(this, java.nio.file.FileSystems.getDefault());
    private final Map<Call, Integer> calls = new EnumMap<>(Call.class);
    private Call failing = Call.READ;
    private int failsAt = -1;
    private boolean failed;
    private int changes;
    private int endsAfter = Integer.MAX_VALUE;
    private Optional<Path> endsWithout = Optional.empty();
    private boolean links = true;

    /** The kinds of calls that fail. */
    public enum Call {
        READ,
        WRITE,
        SYNC,
        RENAME,
        DELETE,
        LIST,
        STAT;

        /** Whether it leaves something else than before. */
        private boolean changes() {
            return this == WRITE || this == RENAME || this == DELETE;
        }
    }

    /** The same file, by a path through which calls fail. */
    public Path path(Path real) {
        return new FaultyPath(system, real.toAbsolutePath());
    }

    /** Counts anew, and lets no call fail. */
    public synchronized void heal() {
        calls.clear();
        failsAt = -1;
        failed = false;
        changes = 0;
        endsAfter = Integer.MAX_VALUE;
        endsWithout = Optional.empty();
    }

    /** Counts anew, and lets one call fail, the first of its kind being 1. */
    public synchronized void failAt(Call call, int number) {
        heal();
        failing = call;
        failsAt = number;
    }

    /** Counts anew, and lets every call fail after so many that change something, as if the process had been killed. */
    public synchronized void endAfter(int number) {
        heal();
        endsAfter = number;
    }

    /** Counts anew, and lets every call fail as soon as a file or folder that is there isn't there any more. */
    public synchronized void endWithout(Path real) {
        heal();
        endsWithout = Optional.of(real);
    }

    /** Lets no file have a second name from now on, as on the file systems of memory cards. */
    public synchronized void refuseLinks() {
        links = false;
    }

    synchronized boolean hasLinks() {
        return links;
    }

    /** How many calls there were that change something. */
    public synchronized int changes() {
        return changes;
    }

    /** How many calls of a kind there were. */
    public synchronized int count(Call call) {
        return calls.getOrDefault(call, 0);
    }

    /** Whether the call that was to fail has been made. */
    public synchronized boolean hasFailed() {
        return failed;
    }

    /** To be called before each call. */
    synchronized void before(Call call, Path real) throws IOException {
        int number = calls.merge(call, 1, Integer::sum);
        changes += call.changes() ? 1 : 0;
        boolean ended = changes > endsAfter
                || endsWithout.filter(path -> !path.toFile().exists()).isPresent();
        if (ended || (call == failing && number == failsAt)) {
            failed = true;
            throw new java.nio.file.FileSystemException(real.toString(), null, "Input/output error");
        }
    }
}
