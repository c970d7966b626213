package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The form of pages' facts in the cache. Stateless. */
final class PageCodec {
    private PageCodec() {}

    static void write(DataOutputStream out, CachedPage page) throws IOException {
        BinaryForm.writeDigest(out, page.madeOf());
        BinaryForm.writeDigest(out, page.texts());
        out.writeLong(page.bytes());
        out.writeLong(page.crc32());
        BinaryForm.writeList(out, page.diagnostics(), BinaryForm::writeDiagnostic);
    }

    static CachedPage read(ByteBuffer in) throws IOException {
        return new CachedPage(
                BinaryForm.readDigest(in),
                BinaryForm.readDigest(in),
                in.getLong(),
                in.getLong(),
                BinaryForm.readList(in, BinaryForm::readDiagnostic));
    }
}
