package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.StoryHead;

/**
 * What reading one content file came to, but for the story itself.
 *
 * @param fingerprint names everything the result was made from, so that equal fingerprints have equal results; empty if
 *     the file couldn't be read, and the next build is to try again
 * @param head the story's head; empty if the file can't be published
 * @param diagnostics what was found on the way
 */
public record CachedArticle(String fingerprint, Optional<StoryHead> head, List<Diagnostic> diagnostics) {
    public CachedArticle {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same as bytes. */
    public byte[] encode() {
        return BinaryForm.encode(this, CachedArticle::write);
    }

    /**
     * What {@link #encode} made bytes of.
     *
     * @throws IOException if these are no such bytes
     */
    public static CachedArticle decode(byte[] bytes) throws IOException {
        return BinaryForm.decode(bytes, CachedArticle::read);
    }

    static void write(DataOutputStream out, CachedArticle entry) throws IOException {
        BinaryForm.writeString(out, entry.fingerprint);
        BinaryForm.writeList(out, entry.diagnostics, BinaryForm::writeDiagnostic);
        out.writeBoolean(entry.head.isPresent());
        if (entry.head.isPresent()) {
            BinaryForm.writeBytes(out, HeadForm.encode(entry.head.get()));
        }
    }

    static CachedArticle read(ByteBuffer in) throws IOException {
        String fingerprint = BinaryForm.readString(in);
        List<Diagnostic> diagnostics = BinaryForm.readList(in, BinaryForm::readDiagnostic);
        Optional<StoryHead> head =
                BinaryForm.readBoolean(in) ? Optional.of(HeadForm.decode(BinaryForm.readBytes(in))) : Optional.empty();
        return new CachedArticle(fingerprint, head, diagnostics);
    }
}
