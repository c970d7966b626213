package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.baygan.search.analysis.Word;

/**
 * Makes what the index knows of each stem, its group: the stem, then, divided by blanks, its forms with their postings.
 * A stem is written as one symbol of {@link Varints} for how many code units it shares with the stem before, and the
 * rest of it. A form is what follows the stem in it, or an exclamation mark and the whole form. Behind it stands
 *
 * <ul>
 *   <li>{@code :} and its postings; or
 *   <li>{@code -:} and the newest documents' numbers, for a stop word or an affix; or
 *   <li>{@code *}, in how many documents it is, {@code ,} and a file's hash for each file of further postings, {@code :}
 *       and the best of its postings, and as a field of its own behind {@code ~} the next best documents, without
 *       positions; or
 *   <li>{@code >} and the forms that it stands for, divided by commas.
 * </ul>
 *
 * <p>Last come the joins, words that begin with a form of the stem and are also written in parts, each after {@code +}.
 * Not thread-safe.
 */
final class TermGroups {
    /** How many documents a file of further postings holds. */
    private static final int FURTHER = 8192;

    private static final int HASH_DIGITS = 8;

    private final String folder;
    private final SearchSink sink;
    private final IntUnaryOperator words;
    private final IntUnaryOperator steps;
    private final double averageWords;
    private final int head;

    /** The files of further postings that the sink has: two words may have the same. */
    private final Set<String> furtherFiles = new HashSet<>();

    private Spellings spellings = StemDecision.parse("");
    private String stem = "";
    private String form = "";
    private List<String> furthersBefore = List.of();
    /** Whether the group being made depends on the documents' mean length. */
    private boolean depends;

    private final List<String> furthers = new ArrayList<>();
    private final StringBuilder group = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    /**
     * What the index knows of a stem.
     *
     * @param text what stands behind the stem; empty if there is nothing to know
     * @param furthers the hashes of its files of further postings
     * @param hasHead whether the text depends on the documents' mean length
     */
    record Group(String text, List<String> furthers, boolean hasHead) {
        Group {
            furthers = List.copyOf(furthers);
        }
    }

    /**
     * Makes groups and hands their files of further postings to {@code sink}.
     *
     * @param words how many words a document has, by its number
     * @param head how many characters of a form's postings stand in its group at the most, as {@link Ranking#HEAD}
     */
    TermGroups(String folder, SearchSink sink, IntUnaryOperator words, double averageWords, int head) {
        this.folder = folder;
        this.sink = sink;
        this.words = words;
        int middle = Lengths.middle(averageWords);
        this.steps = document -> Lengths.level(words.applyAsInt(document)) - middle;
        this.averageWords = averageWords;
        this.head = head;
    }

    /**
     * The group of a stem.
     *
     * @param terms all its segments, in order
     * @param before the hashes of the files of further postings that it had in the index before
     * @param decided what was decided about its words
     */
    Group group(String ofStem, List<Segment> terms, List<String> before, Spellings decided) throws IOException {
        spellings = decided;
        stem = ofStem;
        furthersBefore = before;
        form = "";
        depends = false;
        furthers.clear();
        group.setLength(0);
        for (Segment term : terms) {
            if (!term.key().form().equals(form)) {
                endForm();
            }
            form = term.key().form();
            segments.add(term);
        }
        endForm();
        if (group.length() > 0) {
            for (String joined : spellings.joins(stem)) {
                group.append(" +").append(joined);
            }
        }
        return new Group(group.toString(), furthers, depends);
    }

    /** Keeps a group's files of further postings as they stand; returns false if any of them must be written. */
    boolean keep(List<String> hashes) throws IOException {
        boolean all = true;
        for (String hash : hashes) {
            if (!furtherFiles.contains(hash)) {
                if (sink.keep(path(name(hash)))) {
                    furtherFiles.add(hash);
                } else {
                    all = false;
                }
            }
        }
        return all;
    }

    private void endForm() throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        group.append(' ').append(form.startsWith(stem) ? form.substring(stem.length()) : "!" + form);
        List<String> alias = spellings.alias(form).orElse(List.of());
        if (alias.isEmpty()) {
            postings();
        } else {
            group.append('>').append(String.join(",", alias));
        }
        segments.clear();
    }

    private void postings() throws IOException {
        Postings postings = Postings.of(segments, steps);
        if (!Word.of(form).isContent()) {
            int[] documents = postings.documents();
            int from = Math.max(0, documents.length - Ranking.NEWEST);
            group.append("-:").append(PostingsText.of(Arrays.copyOfRange(documents, from, documents.length)));
            return;
        }
        String text = PostingsText.of(postings);
        if (text.length() > head) {
            headAndRest(postings);
        } else {
            group.append(':').append(text);
        }
    }

    private void headAndRest(Postings postings) throws IOException {
        int[] order = bestFirst(postings);
        int most = 0;
        for (int characters = 0; most < order.length && characters <= head; most++) {
            characters += PostingsText.characters(postings, order[most]);
        }
        int[] best = Arrays.stream(order, 0, most).sorted().toArray();
        int[] others = Arrays.stream(order, most, order.length).sorted().toArray();
        depends = true;
        group.append('*').append(postings.size());
        for (int from = 0; from < others.length; from += FURTHER) {
            int[] part = Arrays.copyOfRange(others, from, Math.min(others.length, from + FURTHER));
            String hash = further(PostingsText.of(postings.only(part)));
            furthers.add(hash);
            group.append(',').append(hash);
        }
        group.append(':').append(PostingsText.of(postings.only(best)));
        int told = Math.min(order.length, most + head / 2);
        if (told > most) {
            int[] next = Arrays.stream(order, most, told).sorted().toArray();
            group.append(" ~").append(PostingsText.withoutPositions(postings.only(next)));
        }
    }

    /** The places of all postings, the best first, of equally good ones the newer. */
    private int[] bestFirst(Postings postings) {
        double[] impacts = IntStream.range(0, postings.size())
                .mapToDouble(at -> impact(postings, at))
                .toArray();
        double[] ranks = impacts.clone();
        Arrays.sort(ranks);
        int distinct = 0;
        for (double impact : ranks) {
            if (distinct == 0 || ranks[distinct - 1] != impact) {
                ranks[distinct++] = impact;
            }
        }
        long[] worstFirst = new long[impacts.length];
        for (int at = 0; at < impacts.length; at++) {
            worstFirst[at] = (long) Arrays.binarySearch(ranks, 0, distinct, impacts[at]) << Integer.SIZE | at;
        }
        Arrays.sort(worstFirst);
        return IntStream.rangeClosed(1, worstFirst.length)
                .map(i -> (int) worstFirst[worstFirst.length - i])
                .toArray();
    }

    private double impact(Postings postings, int at) {
        return Ranking.impact(postings.weight(at), words.applyAsInt(postings.documents()[at]), averageWords);
    }

    private String further(String postings) throws IOException {
        String json = Scripts.json(out -> out.writeString(postings));
        String hash = Scripts.hash(json, HASH_DIGITS);
        if (furtherFiles.add(hash) && !(furthersBefore.contains(hash) && sink.keep(path(name(hash))))) {
            sink.write(new SearchFile(path(name(hash)), Scripts.script(name(hash), json)));
        }
        return hash;
    }

    private String name(String hash) {
        return folder + "/f" + hash;
    }

    private static String path(String name) {
        return SearchFile.FOLDER + name + ".js";
    }
}
