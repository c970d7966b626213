package org.baygan.search.index;

import java.util.Arrays;

/**
 * Postings in the text of an index file, as {@link Varints}. For each document: twice its distance from the one before
 * (the first: its number; later ones less 1), and one more if it has several positions; then, if it has several, how
 * many less 2; then the first position and each later one's distance less 1 from the one before. Where no positions are
 * kept, only the documents' distances.
 */
final class PostingsText {
    private PostingsText() {}

    /** Postings with their positions. */
    static String of(Postings postings) {
        Varints.Writer text = new Varints.Writer(postings.positions().length * 2);
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int count = postings.count(i);
            text.add((postings.documents()[i] - before - 1) * 2 + (count > 1 ? 1 : 0));
            before = postings.documents()[i];
            if (count > 1) {
                text.add(count - 2);
            }
            int last = -1;
            for (int p = postings.starts()[i]; p < postings.starts()[i + 1]; p++) {
                text.add(postings.positions()[p] - last - 1);
                last = postings.positions()[p];
            }
        }
        return text.toString();
    }

    /** About how many characters one document's posting takes: the distance from the one before is taken for small. */
    static int characters(Postings postings, int at) {
        int characters = 1;
        int last = -1;
        for (int p = postings.starts()[at]; p < postings.starts()[at + 1]; p++) {
            characters += Varints.length(postings.positions()[p] - last - 1);
            last = postings.positions()[p];
        }
        return characters + (postings.count(at) > 1 ? 1 : 0);
    }

    /** The documents alone, which rise. */
    static String of(int[] documents) {
        Varints.Writer text = new Varints.Writer(documents.length);
        int before = -1;
        for (int document : documents) {
            text.add(document - before - 1);
            before = document;
        }
        return text.toString();
    }

    /**
     * Reads postings with their positions.
     *
     * @throws IllegalArgumentException if they are damaged
     */
    static Postings read(String text) {
        Varints.Reader in = new Varints.Reader(text);
        int[] documents = new int[text.length() / 2 + 1];
        int[] starts = new int[documents.length + 1];
        int[] positions = new int[text.length()];
        int size = 0;
        int before = -1;
        while (in.hasNext()) {
            int first = in.next();
            before += first / 2 + 1;
            documents[size] = before;
            int count = first % 2 == 0 ? 1 : in.next() + 2;
            int end = starts[size];
            int last = -1;
            for (int i = 0; i < count; i++) {
                last += in.next() + 1;
                positions[end++] = last;
            }
            starts[++size] = end;
        }
        return new Postings(
                Arrays.copyOf(documents, size),
                Arrays.copyOf(starts, size + 1),
                Arrays.copyOf(positions, starts[size]));
    }

    /** Reads documents' numbers without positions. */
    static Postings readDocuments(String text) {
        Varints.Reader in = new Varints.Reader(text);
        int[] documents = new int[text.length()];
        int size = 0;
        int before = -1;
        while (in.hasNext()) {
            before += in.next() + 1;
            documents[size++] = before;
        }
        return new Postings(Arrays.copyOf(documents, size), new int[size + 1], new int[0]);
    }
}
