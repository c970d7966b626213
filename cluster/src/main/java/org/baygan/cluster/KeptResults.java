package org.baygan.cluster;

import java.io.DataOutputStream;
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
    /**
     * What came of a range of tasks.
     *
     * @param build names the build that has made it
     * @param packBytes the length of the pack that holds the files, in bytes; 0 if no pack does
     * @param made what came of each task, in their order
     */
    record Kept(String build, long packBytes, List<byte[]> made) {}

    /** What came of tasks that make something of this; empty if it isn't there, or not whole. */
    Optional<Kept> find(Digest madeOf) throws IOException {
        String place = StoredSite.kept(madeOf);
        Optional<byte[]> kept = store.read(place).flatMap(bytes -> Seal.open(place, bytes));
        return kept.isPresent() ? Optional.of(BinaryForm.decode(kept.get(), KeptResults::read)) : Optional.empty();
    }

    private static Kept read(ByteBuffer in) throws IOException {
        return new Kept(BinaryForm.readString(in), in.getLong(), BinaryForm.readList(in, BinaryForm::readBytes));
    }

    /** Keeps what came of tasks. */
    void keep(Digest madeOf, Kept kept) throws IOException {
        String place = StoredSite.kept(madeOf);
        store.write(place, Seal.of(place, BinaryForm.encode(kept, KeptResults::write)));
    }

    private static void write(DataOutputStream out, Kept kept) throws IOException {
        BinaryForm.writeString(out, kept.build);
        out.writeLong(kept.packBytes);
        BinaryForm.writeList(out, kept.made, BinaryForm::writeBytes);
    }
}
