package org.baygan.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * In which documents a form occurs, and where in them.
 *
 * @param documents the documents' numbers, rising
 * @param steps how long each document is, in {@link Lengths} steps from the middle; none if the index doesn't tell
 * @param starts where in {@code positions} each document's begin, and one more: where the last one's end
 * @param positions each document's positions, rising; none if the form's positions aren't kept
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
public record Postings(int[] documents, int[] steps, int[] starts, int[] positions) {
    /** How many documents there are. */
    public int size() {
        return documents.length;
    }

    /** How many positions a document has, by its place in the list. */
    int count(int at) {
        return starts[at + 1] - starts[at];
    }

    /** What the occurrences in a document count together, by its place in the list; 1 if positions aren't kept. */
    public int weight(int at) {
        int weight = 0;
        for (int i = starts[at]; i < starts[at + 1]; i++) {
            weight += Fields.weight(positions[i]);
        }
        return Math.max(1, weight);
    }

    /** The documents at some places of the list, which rise. */
    Postings only(int[] places) {
        int[] chosen = new int[places.length];
        int[] lengths = new int[places.length];
        int[] from = new int[places.length + 1];
        int size = 0;
        for (int place : places) {
            size += count(place);
        }
        int[] where = new int[size];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = documents[places[i]];
            lengths[i] = steps[places[i]];
            from[i + 1] = from[i] + count(places[i]);
            System.arraycopy(positions, starts[places[i]], where, from[i], count(places[i]));
        }
        return new Postings(chosen, lengths, from, where);
    }

    /**
     * What segments of one term hold together, in order.
     *
     * @param steps how long a document is, in steps from the middle, by its number
     */
    static Postings of(List<Segment> segments, IntUnaryOperator steps) {
        Decoder decoder = new Decoder(Segment.documents(segments), steps);
        segments.forEach(decoder::read);
        return decoder.sorted();
    }

    /** Takes documents in any order, and sorts them. */
    private static final class Decoder {
        private final IntUnaryOperator steps;
        private final long[] order;
        private final int[] from;
        private int documents;
        private boolean rising = true;
        private int[] positions = new int[16];
        private int size;

        Decoder(int most, IntUnaryOperator steps) {
            this.steps = steps;
            this.order = new long[most];
            this.from = new int[most + 1];
        }

        void read(Segment segment) {
            byte[] bytes = segment.postings();
            int at = 0;
            int[] value = new int[1];
            while (at < bytes.length) {
                at = ByteList.number(bytes, at, value);
                order[documents] = (long) value[0] << 32 | documents;
                rising &= documents == 0 || order[documents - 1] >> 32 < value[0];
                at = ByteList.number(bytes, at, value);
                int count = value[0];
                if (size + count > positions.length) {
                    positions = Arrays.copyOf(positions, Math.max(positions.length * 2, size + count));
                }
                int position = 0;
                for (int i = 0; i < count; i++) {
                    at = ByteList.number(bytes, at, value);
                    position += value[0];
                    positions[size++] = position;
                }
                from[++documents] = size;
            }
        }

        Postings sorted() {
            int[] numbers = new int[documents];
            if (rising) {
                Arrays.setAll(numbers, i -> (int) (order[i] >> 32));
                return postings(numbers, from, Arrays.copyOf(positions, size));
            }
            Arrays.sort(order);
            int[] starts = new int[documents + 1];
            int[] sorted = new int[size];
            int count = 0;
            int end = 0;
            for (int i = 0; i < documents; i++) {
                int number = (int) (order[i] >> 32);
                int place = (int) order[i];
                boolean again = count > 0 && numbers[count - 1] == number;
                count += again ? 0 : 1;
                numbers[count - 1] = number;
                int length = from[place + 1] - from[place];
                System.arraycopy(positions, from[place], sorted, end, length);
                end += length;
                if (again) {
                    end = unite(sorted, starts[count - 1], end);
                }
                starts[count] = end;
            }
            return postings(
                    Arrays.copyOf(numbers, count), Arrays.copyOf(starts, count + 1), Arrays.copyOf(sorted, end));
        }

        private Postings postings(int[] numbers, int[] starts, int[] where) {
            return new Postings(numbers, Arrays.stream(numbers).map(steps).toArray(), starts, where);
        }

        /** Sorts a document's positions that came in two lists, each once; returns their end. */
        private static int unite(int[] positions, int from, int to) {
            Arrays.sort(positions, from, to);
            int end = from;
            for (int i = from; i < to; i++) {
                if (end == from || positions[end - 1] != positions[i]) {
                    positions[end++] = positions[i];
                }
            }
            return end;
        }
    }
}
