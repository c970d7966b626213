package org.baygan.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.BinaryForm;
import org.baygan.model.Digest;
import org.baygan.model.Sha256;
import org.baygan.output.Store;
import org.baygan.output.StoredSite;

/**
 * What came of ranges of tasks, in the store that takes the site, by what it was made of.
 *
 * @param store the store
 */
record KeptResults(Store store) {
    /** In bytes: the SHA-256 of what follows. */
    private static final int CHECK = 64;

    /** What came of tasks that make something of this; empty if it isn't there, or not whole. */
    Optional<byte[][]> find(Digest madeOf) throws IOException {
        Optional<byte[]> kept = store.read(StoredSite.kept(madeOf));
        if (kept.isEmpty() || kept.get().length < CHECK) {
            return Optional.empty();
        }
        byte[] all = kept.get();
        byte[] results = Arrays.copyOfRange(all, CHECK, all.length);
        return Arrays.equals(check(results), Arrays.copyOf(all, CHECK))
                ? Optional.of(BinaryForm.decode(results, KeptResults::read))
                : Optional.empty();
    }

    private static byte[] check(byte[] results) {
        return Sha256.hex(results).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[][] read(ByteBuffer in) throws IOException {
        return BinaryForm.readList(in, BinaryForm::readBytes).toArray(byte[][]::new);
    }

    /** Keeps what came of tasks. */
    void keep(Digest madeOf, byte[][] made) throws IOException {
        byte[] results =
                BinaryForm.encode(List.of(made), (out, all) -> BinaryForm.writeList(out, all, BinaryForm::writeBytes));
        byte[] check = check(results);
        byte[] all = Arrays.copyOf(check, check.length + results.length);
        System.arraycopy(results, 0, all, check.length, results.length);
        store.write(StoredSite.kept(madeOf), all);
    }
}
