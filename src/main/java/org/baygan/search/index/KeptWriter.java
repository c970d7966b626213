package org.baygan.search.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.baygan.model.FileFault;

/** Writes a {@link KeptIndex}, one stem at a time, to a file that is put in its place when it is whole. */
final class KeptWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path temporary;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final Map<String, Integer> furthers = new TreeMap<>();
    private int stems;
    private long size;

    /** Begins a file in a folder for temporary ones. */
    KeptWriter(Path folder, String made) throws IOException {
        temporary = Files.createTempFile(folder, "search-", ".kept");
        checked = new CheckedOutputStream(Files.newOutputStream(temporary), new CRC32C());
        out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        byte[] head = head(made);
        out.write(head);
        size = head.length;
    }

    /** How a file begins. */
    static byte[] head(String made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(KeptIndex.MAGIC);
        out.writeUTF(made);
        return bytes.toByteArray();
    }

    /** Adds a stem, which sorts after those before. */
    void add(KeptStem stem) throws IOException {
        out.writeInt(stem.bytes().length);
        out.write(stem.bytes());
        size += Integer.BYTES + stem.bytes().length;
        stems++;
        stem.group().furthers().forEach(hash -> furthers.merge(hash, 1, Integer::sum));
    }

    /** How many bytes there are: where the next stem is going to begin. */
    long size() {
        return size;
    }

    /** Begins with the files of further postings of an index from which stems are going to be copied. */
    void beginWith(Map<String, Integer> ofIndex) {
        furthers.putAll(ofIndex);
    }

    /** Some stems of that index aren't copied, which have these files. */
    void forget(List<String> ofStem) {
        ofStem.forEach(hash -> furthers.computeIfPresent(hash, (h, stemsOf) -> stemsOf == 1 ? null : stemsOf - 1));
    }

    /** The hashes of the files of further postings that the stems have. */
    Set<String> furthers() {
        return furthers.keySet();
    }

    /** Copies the stems of one file of the index before, which sort after those before. */
    void copy(KeptIndex.Copier before, int shard) throws IOException {
        size += before.copy(shard, out);
        stems += before.stems(shard);
    }

    /**
     * Adds the rest and puts the file in its place.
     *
     * @param undecided stems that aren't in the index, though something was decided about them
     * @param common the words that more than one document has
     */
    void finish(
            KeptDocuments documents,
            double averageWords,
            List<TermShards.Shard> shards,
            Collection<String> undecided,
            CommonWords common,
            Path file)
            throws IOException {
        try {
            out.writeInt(stems);
            documents.write(out);
            out.writeDouble(averageWords);
            out.writeInt(shards.size());
            for (TermShards.Shard shard : shards) {
                out.writeUTF(shard.first());
                out.writeUTF(shard.last());
                out.writeInt(shard.stems());
                out.writeUTF(shard.hash());
                out.writeInt(shard.firstSize());
                out.writeLong(shard.start());
            }
            out.writeInt(furthers.size());
            for (Map.Entry<String, Integer> further : furthers.entrySet()) {
                out.writeUTF(further.getKey());
                out.writeInt(further.getValue());
            }
            out.writeInt(undecided.size());
            for (String stem : undecided) {
                out.writeUTF(stem);
            }
            common.write(out);
            out.writeLong(size);
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.close();
            move(file);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }

    private void move(Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the file if it wasn't finished. */
    @Override
    public void close() throws IOException {
        try {
            checked.close(); // not what is still in the buffer: a full disk takes no more of it
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
