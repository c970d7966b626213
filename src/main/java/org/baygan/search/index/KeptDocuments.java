package org.baygan.search.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.baygan.model.Digest;

/**
 * What the next build must know of the documents of an index, by number; not every number has a document.
 *
 * @param madeOf what its story was made of, or {@link #NO_DOCUMENT}
 * @param words how many words it has
 * @param decks whether it has a deck of its own
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record KeptDocuments(List<Digest> madeOf, int[] words, boolean[] decks) {
    /** Stands for a story where no document has the number. */
    static final Digest NO_DOCUMENT = new Digest(0, 1);

    KeptDocuments {
        madeOf = List.copyOf(madeOf);
    }

    /**
     * The numbers under which another document stands now, or an edited one, or none any more. Documents are compared
     * by what their stories were made of, and not by name.
     */
    BitSet changes(List<Digest> now) {
        BitSet changes = new BitSet();
        for (int i = 0; i < Math.max(now.size(), madeOf.size()); i++) {
            Digest then = madeOf(madeOf, i);
            changes.set(i, then.equals(Digest.NONE) || !then.equals(madeOf(now, i)));
        }
        return changes;
    }

    private static Digest madeOf(List<Digest> documents, int number) {
        return number < documents.size() ? documents.get(number) : NO_DOCUMENT;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(madeOf.size());
        for (int i = 0; i < madeOf.size(); i++) {
            out.writeLong(madeOf.get(i).high());
            out.writeLong(madeOf.get(i).low());
            out.writeInt(words[i]);
            out.writeBoolean(decks[i]);
        }
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
        return new KeptDocuments(madeOf, words, decks);
    }
}
