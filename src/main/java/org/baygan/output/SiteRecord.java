package org.baygan.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.baygan.model.FileFault;
import org.baygan.model.FileStamp;

/**
 * What a build knew of the folders that it left, written down for the next build, which then reads no file and makes no
 * link where nobody has touched anything since. It is checked against the folders that are there, and believed only of
 * those that it was written about.
 *
 * @param manifest the CRC-32 of the site's manifest
 * @param files what is known of each file, in the order of their paths
 * @param folders the folders in the site
 * @param spare the folder that held the site before; empty if there is none
 */
record SiteRecord(long manifest, KnownFiles files, List<KnownFolder> folders, Optional<Spare> spare) {
    /** To be raised with every change of the form. */
    private static final int FORM = 2;

    SiteRecord {
        folders = List.copyOf(folders);
    }

    /**
     * What is known of files, in the order of their paths.
     *
     * @param stamps the hash of each one's stamp; 0 if it isn't known
     * @param bytes how long each is
     * @param crc32 the CRC-32 of each
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // lists of 100,000 boxed numbers would take megabytes; nobody compares these
    record KnownFiles(long[] stamps, long[] bytes, int[] crc32) {
        int size() {
            return stamps.length;
        }

        FileChecksum checksum(int file) {
            return new FileChecksum(bytes[file], Integer.toUnsignedLong(crc32[file]));
        }
    }

    /**
     * A folder and its stamp.
     *
     * @param path its path below the site's folder
     * @param stamp the hash of its stamp; 0 if it isn't known
     */
    record KnownFolder(String path, long stamp) {
        /**
         * The folders in a site's folder that has files at these paths, with their stamps; in the order of their paths.
         */
        static List<KnownFolder> of(Path site, List<String> files, long settled) {
            Set<String> folders = new TreeSet<>();
            String last = "";
            for (String file : files) {
                String folder = parent(file);
                if (!folder.equals(last)) {
                    last = folder;
                    for (String at = folder; !at.isEmpty() && folders.add(at); ) {
                        at = parent(at);
                    }
                }
            }
            return folders.parallelStream()
                    .map(folder -> new KnownFolder(folder, SiteRecord.stamp(site.resolve(folder), settled)))
                    .toList();
        }

        private static String parent(String path) {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        boolean stands(Path site) {
            return stamp != 0 && SiteRecord.stamp(site.resolve(path)) == stamp;
        }
    }

    /**
     * The folder that held the site before.
     *
     * @param device the device it is on
     * @param inode its number there
     * @param top the names of the files and folders directly in it
     * @param folders the folders in it
     * @param differing the paths at which it and the site don't have the same file
     */
    record Spare(long device, long inode, Set<String> top, List<KnownFolder> folders, Set<String> differing) {
        Spare {
            top = Set.copyOf(top);
            folders = List.copyOf(folders);
            differing = Set.copyOf(differing);
        }

        /** Of a folder that is going to be the spare one, and has files at these paths. */
        static Spare of(Path folder, List<String> paths, List<KnownFolder> folders, Set<String> differing)
                throws IOException {
            FileStamp stamp = FileStamp.of(folder);
            Set<String> top = Stream.concat(folders.stream().map(KnownFolder::path), paths.stream())
                    .filter(path -> path.indexOf('/') < 0)
                    .collect(Collectors.toCollection(HashSet::new));
            top.add(Manifest.NAME);
            return new Spare(stamp.device(), stamp.inode(), top, folders, differing);
        }

        /** Whether a folder is this one, untouched. Its own times say nothing, as renaming changes them. */
        boolean stands(Path folder) {
            try {
                FileStamp stamp = FileStamp.of(folder);
                return stamp.device() == device
                        && stamp.inode() == inode
                        && names(folder).equals(top)
                        && folders.parallelStream().allMatch(known -> known.stands(folder));
            } catch (IOException none) {
                return false;
            }
        }

        private static Set<String> names(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            }
        }
    }

    /** Whether it tells of a site with this manifest. */
    boolean isOf(Manifest.Listed listed) {
        return manifest == listed.crc32() && files.size() == listed.paths().size();
    }

    /** The hash of a file's stamp; 0 if there is no file, or it can't be asked. */
    static long stamp(Path file) {
        return stamp(file, Long.MAX_VALUE);
    }

    /** The same; 0 too if the stamp is not settled. */
    static long stamp(Path file, long settled) {
        try {
            FileStamp stamp = FileStamp.of(file);
            return stamp.isSettled(settled) ? stamp.hash() : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Reads a record; empty if there is none, or if it is damaged or of another form. */
    static Optional<SiteRecord> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] bytes = Arrays.copyOf(all, Math.max(0, all.length - Long.BYTES));
            DataInputStream seal = new DataInputStream(new ByteArrayInputStream(all));
            seal.skipNBytes(bytes.length);
            if (seal.readLong() != FileChecksum.of(bytes).crc32()) {
                return Optional.empty();
            }
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private static Optional<SiteRecord> read(DataInputStream in) throws IOException {
        if (in.readInt() != FORM) {
            return Optional.empty();
        }
        long manifest = in.readLong();
        int size = in.readInt();
        KnownFiles files = new KnownFiles(new long[size], new long[size], new int[size]);
        for (int i = 0; i < size; i++) {
            files.stamps[i] = in.readLong();
            files.bytes[i] = in.readLong();
            files.crc32[i] = in.readInt();
        }
        List<KnownFolder> folders = readFolders(in);
        return Optional.of(new SiteRecord(
                manifest, files, folders, in.readBoolean() ? Optional.of(readSpare(in)) : Optional.empty()));
    }

    private static Spare readSpare(DataInputStream in) throws IOException {
        long device = in.readLong();
        long inode = in.readLong();
        return new Spare(device, inode, readNames(in), readFolders(in), readNames(in));
    }

    private static Set<String> readNames(DataInputStream in) throws IOException {
        Set<String> names = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return names;
    }

    private static List<KnownFolder> readFolders(DataInputStream in) throws IOException {
        List<KnownFolder> folders = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            folders.add(new KnownFolder(in.readUTF(), in.readLong()));
        }
        return folders;
    }

    /** Writes it to a file, in place of what is in it. */
    void write(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), crc))) {
            write(out);
            out.writeLong(crc.getValue());
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(FORM);
        out.writeLong(manifest);
        out.writeInt(files.size());
        for (int i = 0; i < files.size(); i++) {
            out.writeLong(files.stamps[i]);
            out.writeLong(files.bytes[i]);
            out.writeInt(files.crc32[i]);
        }
        write(out, folders);
        out.writeBoolean(spare.isPresent());
        if (spare.isPresent()) {
            out.writeLong(spare.get().device());
            out.writeLong(spare.get().inode());
            write(out, spare.get().top());
            write(out, spare.get().folders());
            write(out, spare.get().differing());
        }
    }

    private static void write(DataOutputStream out, Set<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static void write(DataOutputStream out, List<KnownFolder> folders) throws IOException {
        out.writeInt(folders.size());
        for (KnownFolder folder : folders) {
            out.writeUTF(folder.path());
            out.writeLong(folder.stamp());
        }
    }
}
