package org.baygan.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.FileFault;
import org.baygan.model.StoryHead;

/**
 * Keeps the heads of a build's stories as bytes: the first ones in the heap, those of a large archive in a file that is
 * mapped into memory. So an article takes some forty bytes of the heap, and its facts are read when somebody asks.
 * Thread-safe.
 *
 * <p>Summaries stay readable after {@link #close}, as long as somebody holds them.
 */
public final class HeadStore implements AutoCloseable {
    /** How many bytes are put together before they go to the file. */
    private static final int CHUNK = 1 << 20;

    /** How many chunks stay in the heap. */
    private static final int CHUNKS_IN_HEAP = 8;

    private final Path folder;
    private Optional<FileChannel> file = Optional.empty();
    private long written;
    private Chunk last = new Chunk(ByteBuffer.allocate(0));
    private int chunks;

    /**
     * An empty store.
     *
     * @param folder where a file is made if need be, which nobody else sees and which is gone when the store is closed
     */
    public HeadStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a head into the store. One that was read from bytes is copied as it is.
     *
     * @return its summary, which is one of this store
     * @throws IOException if the file can't be written
     */
    public ArticleSummary add(StoryHead head) throws IOException {
        byte[] bytes = HeadForm.encode(head);
        synchronized (this) {
            if (last.room() < bytes.length) {
                begin(Math.max(CHUNK, bytes.length));
            }
            return new StoredSummary(last, last.add(bytes));
        }
    }

    private void begin(int size) throws IOException {
        if (chunks > CHUNKS_IN_HEAP) {
            moveToFile(last);
        }
        last = new Chunk(ByteBuffer.allocate(size));
        chunks++;
    }

    private void moveToFile(Chunk chunk) throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile(folder, "heads-", ".tmp");
            file = Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        try {
            written += chunk.moveTo(file.get(), written);
        } catch (IOException e) {
            throw FileFault.at(folder, e);
        }
    }

    /**
     * The head of a story; its summary is the one given.
     *
     * @param summary one that {@link #add} has returned
     */
    public static StoryHead head(ArticleSummary summary) {
        return HeadForm.head((StoredSummary) summary);
    }

    /** The same with all facts at hand, for those who ask for them again and again. */
    public static StoryHead whole(ArticleSummary summary) {
        StoredSummary stored = (StoredSummary) summary;
        return HeadForm.head(stored).with(stored.read());
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    /** Some heads, one after the other: first in the heap, and then perhaps in the file, at the same places. */
    static final class Chunk {
        private final int size;
        private int used;
        private volatile ByteBuffer bytes;

        Chunk(ByteBuffer bytes) {
            this.bytes = bytes;
            this.size = bytes.capacity();
        }

        private int room() {
            return size - used;
        }

        private int add(byte[] added) {
            int at = used;
            bytes.put(at, added);
            used += added.length;
            return at;
        }

        /** Written before it is mapped: where a disk is full, writing fails, and a mapping would end the process. */
        private int moveTo(FileChannel file, long position) throws IOException {
            ByteBuffer rest = bytes.duplicate().limit(used);
            while (rest.hasRemaining()) {
                file.write(rest, position + rest.position());
            }
            bytes = file.map(FileChannel.MapMode.READ_ONLY, position, used);
            return used;
        }

        long number(int at) {
            return bytes.getLong(at);
        }

        int place(int at) {
            return bytes.getInt(at);
        }

        byte[] part(int from, int to) {
            byte[] part = new byte[to - from];
            bytes.get(from, part);
            return part;
        }

        String text(int from, int to) {
            return BinaryForm.text(bytes, from, to - from);
        }

        <T> T read(int from, int to, BinaryForm.Reader<T> reader) {
            try {
                return BinaryForm.decode(bytes.slice(from, to - from), reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it was sealed, or told by a process of the same build
            }
        }
    }
}
