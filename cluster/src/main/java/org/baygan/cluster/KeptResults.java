package org.baygan.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.Seal;
import org.baygan.model.Digest;
import org.baygan.output.Store;
import org.baygan.output.StoredSite;

/**
 * What came of ranges of tasks, in the store that takes the site, by what it was made of.
 *
 * @param store the store
 */
record KeptResults(Store store) {
    /** What came of tasks that make something of this; empty if it isn't there, or not whole. */
    Optional<byte[][]> find(Digest madeOf) throws IOException {
        String place = StoredSite.kept(madeOf);
        Optional<byte[]> results = store.read(place).flatMap(bytes -> Seal.open(place, bytes));
        return results.isPresent()
                ? Optional.of(BinaryForm.decode(results.get(), KeptResults::read))
                : Optional.empty();
    }

    private static byte[][] read(ByteBuffer in) throws IOException {
        return BinaryForm.readList(in, BinaryForm::readBytes).toArray(byte[][]::new);
    }

    /** Keeps what came of tasks. */
    void keep(Digest madeOf, byte[][] made) throws IOException {
        String place = StoredSite.kept(madeOf);
        byte[] results =
                BinaryForm.encode(List.of(made), (out, all) -> BinaryForm.writeList(out, all, BinaryForm::writeBytes));
        store.write(place, Seal.of(place, results));
    }
}
