package org.baygan.search.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.baygan.model.Digest;

/**
 * What is told of each document of an index, by its number.
 *
 * @param madeOf what its story was made of
 * @param words how many words it has
 * @param decks whether it has a deck of its own
 * @param files what is told of all of them
 * @param facets sums up what the facets' files were made of, and where the documents' pages were
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record KeptDocuments(List<Digest> madeOf, int[] words, boolean[] decks, DocumentFiles files, Digest facets) {
    KeptDocuments {
        madeOf = List.copyOf(madeOf);
    }

    /**
     * The numbers under which there is now another document than these, or one that is edited, or none any more. Where
     * a document stands in the order is all that counts: its name is nothing that an index knows.
     */
    BitSet changes(List<Digest> now) {
        BitSet changes = new BitSet();
        for (int i = 0; i < Math.max(now.size(), madeOf.size()); i++) {
            boolean same = i < now.size()
                    && i < madeOf.size()
                    && now.get(i).equals(madeOf.get(i))
                    && !madeOf.get(i).equals(Digest.NONE);
            changes.set(i, !same);
        }
        return changes;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(madeOf.size());
        for (int i = 0; i < madeOf.size(); i++) {
            out.writeLong(madeOf.get(i).high());
            out.writeLong(madeOf.get(i).low());
            out.writeInt(words[i]);
            out.writeBoolean(decks[i]);
        }
        files.write(out);
        out.writeLong(facets.high());
        out.writeLong(facets.low());
    }

    static KeptDocuments read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Digest> madeOf = new ArrayList<>();
        int[] words = new int[size];
        boolean[] decks = new boolean[size];
        for (int i = 0; i < size; i++) {
            madeOf.add(new Digest(in.readLong(), in.readLong()));
            words[i] = in.readInt();
            decks[i] = in.readBoolean();
        }
        DocumentFiles files = DocumentFiles.read(in);
        return new KeptDocuments(madeOf, words, decks, files, new Digest(in.readLong(), in.readLong()));
    }
}
