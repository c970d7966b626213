package org.baygan.search;

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
        StringBuilder text = new StringBuilder(postings.positions().length * 2);
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int count = postings.count(i);
            Varints.append(text, (postings.documents()[i] - before - 1) * 2 + (count > 1 ? 1 : 0));
            before = postings.documents()[i];
            if (count > 1) {
                Varints.append(text, count - 2);
            }
            int last = -1;
            for (int p = postings.starts()[i]; p < postings.starts()[i + 1]; p++) {
                Varints.append(text, postings.positions()[p] - last - 1);
                last = postings.positions()[p];
            }
        }
        return text.toString();
    }

    /** The documents alone, which rise. */
    static String of(int[] documents) {
        StringBuilder text = new StringBuilder(documents.length + 8);
        int before = -1;
        for (int document : documents) {
            Varints.append(text, document - before - 1);
            before = document;
        }
        return text.toString();
    }
}
