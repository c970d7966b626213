package org.baygan.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.baygan.model.FileEntry;
import org.baygan.model.FileStamp;
import org.baygan.output.SiteRecord.KnownFolder;

/**
 * The site that stands in an output folder when a build begins, and what is known of its files and folders. Immutable.
 */
final class LiveSite {
    private final Path folder;
    private final List<String> paths;
    private final boolean alone;
    private final Optional<SiteRecord> record;

    /** The places of the files that nobody has touched since the last build. */
    private final BitSet untouched;

    /** The folders as they are now. */
    private final List<KnownFolder> folders;

    private LiveSite(
            Path folder,
            List<String> paths,
            boolean alone,
            Optional<SiteRecord> record,
            BitSet untouched,
            List<KnownFolder> folders) {
        this.folder = folder;
        this.paths = paths;
        this.alone = alone;
        this.record = record;
        this.untouched = untouched;
        this.folders = folders;
    }

    /**
     * Looks at a folder.
     *
     * @param last the record that the last build left
     * @param settled the moment before which stamps are settled, as {@link FileStamp#settledUntil} tells; empty if no
     *     stamps are to be believed here
     * @param check called for each file, by several threads; what it throws ends the look
     * @throws OutputRefusedException if files are in it that no build wrote, or if it can't be replaced
     */
    static LiveSite look(Path folder, Optional<SiteRecord> last, OptionalLong settled, Runnable check)
            throws IOException {
        if (!FileEntry.exists(folder)) {
            return new LiveSite(folder, List.of(), true, Optional.empty(), new BitSet(), List.of());
        }
        Ownership.requireReplaceable(folder);
        Manifest.Listed listed = Manifest.read(folder);
        List<String> paths = listed.paths();
        List<KnownFolder> now = settled.isPresent() ? KnownFolder.of(folder, paths, settled.getAsLong()) : List.of();
        Optional<SiteRecord> record = last.filter(known -> known.isOf(listed));
        boolean alone = record.isPresent()
                ? Ownership.areOurs(folder, paths, touched(now, record.get().folders()))
                : Ownership.areOurs(folder, paths);
        BitSet untouched = record.isPresent() ? untouched(folder, paths, record.get(), check) : new BitSet();
        return new LiveSite(folder, paths, alone, record, untouched, now);
    }

    private static List<String> touched(List<KnownFolder> now, List<KnownFolder> before) {
        Set<KnownFolder> known = new HashSet<>(before);
        return now.stream()
                .filter(folder -> folder.stamp() == 0 || !known.contains(folder))
                .map(KnownFolder::path)
                .toList();
    }

    private static BitSet untouched(Path folder, List<String> paths, SiteRecord record, Runnable check) {
        long[] stamps = record.files().stamps();
        boolean[] stands = new boolean[stamps.length];
        IntStream.range(0, stamps.length).parallel().forEach(i -> {
            check.run();
            stands[i] = stamps[i] != 0 && SiteRecord.stamp(folder.resolve(paths.get(i))) == stamps[i];
        });
        BitSet untouched = new BitSet();
        IntStream.range(0, stands.length).filter(i -> stands[i]).forEach(untouched::set);
        return untouched;
    }

    /**
     * Looks again, just before the site is replaced: a build takes a while.
     *
     * @throws OutputRefusedException if somebody has put files there meanwhile, which would be lost
     */
    void lookAgain() throws IOException {
        if (FileEntry.exists(folder)) {
            List<String> touched = folders.parallelStream()
                    .filter(known -> !known.stands(folder))
                    .map(KnownFolder::path)
                    .toList();
            boolean unused =
                    folders.isEmpty() ? Ownership.areOurs(folder, paths) : Ownership.areOurs(folder, paths, touched);
        }
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** The paths of its files as its manifest names them, whether or not they are still there, in their order. */
    List<String> paths() {
        return paths;
    }

    /** Whether nothing is in the folder that would be dropped with the site, such as file managers' litter. */
    boolean isAlone() {
        return alone;
    }

    /** The place of a path among {@link #paths()}; negative if it isn't one of them. */
    int find(String path) {
        return Collections.binarySearch(paths, path);
    }

    /** Whether the file at a place is known to be as the last build left it. */
    boolean isUntouched(int place) {
        return untouched.get(place);
    }

    /** The hash of the stamp of an untouched file. */
    long stamp(int place) {
        return record.orElseThrow().files().stamps()[place];
    }

    /** A file's checksum, that of no file if it is missing. The file is read only if it may have been touched. */
    FileChecksum checksum(int place) throws IOException {
        return untouched.get(place)
                ? record.orElseThrow().files().checksum(place)
                : FileChecksum.of(folder.resolve(paths.get(place)));
    }

    /** The folders in it and their stamps, if these were asked for. */
    List<KnownFolder> folders() {
        return folders;
    }

    /** What is known of the site before this one, if a folder is the one in which the last build left it, unharmed. */
    Optional<SiteRecord.Spare> spare(Path spareFolder) {
        return record.flatMap(SiteRecord::spare).filter(spare -> spare.stands(spareFolder));
    }
}
