package org.baygan.search.index;

import java.util.Arrays;
import org.baygan.search.analysis.Word;

/**
 * A term's postings while they are collected, and its positions in the document being read. A posting is the document's
 * number, how many positions follow, and the positions, each as its distance from the one before. Not thread-safe.
 */
final class PendingTerm {
    private static final int NOT_IN_DOCUMENT = -1;

    /** Whether positions are kept; those of stop words and affixes aren't. */
    private final boolean positioned;

    private final boolean advances;
    private final ByteList postings = new ByteList(8);
    private int documents;
    private int[] positions = new int[2];
    private int count = NOT_IN_DOCUMENT;

    PendingTerm(Word.Kind kind) {
        this.positioned = kind == Word.Kind.CONTENT;
        this.advances = kind != Word.Kind.AFFIX;
    }

    /** Whether the next word stands one position further. */
    boolean advances() {
        return advances;
    }

    /** How many documents its postings are of. */
    int documents() {
        return documents;
    }

    /**
     * Notes that the term occurs in the document being read, at a position not before its last one.
     *
     * @return whether that is its first occurrence there
     */
    boolean occurs(int position) {
        boolean first = count == NOT_IN_DOCUMENT;
        if (first) {
            count = 0;
        }
        if (positioned && (count == 0 || positions[count - 1] != position)) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count++] = position;
        }
        return first;
    }

    /** Ends the document; returns how many bytes its posting takes. */
    int end(int document) {
        int before = postings.size();
        postings.add(document);
        postings.add(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            postings.add(positions[i] - last);
            last = positions[i];
        }
        documents++;
        count = NOT_IN_DOCUMENT;
        return postings.size() - before;
    }

    /** The postings so far. */
    byte[] postings() {
        return postings.toArray();
    }
}
