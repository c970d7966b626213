package org.baygan.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is kept of pages as bytes, and back. Stateless. */
final class PageCodec {
    private PageCodec() {}

    static byte[] encode(CachedPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            BinaryForm.writeDigest(out, page.madeOf());
            out.writeLong(page.bytes());
            out.writeLong(page.crc32());
            BinaryForm.writeList(out, page.diagnostics(), BinaryForm::writeDiagnostic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException if the bytes are not of this form
     */
    static CachedPage decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new CachedPage(
                    BinaryForm.readDigest(in),
                    in.readLong(),
                    in.readLong(),
                    BinaryForm.readList(in, BinaryForm::readDiagnostic));
        }
    }
}
