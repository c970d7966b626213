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
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.baygan.model.FileFault;

/**
 * Writes a {@link KeptIndex}, one stem at a time, to a file that is put in its place when it is whole. Not thread-safe.
 */
final class KeptWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path temporary;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final Map<String, List<String>> heads = new TreeMap<>();
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

    /**
     * How a file begins.
     *
     * @param made what the index is made by: the program, the language and the size of heads
     */
    static byte[] head(String made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(KeptIndex.MAGIC);
        out.writeUTF(made);
        return bytes.toByteArray();
    }

    /** Adds a stem, which sorts after those added so far. */
    void add(KeptStem stem) throws IOException {
        out.writeInt(stem.bytes().length);
        out.write(stem.bytes());
        size += Integer.BYTES + stem.bytes().length;
        stems++;
        if (stem.group().hasHead()) {
            heads.put(stem.stem(), stem.group().furthers());
        }
    }

    /** How many bytes there are: where the next stem is going to begin. */
    long size() {
        return size;
    }

    /** Takes over which stems of an index have heads, before files of its stems are copied. */
    void beginWith(KeptIndex before) {
        heads.putAll(before.heads());
    }

    /** Takes back what {@link #beginWith} took over of a stem that isn't copied. */
    void forget(KeptStem stem) {
        heads.remove(stem.stem());
    }

    /** Copies the stems of one file of terms of the index before, which sort after those added so far. */
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
            out.writeInt(heads.size());
            for (Map.Entry<String, List<String>> stem : heads.entrySet()) {
                out.writeUTF(stem.getKey());
                out.writeInt(stem.getValue().size());
                for (String hash : stem.getValue()) {
                    out.writeUTF(hash);
                }
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
            checked.close(); // out would first write what is in its buffer, which a full disk doesn't take
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
