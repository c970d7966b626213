package org.baygan.search.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * What one build left of an index to the next, in a file that {@link KeptWriter} wrote: the stems in order, with their
 * postings and what was made of them, then the rest, then where the rest begins and the checksum of all before.
 */
final class KeptIndex {
    /** What each file begins with; the last character is the version of the form. */
    static final String MAGIC = "Baygan index 5";

    /** How many bytes the end takes: where the rest begins, and the checksum. */
    static final int END = 2 * Long.BYTES;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long start;
    private final int stems;
    private final KeptDocuments documents;
    private final double averageWords;
    private final List<TermShards.Shard> shards;
    private final Map<String, List<String>> heads = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();
    private final CommonWords common;
    private final long end;

    private KeptIndex(Path file, long start, long end, DataInputStream rest) throws IOException {
        this.file = file;
        this.start = start;
        this.end = end;
        this.stems = rest.readInt();
        this.documents = KeptDocuments.read(rest);
        this.averageWords = rest.readDouble();
        List<TermShards.Shard> listed = new ArrayList<>();
        for (int left = rest.readInt(); left > 0; left--) {
            listed.add(new TermShards.Shard(
                    rest.readUTF(), rest.readUTF(), rest.readInt(), rest.readUTF(), rest.readInt(), rest.readLong()));
        }
        this.shards = List.copyOf(listed);
        for (int left = rest.readInt(); left > 0; left--) {
            String stem = rest.readUTF();
            List<String> hashes = new ArrayList<>();
            for (int files = rest.readInt(); files > 0; files--) {
                hashes.add(rest.readUTF());
            }
            heads.put(stem, hashes);
        }
        for (int left = rest.readInt(); left > 0; left--) {
            undecided.add(rest.readUTF());
        }
        this.common = CommonWords.read(rest);
    }

    /**
     * Opens a file.
     *
     * @param made what the index was made by, see {@link KeptWriter#head}; one made by anything else isn't opened
     * @return empty if there is none, or if it is damaged or of another form
     */
    static Optional<KeptIndex> open(Path file, String made) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            long rest = rest(file);
            if (rest < 0) {
                return Optional.empty();
            }
            byte[] head = KeptWriter.head(made);
            try (DataInputStream in = from(file, 0)) {
                if (!java.util.Arrays.equals(in.readNBytes(head.length), head)) {
                    return Optional.empty();
                }
            }
            try (DataInputStream in = from(file, rest)) {
                return Optional.of(new KeptIndex(file, head.length, rest, in));
            }
        } catch (IOException unreadable) { // to lose a cache only costs time
            return Optional.empty();
        }
    }

    /** Where the rest begins; negative if the file isn't whole. */
    private static long rest(Path file) throws IOException {
        long size = Files.size(file);
        if (size < END) {
            return -1;
        }
        Checksum checksum = new CRC32C();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long left = size - Long.BYTES;
            while (left > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, left));
                if (read == 0) {
                    return -1;
                }
                checksum.update(buffer, 0, read);
                left -= read;
            }
        }
        try (DataInputStream in = from(file, size - END)) {
            long rest = in.readLong();
            return in.readLong() == checksum.getValue() && rest <= size - END ? rest : -1;
        }
    }

    private static DataInputStream from(Path file, long start) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(start);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new DataInputStream(new BufferedInputStream(in, BUFFER));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    KeptDocuments documents() {
        return documents;
    }

    /** The documents' mean length. */
    double averageWords() {
        return averageWords;
    }

    /** What the files of terms held. */
    List<TermShards.Shard> shards() {
        return shards;
    }

    /** The stems whose groups depend on the documents' mean length, and the hashes of their files of further postings. */
    Map<String, List<String>> heads() {
        return heads;
    }

    /** The stems that aren't in the index, though something was decided about them. */
    Set<String> undecided() {
        return undecided;
    }

    /** The words that more than one document had. */
    CommonWords common() {
        return common;
    }

    private long endOf(int shard) {
        return shard + 1 < shards.size() ? shards.get(shard + 1).start() : end;
    }

    /** The stems of one file of terms, in order. */
    List<KeptStem> block(int shard) throws IOException {
        List<KeptStem> block = new ArrayList<>();
        try (DataInputStream in = from(file, shards.get(shard).start())) {
            for (int left = shards.get(shard).stems(); left > 0; left--) {
                block.add(KeptStem.read(bytes(in)));
            }
        }
        return block;
    }

    /** Copies stems by the file of terms that they stand in. Not thread-safe. */
    Copier copier() throws IOException {
        return new Copier(FileChannel.open(file));
    }

    /** Copies stems, in any order. */
    final class Copier implements AutoCloseable {
        private final FileChannel in;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

        private Copier(FileChannel in) {
            this.in = in;
        }

        /** Copies the stems of one file of terms; returns how many bytes they are. */
        long copy(int shard, OutputStream out) throws IOException {
            long from = shards.get(shard).start();
            long to = endOf(shard);
            for (long at = from; at < to; ) {
                buffer.clear().limit((int) Math.min(BUFFER, to - at));
                int read = in.read(buffer, at);
                if (read < 0) {
                    throw new EOFException(file.toString());
                }
                out.write(buffer.array(), 0, read);
                at += read;
            }
            return to - from;
        }

        /** How many stems a file of terms has. */
        int stems(int shard) {
            return shards.get(shard).stems();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /**
     * All postings but those of some documents.
     *
     * @param touched gets the stems that have lost any
     */
    StemCursor postings(BitSet without, Set<String> touched) throws IOException {
        DataInputStream in = from(file, start);
        return new StemCursor() {
            private int left = stems;

            @Override
            @Nullable
            StemPostings read() throws IOException {
                while (left > 0) {
                    left--;
                    KeptStem.Left stem = KeptStem.left(bytes(in), without);
                    if (stem.hasLost()) {
                        touched.add(stem.stem());
                    }
                    List<Segment> segments = stem.segments().stream()
                            .filter(segment -> segment.documents() > 0)
                            .toList();
                    if (!segments.isEmpty()) {
                        return new StemPostings(stem.stem(), segments);
                    }
                }
                return null;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** All stems, once. */
    Stems stems() throws IOException {
        return new Stems(from(file, start), stems);
    }

    /** Goes through stems in order. Not thread-safe. */
    static final class Stems implements AutoCloseable {
        private final @Nullable DataInputStream in;
        private int left;
        private @Nullable KeptStem current;

        private Stems(@Nullable DataInputStream in, int left) throws IOException {
            this.in = in;
            this.left = left;
            advance();
        }

        /** Over no stems. */
        static Stems none() throws IOException {
            return new Stems(null, 0);
        }

        /** The next stem; null after the last. */
        @Nullable
        KeptStem current() {
            return current;
        }

        void advance() throws IOException {
            current = in == null || left == 0 ? null : KeptStem.read(bytes(in));
            left--;
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
