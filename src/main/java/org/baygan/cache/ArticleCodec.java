package org.baygan.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.StoryHead;

/** The form of stories' heads and their diagnostics in the cache. Stateless. */
final class ArticleCodec {
    private ArticleCodec() {}

    static void write(DataOutputStream out, CachedArticle entry) throws IOException {
        BinaryForm.writeString(out, entry.fingerprint());
        BinaryForm.writeList(out, entry.diagnostics(), BinaryForm::writeDiagnostic);
        out.writeBoolean(entry.head().isPresent());
        if (entry.head().isPresent()) {
            byte[] head = HeadForm.encode(entry.head().get());
            out.writeInt(head.length);
            out.write(head);
        }
    }

    /** Reads what {@link #write} wrote. */
    static CachedArticle read(DataInputStream in) throws IOException {
        String fingerprint = BinaryForm.readString(in);
        List<Diagnostic> diagnostics = BinaryForm.readList(in, BinaryForm::readDiagnostic);
        Optional<StoryHead> head =
                in.readBoolean() ? Optional.of(HeadForm.decode(in.readNBytes(in.readInt()))) : Optional.empty();
        return new CachedArticle(fingerprint, head, diagnostics);
    }
}
