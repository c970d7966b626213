package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Cuts the terms of an index, which come in order, into files of about {@value #LEAST} to {@value #MOST} bytes. Where a
 * file ends depends on the terms around, not on how many came before, so that a new article changes only the files of
 * its own words; and it mostly ends where stems begin with other letters, so that few letters tell where. A frequent
 * stem, which fills a file, has hardly any others beside it. Not thread-safe.
 */
final class TermShards {
    private static final int LEAST = 4_000;
    private static final int MOST = 9_000;

    /** From so many bytes on, a file ends before a stem that would bring it over the most. */
    private static final int APART = 1_500;

    /**
     * Beyond the least size a file ends before a stem whose first letter is another than that of the one before; before
     * one in 4 whose second letter is another; and so on. The rarer the places where files may end, the sooner two
     * indexes that differ in a word come to the same ones.
     */
    private static final int[] CHANCES = {1, 4, 32, 64};

    /**
     * How many of {@link Varints}' symbols, the first ones, are neither letters nor digits: such a symbol can divide
     * texts.
     */
    private static final int SIGNS = Varints.ALPHABET.indexOf('0');

    private final String folder;
    private final SearchSink sink;
    private final StringBuilder shard = new StringBuilder();
    private final List<String> firsts = new ArrayList<>();
    private final List<Shard> before;
    private final LongSupplier position;
    private final List<Shard> shards = new ArrayList<>();
    private String last = "";
    private String first = "";
    private int firstSize;
    private long start;
    private int stems;
    private boolean changed;
    private int bytes;

    /**
     * What a file holds.
     *
     * @param first its first stem
     * @param last its last stem
     * @param stems how many stems it has
     * @param hash its hash
     * @param firstSize how many bytes its first stem takes, with its group
     * @param start where its first stem begins in the kept index
     */
    record Shard(String first, String last, int stems, String hash, int firstSize, long start) {
        /** Whether the stems of another file may be the same: its first, its last and their number are. */
        boolean isBetween(String itsFirst, String itsLast, int itsStems) {
            return stems == itsStems && first.equals(itsFirst) && last.equals(itsLast);
        }
    }

    TermShards(String folder, SearchSink sink) {
        this(folder, sink, List.of(), () -> 0);
    }

    /**
     * Shards of which some may be kept from the index before.
     *
     * @param before the shards of that, in order
     * @param position where in the kept index a stem is going to begin when it is added here
     */
    TermShards(String folder, SearchSink sink, List<Shard> before, LongSupplier position) {
        this.folder = folder;
        this.sink = sink;
        this.before = List.copyOf(before);
        this.position = position;
    }

    /** Adds what the index knows of a stem, which the index before didn't know. */
    void add(String stem, String group) throws IOException {
        add(stem, group, true);
    }

    /**
     * Adds what the index knows of a stem.
     *
     * @param group what stands behind the stem
     * @param isNew whether the index before had another group for the stem, or none
     */
    void add(String stem, String group, boolean isNew) throws IOException {
        int size = bytes(stem) + bytes(group);
        if (isFull(stem, size)) {
            write();
        }
        int shared = 0;
        if (bytes == 0) {
            firsts.add(firsts.isEmpty() ? "" : shortest(last, stem));
            first = stem;
            firstSize = size;
            start = position.getAsLong();
        } else {
            shard.append('|');
            shared = shared(last, stem);
        }
        shard.append(Varints.ALPHABET.charAt(shared));
        shard.append(stem, shared, stem.length()).append(group);
        bytes += size + 1;
        last = stem;
        stems++;
        changed |= isNew;
    }

    /** Whether a stem of so many bytes doesn't go into the file that is being filled. */
    private boolean isFull(String stem, int size) {
        if (bytes < LEAST) {
            return bytes >= APART && bytes + size > MOST;
        }
        return bytes + size > MOST || isEnd(stem, shared(last, stem));
    }

    /**
     * Whether a file of the least size or more may end before a stem that shares so many code units with the one
     * before.
     */
    private static boolean isEnd(String stem, int shared) {
        int hash = stem.substring(0, Math.min(stem.length(), shared + 1)).hashCode() * 0x9E3779B1;
        return (hash >>> 8) % CHANCES[Math.min(shared, CHANCES.length - 1)] == 0;
    }

    /**
     * Ends the file that is being filled, if the first stem of a file of the index before doesn't go into it; returns
     * whether it has.
     */
    boolean endsBefore(Shard next) throws IOException {
        boolean ends = isFull(next.first(), next.firstSize());
        if (ends) {
            write();
        }
        return ends;
    }

    /** Whether the next file is that of a number. */
    boolean isNext(int number) {
        return shards.size() == number;
    }

    /**
     * Adds all stems of the file that has the next number in the index before, when no file is being filled.
     *
     * @return whether it could be kept; if not, the stems are to be added
     */
    boolean keep(Shard next) throws IOException {
        if (!sink.keep(SearchFile.path(folder, "t" + shards.size(), next.hash()))) {
            return false;
        }
        firsts.add(firsts.isEmpty() ? "" : shortest(last, next.first()));
        last = next.last();
        shards.add(new Shard(next.first(), last, next.stems(), next.hash(), next.firstSize(), position.getAsLong()));
        return true;
    }

    /**
     * The number of the file in which a stem stands, or would stand.
     *
     * @param firsts from where on each file's stems are, in order; at least one, and the first begins with everything
     */
    static int numberOf(String stem, List<String> firsts) {
        int found = Collections.binarySearch(firsts, stem);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /**
     * Writes texts, which are in order, each as one symbol for how many code units it shares with the one before, and
     * the rest.
     */
    static String text(List<String> firsts) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String each : firsts) {
            int shared = Math.min(SIGNS - 1, shared(before, each));
            text.append(Varints.ALPHABET.charAt(shared)).append(each, shared, each.length());
            before = each;
        }
        return text.toString();
    }

    /** Reads the texts that {@link #text} wrote. */
    static List<String> firsts(String text) {
        List<String> firsts = new ArrayList<>();
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int sign = Varints.ALPHABET.indexOf(text.charAt(i));
            if (sign < 0 || sign >= SIGNS) {
                first.append(text.charAt(i));
                continue;
            }
            if (i > 0) {
                firsts.add(first.toString());
            }
            first.setLength(Math.min(first.length(), sign));
        }
        if (!text.isEmpty()) {
            firsts.add(first.toString());
        }
        return firsts;
    }

    /** About how many bytes a text has in UTF-8: letters of Arabic script have two each. */
    private static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += text.charAt(i) < 0x80 ? 0 : 1;
        }
        return bytes;
    }

    /** How many code units two stems begin with alike, whole code points only, and no more than one symbol can tell. */
    private static int shared(String before, String stem) {
        int shared = 0;
        int most = Math.min(Varints.LAST - 1, Math.min(before.length(), stem.length()));
        while (shared < most && before.charAt(shared) == stem.charAt(shared)) {
            shared++;
        }
        return shared > 0 && Character.isHighSurrogate(stem.charAt(shared - 1)) ? shared - 1 : shared;
    }

    /** The shortest beginning of {@code stem} that sorts after {@code before}, cut at a whole code point. */
    private static String shortest(String before, String stem) {
        int end = 0;
        do {
            end = stem.offsetByCodePoints(end, 1);
        } while (stem.substring(0, end).compareTo(before) <= 0);
        return stem.substring(0, end);
    }

    private void write() throws IOException {
        int number = shards.size();
        String name = "t" + number;
        // Of as many stems from the same first to the same last, none of which is new, none can have gone either.
        boolean same = !changed && number < before.size() && before.get(number).isBetween(first, last, stems);
        String hash = same ? before.get(number).hash() : "";
        if (!same || !sink.keep(SearchFile.path(folder, name, hash))) {
            String json = Scripts.json(out -> out.writeString(shard.toString()));
            hash = same ? hash : Scripts.shortHash(json);
            sink.write(SearchFile.script(folder, name, hash, json));
        }
        shards.add(new Shard(first, last, stems, hash, firstSize, start));
        shard.setLength(0);
        bytes = 0;
        stems = 0;
        changed = false;
    }

    /** Writes the last file. */
    void finish() throws IOException {
        if (bytes > 0) {
            write();
        }
    }

    /** What each file holds. */
    List<Shard> shards() {
        return shards;
    }

    /** From which stem on each file's terms are; the first begins with everything. */
    List<String> firsts() {
        return firsts;
    }

    /** The files' hashes, {@value Scripts#SHORT} digits each. */
    String hashes() {
        return shards.stream().map(Shard::hash).collect(Collectors.joining());
    }

    /** The last stem; empty if there is none. */
    String last() {
        return last;
    }
}
