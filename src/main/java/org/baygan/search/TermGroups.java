package org.baygan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Writes what the index knows of each stem, its group: the stem, then, divided by blanks, its forms with their postings.
 * Of the stem stands how many code units it shares with the stem before, as one of {@link Varints}, and the rest. A form
 * is what follows the stem in it, or an exclamation mark and the whole form. Behind it stands
 *
 * <ul>
 *   <li>{@code :} and its postings; or
 *   <li>{@code -:} and the newest documents' numbers, for a word that a query does without; or
 *   <li>{@code *}, in how many documents it is, {@code ,} and a file's hash for each file of further postings, {@code :}
 *       and the best of its postings; or
 *   <li>{@code >} and the forms that it stands for, divided by commas.
 * </ul>
 *
 * <p>Last come words that begin with a form of the stem and are also written in parts, each after {@code +}.
 */
final class TermGroups {
    /** How many documents a file of further postings holds. */
    private static final int FURTHER = 8192;

    private static final int HASH_DIGITS = 8;

    private final String language;
    private final Compounds compounds;
    private final TermShards shards;
    private final SearchSink sink;
    private final IntUnaryOperator words;
    private final double averageWords;
    private final int head;

    private String stem = "";
    private String form = "";
    private final StringBuilder group = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    /**
     * Writes to {@code shards}.
     *
     * @param words how many words a document has, by its number
     * @param head of a word in more documents than this, the rest of the postings stands in files of its own
     */
    TermGroups(
            String language,
            Compounds compounds,
            TermShards shards,
            SearchSink sink,
            IntUnaryOperator words,
            double averageWords,
            int head) {
        this.language = language;
        this.compounds = compounds;
        this.shards = shards;
        this.sink = sink;
        this.words = words;
        this.averageWords = averageWords;
        this.head = head;
    }

    /** Writes all terms. */
    void write(SegmentMerge terms) throws IOException {
        for (List<Segment> term = terms.next(); !term.isEmpty(); term = terms.next()) {
            TermKey key = term.get(0).key();
            if (!key.form().equals(form)) {
                endForm();
            }
            if (!key.stem().equals(stem)) {
                endGroup();
            }
            stem = key.stem();
            form = key.form();
            segments.addAll(term);
        }
        endForm();
        endGroup();
        shards.finish();
    }

    private void endForm() throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        group.append(' ').append(form.startsWith(stem) ? form.substring(stem.length()) : "!" + form);
        List<String> alias = compounds.alias(form).orElse(List.of());
        if (alias.isEmpty()) {
            postings();
        } else {
            group.append('>').append(String.join(",", alias));
        }
        segments.clear();
    }

    private void postings() throws IOException {
        Postings postings = Postings.of(segments);
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
        int[] best = best(postings);
        int[] rest = IntStream.range(0, postings.size())
                .filter(at -> Arrays.binarySearch(best, at) < 0)
                .toArray();
        group.append('*').append(postings.size());
        for (int from = 0; from < rest.length; from += FURTHER) {
            int[] part = Arrays.copyOfRange(rest, from, Math.min(rest.length, from + FURTHER));
            group.append(',').append(further(PostingsText.of(postings.only(part))));
        }
        group.append(':').append(PostingsText.of(postings.only(best)));
    }

    /** The places of as many of the best postings as the head holds, of equally good ones the newer; rising. */
    private int[] best(Postings postings) {
        double[] impacts = IntStream.range(0, postings.size())
                .mapToDouble(at -> impact(postings, at))
                .toArray();
        List<Integer> places = IntStream.range(0, postings.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -impacts[at])
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        int characters = 0;
        int count = 0;
        while (count < places.size() && characters <= head) {
            characters += PostingsText.characters(postings, places.get(count));
            count++;
        }
        return places.stream().limit(count).mapToInt(Integer::intValue).sorted().toArray();
    }

    private double impact(Postings postings, int at) {
        return Ranking.impact(postings.weight(at), words.applyAsInt(postings.documents()[at]), averageWords);
    }

    private String further(String postings) throws IOException {
        String json = Scripts.json(out -> out.writeString(postings));
        String hash = Scripts.hash(json, HASH_DIGITS);
        String name = language + "/f" + hash;
        sink.write(new SearchFile("search/" + name + ".js", Scripts.script(name, json)));
        return hash;
    }

    private void endGroup() throws IOException {
        if (group.length() == 0) {
            return;
        }
        for (String joined : compounds.joins(stem)) {
            group.append(" +").append(joined);
        }
        shards.add(stem, group.toString());
        group.setLength(0);
    }
}
