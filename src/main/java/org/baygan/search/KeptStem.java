package org.baygan.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one build leaves to the next of a stem.
 *
 * @param stem the stem
 * @param decision what {@link Compounds#decisions} said of it
 * @param group what the index knows of it
 * @param postings its segments before any were moved, one of each term, as {@link #bytes} makes them
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record KeptStem(String stem, String decision, TermGroups.Group group, byte[] postings) {
    /** The form that files have. */
    static byte[] bytes(List<Segment> segments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int from = 0; from < segments.size(); ) {
            TermKey key = segments.get(from).key();
            int to = from + 1;
            while (to < segments.size() && segments.get(to).key().equals(key)) {
                to++;
            }
            List<Segment> same = segments.subList(from, to);
            out.writeUTF(key.form());
            out.writeUTF(key.parts());
            out.writeInt(SegmentMerge.documents(same));
            out.writeInt(same.stream().mapToInt(each -> each.postings().length).sum());
            for (Segment segment : same) {
                out.write(segment.postings());
            }
            from = to;
        }
        return bytes.toByteArray();
    }

    /** The segments of a stem, in order, without the postings of some documents. */
    static List<Segment> segments(String stem, byte[] bytes, BitSet without) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Segment> segments = new ArrayList<>(2);
        while (in.available() > 0) {
            TermKey key = new TermKey(stem, in.readUTF(), in.readUTF());
            int documents = in.readInt();
            Segment segment = new Segment(key, documents, in.readNBytes(in.readInt()));
            Segment left = without.isEmpty() ? segment : segment.without(without);
            if (left.documents() > 0) {
                segments.add(left);
            }
        }
        return segments;
    }

    /** Whether segments that are left hold less than these bytes. */
    static boolean hasLost(byte[] bytes, List<Segment> left) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int documents = 0;
        while (in.available() > 0) {
            in.skipNBytes(in.readUnsignedShort());
            in.skipNBytes(in.readUnsignedShort());
            documents += in.readInt();
            in.skipNBytes(in.readInt());
        }
        return documents != SegmentMerge.documents(left);
    }

    /** How the stem stands in a file. */
    byte[] bytes() throws IOException {
        byte[] made = made();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * stem.length() + made.length + postings.length + 16);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(stem);
        out.writeInt(made.length);
        out.write(made);
        out.writeInt(postings.length);
        out.write(postings);
        return bytes.toByteArray();
    }

    /** All but the stem and its postings, which are read by themselves first. */
    private byte[] made() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] decided = decision.getBytes(StandardCharsets.UTF_8);
        out.writeInt(decided.length);
        out.write(decided);
        out.writeBoolean(group.hasHead());
        out.writeInt(group.furthers().size());
        for (String further : group.furthers()) {
            out.writeUTF(further);
        }
        out.write(group.text().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    static KeptStem read(DataInputStream from) throws IOException {
        String stem = from.readUTF();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(from.readNBytes(from.readInt())));
        String decision = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        boolean hasHead = in.readBoolean();
        List<String> furthers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            furthers.add(in.readUTF());
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new KeptStem(
                stem, decision, new TermGroups.Group(text, furthers, hasHead), from.readNBytes(from.readInt()));
    }
}
