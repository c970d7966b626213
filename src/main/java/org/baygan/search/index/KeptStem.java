package org.baygan.search.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * What one build leaves to the next of a stem.
 *
 * @param stem the stem
 * @param decision what {@link Compounds#decisions} said of it
 * @param group what the index knows of it
 * @param bytes all of that as it stands in a file, then the stem's own segments, without those moved to it
 * @param postings where in {@code bytes} the segments begin
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record KeptStem(String stem, String decision, TermGroups.Group group, byte[] bytes, int postings) {
    private static final BitSet NO_DOCUMENTS = new BitSet();

    /** Makes the bytes of a stem and of its own segments, which are in order; those of one term are kept as one. */
    static KeptStem of(String stem, String decision, TermGroups.Group group, List<Segment> segments)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, stem);
        write(out, decision);
        out.writeBoolean(group.hasHead());
        out.writeInt(group.furthers().size());
        for (String further : group.furthers()) {
            write(out, further);
        }
        write(out, group.text());
        int postings = bytes.size();
        for (int from = 0; from < segments.size(); ) {
            TermKey key = segments.get(from).key();
            int to = from + 1;
            while (to < segments.size() && segments.get(to).key().equals(key)) {
                to++;
            }
            write(out, key, segments.subList(from, to));
            from = to;
        }
        return new KeptStem(stem, decision, group, bytes.toByteArray(), postings);
    }

    private static void write(DataOutputStream out, TermKey key, List<Segment> same) throws IOException {
        write(out, key.form());
        write(out, key.parts());
        out.writeInt(Segment.documents(same));
        out.writeInt(same.stream().mapToInt(each -> each.postings().length).sum());
        for (Segment segment : same) {
            out.write(segment.postings());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void skipText(ByteBuffer in) {
        int length = in.getInt();
        in.position(in.position() + length);
    }

    /** The stem of these {@link #bytes}. */
    static KeptStem read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String stem = text(in);
        String decision = text(in);
        boolean hasHead = in.get() != 0;
        List<String> furthers = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            furthers.add(text(in));
        }
        String group = text(in);
        return new KeptStem(stem, decision, new TermGroups.Group(group, furthers, hasHead), bytes, in.position());
    }

    /** The segments, in order, without the postings of some documents. */
    List<Segment> segments(BitSet without) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(postings);
        return segments(stem, in, without);
    }

    private static List<Segment> segments(String stem, ByteBuffer in, BitSet without) {
        List<Segment> segments = new ArrayList<>(2);
        while (in.hasRemaining()) {
            TermKey key = new TermKey(stem, text(in), text(in));
            int documents = in.getInt();
            byte[] all = new byte[in.getInt()];
            in.get(all);
            Segment segment = new Segment(key, documents, all);
            segments.add(without.isEmpty() ? segment : segment.without(without));
        }
        return segments;
    }

    /**
     * Whether new segments, which are in order, are equal to those that some documents had. If not, they may still hold
     * the same postings in another order or division. Mostly they are equal: most words of an edited article stay where
     * they were.
     */
    boolean had(List<Segment> segments, BitSet documents) {
        Iterator<Segment> rest = segments.iterator();
        for (Segment each : segments(NO_DOCUMENTS)) {
            Segment old = each.only(documents);
            if (old.documents() > 0 && !(rest.hasNext() && old.isSame(rest.next()))) {
                return false;
            }
        }
        return !rest.hasNext();
    }

    /**
     * What is left of a stem's segments without some documents.
     *
     * @param stem the stem
     * @param segments what is left, in order; some may have no postings
     * @param hasLost whether any postings are gone
     */
    record Left(String stem, List<Segment> segments, boolean hasLost) {
        Left {
            segments = List.copyOf(segments);
        }
    }

    /** Reads the segments alone, without the postings of some documents. */
    static Left left(byte[] bytes, BitSet without) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String stem = text(in);
        skipText(in);
        in.get();
        for (int left = in.getInt(); left > 0; left--) {
            skipText(in);
        }
        skipText(in);
        int postings = in.position();
        List<Segment> segments = segments(stem, in, without);
        return new Left(stem, segments, documents(in.position(postings)) != Segment.documents(segments));
    }

    private static int documents(ByteBuffer in) {
        int documents = 0;
        while (in.hasRemaining()) {
            skipText(in);
            skipText(in);
            documents += in.getInt();
            skipText(in);
        }
        return documents;
    }
}
