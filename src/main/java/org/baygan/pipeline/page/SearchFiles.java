package org.baygan.pipeline.page;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.CacheFolder;
import org.baygan.model.Digest;
import org.baygan.output.FileChecksum;
import org.baygan.output.SiteOutput;
import org.baygan.pipeline.run.Workers;
import org.baygan.search.index.SearchFile;
import org.baygan.search.index.SearchSink;

/**
 * Stages the files of one search index, and leaves a list of them to the next build: an index that would be
 * made of the same again is not even begun. Not thread-safe.
 */
final class SearchFiles implements SearchSink {
    private final SiteOutput folder;
    private final Optional<CacheFolder> kept;
    private final String name;
    private final Workers workers;
    private final Optional<Listed> before;
    private final Map<String, FileChecksum> files = new LinkedHashMap<>();

    /** Files that {@link #keepAll} had staged when it found that not all stand; they aren't staged a second time. */
    private final Set<String> early = new HashSet<>();

    /**
     * A list of files.
     *
     * @param madeOf what their index is made of
     * @param head the path of the one that a client loads first
     * @param files their checksums by their paths
     */
    private record Listed(Digest madeOf, String head, Map<String, FileChecksum> files) {
        static Listed read(ByteBuffer in) throws IOException {
            Digest madeOf = BinaryForm.readDigest(in);
            String head = BinaryForm.readString(in);
            Map<String, FileChecksum> files = new LinkedHashMap<>();
            for (int left = in.getInt(); left > 0; left--) {
                files.put(BinaryForm.readString(in), new FileChecksum(in.getLong(), in.getLong()));
            }
            return new Listed(madeOf, head, files);
        }

        void write(DataOutputStream out) throws IOException {
            BinaryForm.writeDigest(out, madeOf);
            BinaryForm.writeString(out, head);
            out.writeInt(files.size());
            for (Map.Entry<String, FileChecksum> file : files.entrySet()) {
                BinaryForm.writeString(out, file.getKey());
                out.writeLong(file.getValue().bytes());
                out.writeLong(file.getValue().crc32());
            }
        }
    }

    /**
     * No files yet.
     *
     * @param kept where the list is kept; empty if this build leaves nothing
     * @param name the list's name there
     * @param workers know whether the build is still of use
     */
    SearchFiles(SiteOutput folder, Optional<CacheFolder> kept, String name, Workers workers) {
        this.folder = folder;
        this.kept = kept;
        this.name = name;
        this.workers = workers;
        this.before = kept.flatMap(place -> place.kept(name)).flatMap(SearchFiles::decode);
    }

    private static Optional<Listed> decode(byte[] bytes) {
        try {
            return Optional.of(BinaryForm.decode(bytes, Listed::read));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Stages all files of the index before, if this one is made of the same and they stand unharmed.
     *
     * @param madeOf what this index is made of; {@link Digest#NONE} if that isn't known
     * @return the path of the file that a client loads first; if empty, the index is to be written
     */
    Optional<String> keepAll(Digest madeOf) throws IOException {
        if (before.isEmpty() || !before.get().madeOf().equals(madeOf) || madeOf.equals(Digest.NONE)) {
            return Optional.empty();
        }
        for (Map.Entry<String, FileChecksum> file : before.get().files().entrySet()) {
            if (!folder.keep(file.getKey(), file.getValue())) {
                return Optional.empty();
            }
            files.put(file.getKey(), file.getValue());
            early.add(file.getKey());
        }
        return Optional.of(before.get().head());
    }

    @Override
    public void write(SearchFile file) throws IOException {
        workers.check();
        if (!early.remove(file.path())) {
            files.put(file.path(), folder.write(file.path(), file.content().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public boolean keep(String path) throws IOException {
        workers.check();
        if (early.remove(path)) {
            return true;
        }
        Optional<FileChecksum> old =
                before.flatMap(list -> Optional.ofNullable(list.files().get(path)));
        if (old.isEmpty() || !folder.keep(path, old.get())) {
            return false;
        }
        files.put(path, old.get());
        return true;
    }

    /** Deletes the list of the last build: it isn't that of the index which is now left to the next one. */
    @Override
    public void beforeLeaving() throws IOException {
        if (kept.isPresent()) {
            Files.deleteIfExists(kept.get().file(name));
        }
    }

    /**
     * Keeps the list of all files that were written.
     *
     * @param madeOf what their index was made of
     * @param head the path of the one that a client loads first
     */
    void remember(Digest madeOf, String head) throws IOException {
        if (kept.isPresent() && !madeOf.equals(Digest.NONE)) {
            Listed listed = new Listed(madeOf, head, files);
            kept.get().keep(name, BinaryForm.encode(listed, (out, list) -> list.write(out)));
        }
    }
}
