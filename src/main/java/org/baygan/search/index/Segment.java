package org.baygan.search.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Some of a term's postings, as {@link PendingTerm} collects them.
 *
 * @param key the term
 * @param documents how many documents they are of
 * @param postings for each document its number, how many positions follow, and these
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record Segment(TermKey key, int documents, byte[] postings) {
    /**
     * The order of one stem's segments: by form, and of each form first its postings as a word, then those in parts.
     */
    static final Comparator<Segment> ORDER = (one, other) -> {
        int byForm = one.key.form().compareTo(other.key.form());
        return byForm != 0 ? byForm : one.key.parts().compareTo(other.key.parts());
    };

    /** How many documents segments are of. */
    static int documents(List<Segment> segments) {
        int documents = 0;
        for (Segment each : segments) {
            documents += each.documents;
        }
        return documents;
    }

    /** Whether another has the same postings of the same term, in the same order. */
    boolean isSame(Segment other) {
        return key.equals(other.key) && Arrays.equals(postings, other.postings);
    }

    /** The same without the postings of some documents; this one if it has none of these. */
    Segment without(BitSet removed) {
        return select(removed, false);
    }

    /** The postings of some documents alone. */
    Segment only(BitSet chosen) {
        return select(chosen, true);
    }

    /** The postings of those documents that are in a set, or of those that aren't. */
    private Segment select(BitSet set, boolean isIn) {
        byte[] left = postings;
        int size = 0;
        int gone = 0;
        int copied = 0;
        int[] value = new int[1];
        for (int at = 0; at < postings.length; ) {
            int start = at;
            at = ByteList.number(postings, at, value);
            int document = value[0];
            at = ByteList.number(postings, at, value);
            int positions = value[0];
            while (positions > 0) {
                positions -= postings[at++] >= 0 ? 1 : 0;
            }
            if (set.get(document) != isIn) {
                left = gone == 0 ? new byte[postings.length] : left;
                System.arraycopy(postings, copied, left, size, start - copied);
                size += start - copied;
                copied = at;
                gone++;
            }
        }
        if (gone == 0) {
            return this;
        }
        System.arraycopy(postings, copied, left, size, postings.length - copied);
        size += postings.length - copied;
        return new Segment(key, documents - gone, Arrays.copyOf(left, size));
    }
}
