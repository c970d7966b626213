package org.baygan.search.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baygan.model.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * Sorted postings that don't fit into memory, in a file.
 *
 * @param path the file
 */
record RunFile(Path path) {
    private static final int BUFFER = 1 << 16;

    /** Writes stems, which come in order, to a new file of a folder. */
    static RunFile write(Path folder, List<StemPostings> stems) throws IOException {
        Path path = Files.createTempFile(folder, "postings-", ".run");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
            for (StemPostings stem : stems) {
                out.writeUTF(stem.stem());
                out.writeInt(stem.segments().size());
                for (Segment segment : stem.segments()) {
                    out.writeUTF(segment.key().form());
                    out.writeUTF(segment.key().parts());
                    out.writeInt(segment.documents());
                    out.writeInt(segment.postings().length);
                    out.write(segment.postings());
                }
            }
        } catch (IOException e) {
            throw FileFault.at(path, e);
        }
        return new RunFile(path);
    }

    StemCursor read() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        return new StemCursor() {
            @Override
            @Nullable
            StemPostings read() throws IOException {
                String stem;
                try {
                    stem = in.readUTF();
                } catch (EOFException end) {
                    return null;
                }
                List<Segment> segments = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    TermKey key = new TermKey(stem, in.readUTF(), in.readUTF());
                    int documents = in.readInt();
                    segments.add(new Segment(key, documents, in.readNBytes(in.readInt())));
                }
                return new StemPostings(stem, segments);
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
