package org.baygan.search.index;

import java.util.Arrays;

/**
 * Postings in the text of an index file, as {@link Varints}. A distance is that from the number before, less 1; −1
 * stands before the first. Of each document there are
 *
 * <ol>
 *   <li>8 · its distance + 2 · the {@linkplain #code code} of its length + 1 if it has several positions;
 *   <li>if that code doesn't tell the length, the {@linkplain #far rest} of it;
 *   <li>if it has several positions, how many, less 2;
 *   <li>its positions, each as its distance.
 * </ol>
 *
 * <p>Lists without positions have 4 · the distance + the code, and the rest; lists of documents alone have the
 * distances.
 */
final class PostingsText {
    /** The code of all other lengths, which are told behind it: those near the middle are the most frequent. */
    private static final int FAR = 3;

    private static final int CODES = 4;

    private PostingsText() {}

    /** The code of a length in steps from the middle: 0, 1 and 2 for 0, -1 and 1. */
    private static int code(int steps) {
        return switch (steps) {
            case 0 -> 0;
            case -1 -> 1;
            case 1 -> 2;
            default -> FAR;
        };
    }

    /** The length that a code stands for; its rest is read if the code doesn't tell it. */
    private static int steps(int code, Varints.Reader in) {
        return switch (code) {
            case 1 -> -1;
            case FAR -> stepsFar(in.next());
            default -> code / 2;
        };
    }

    /** A length beyond the next steps: 2, -2, 3, -3 as 0, 1, 2, 3. */
    private static int far(int steps) {
        return steps > 0 ? 2 * (steps - 2) : 2 * (-steps - 2) + 1;
    }

    private static int stepsFar(int far) {
        return far % 2 == 0 ? far / 2 + 2 : -(far / 2) - 2;
    }

    /** Postings with their positions. */
    static String of(Postings postings) {
        Varints.Writer text = new Varints.Writer(postings.positions().length * 2);
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int count = postings.count(i);
            int steps = postings.steps()[i];
            int distance = postings.documents()[i] - before - 1;
            text.add((distance * CODES + code(steps)) * 2 + (count > 1 ? 1 : 0));
            before = postings.documents()[i];
            if (code(steps) == FAR) {
                text.add(far(steps));
            }
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
        int characters = code(postings.steps()[at]) == FAR ? 2 : 1;
        int last = -1;
        for (int p = postings.starts()[at]; p < postings.starts()[at + 1]; p++) {
            characters += Varints.length(postings.positions()[p] - last - 1);
            last = postings.positions()[p];
        }
        return characters + (postings.count(at) > 1 ? 1 : 0);
    }

    /** Documents and their lengths, without positions: as with positions, but that none tells whether it has several. */
    static String withoutPositions(Postings postings) {
        Varints.Writer text = new Varints.Writer(postings.size() * 2);
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int steps = postings.steps()[i];
            text.add((postings.documents()[i] - before - 1) * CODES + code(steps));
            if (code(steps) == FAR) {
                text.add(far(steps));
            }
            before = postings.documents()[i];
        }
        return text.toString();
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
        int[] steps = new int[documents.length];
        int[] starts = new int[documents.length + 1];
        int[] positions = new int[text.length()];
        int size = 0;
        int before = -1;
        while (in.hasNext()) {
            int first = in.next();
            before += first / (2 * CODES) + 1;
            documents[size] = before;
            steps[size] = steps(first / 2 % CODES, in);
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
                Arrays.copyOf(steps, size),
                Arrays.copyOf(starts, size + 1),
                Arrays.copyOf(positions, starts[size]));
    }

    /**
     * Reads documents and their lengths without positions.
     *
     * @throws IllegalArgumentException if they are damaged
     */
    static Postings readWithoutPositions(String text) {
        Varints.Reader in = new Varints.Reader(text);
        int[] documents = new int[text.length()];
        int[] steps = new int[text.length()];
        int size = 0;
        int before = -1;
        while (in.hasNext()) {
            int first = in.next();
            before += first / CODES + 1;
            documents[size] = before;
            steps[size++] = steps(first % CODES, in);
        }
        return new Postings(Arrays.copyOf(documents, size), Arrays.copyOf(steps, size), new int[size + 1], new int[0]);
    }

    /**
     * Reads a list of documents alone.
     *
     * @throws IllegalArgumentException if it is damaged
     */
    static Postings readDocuments(String text) {
        Varints.Reader in = new Varints.Reader(text);
        int[] documents = new int[text.length()];
        int size = 0;
        int before = -1;
        while (in.hasNext()) {
            before += in.next() + 1;
            documents[size++] = before;
        }
        return new Postings(Arrays.copyOf(documents, size), new int[0], new int[size + 1], new int[0]);
    }
}
