package org.baygan.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.AnalysisTable;
import org.baygan.search.analysis.Stemmer;
import org.baygan.search.analysis.Word;
import org.jspecify.annotations.Nullable;

/** Collects the postings of one language's articles in memory, for one thread at a time; {@link DocumentWords} fills it. */
final class Accumulator {
    /** The longest chunk that is remembered, in UTF-16 code units: longer ones hardly ever occur again. */
    private static final int LONGEST_REMEMBERED = 48;

    private static final int BYTES_OF_A_TERM = 200;
    private static final int BYTES_OF_A_CHUNK = 160;

    private final Map<TermKey, PendingTerm> terms = new HashMap<>();
    private final ChunkTable<Piece[]> chunks = new ChunkTable<>();
    private long bytes;

    /**
     * The pieces of a chunk: of the characters from {@code from} to before {@code to}, none of which is a separator.
     *
     * @param hash their {@link ChunkTable#hash}
     */
    Piece[] pieces(int hash, char[] chars, int from, int to) {
        Piece[] known = chunks.get(hash, chars, from, to);
        if (known != null) {
            return known;
        }
        Piece[] made = Analysis.runs(new String(chars, from, to - from)).stream()
                .map(this::piece)
                .toArray(Piece[]::new);
        if (to - from <= LONGEST_REMEMBERED) {
            chunks.put(hash, chars, from, to, made);
            bytes += BYTES_OF_A_CHUNK;
        }
        return made;
    }

    private Piece piece(Analysis.Run run) {
        List<Word> words = run.solid();
        PendingTerm[] found =
                words.stream().map(word -> term(TermKey.of(word), word.kind())).toArray(PendingTerm[]::new);
        if (found.length > 1) {
            return new Piece(found, compound(run.joined(), run.contents()), Piece.NO_PREFIX, "");
        }
        Word word = words.get(0);
        return new Piece(found, null, AnalysisTable.PREFIXES.indexOf(word.form()), word.isContent() ? word.form() : "");
    }

    /**
     * The term under which documents are counted that have a word in parts.
     *
     * @param joined the folded parts written as one
     * @param parts the forms of those parts that say something, at least one
     * @return null if stemming alone leads from {@code joined} to the only part, or if it is longer than a word may be
     */
    @Nullable
    PendingTerm compound(String joined, List<String> parts) {
        if (joined.length() > Analysis.LONGEST_WORD) {
            return null;
        }
        TermKey key = TermKey.compound(joined, parts);
        if (parts.size() == 1 && Stemmer.stem(parts.get(0)).equals(key.stem())) {
            return null;
        }
        return term(key, Word.Kind.CONTENT);
    }

    private PendingTerm term(TermKey key, Word.Kind kind) {
        PendingTerm term = terms.get(key);
        if (term == null) {
            term = new PendingTerm(kind);
            terms.put(key, term);
            bytes += BYTES_OF_A_TERM;
        }
        return term;
    }

    /** Notes that so many bytes of postings were added. */
    void grew(int by) {
        bytes += by;
    }

    /** About how much memory this takes, in bytes. */
    long bytes() {
        return bytes;
    }

    /** Takes everything out of some accumulators, in the order of stems. None of them may be amid a document. */
    static List<StemPostings> drain(Collection<Accumulator> all) {
        Map<String, List<Segment>> byStem = new HashMap<>();
        for (Accumulator each : all) {
            each.terms.forEach((key, term) -> {
                if (term.documents() > 0) {
                    byStem.computeIfAbsent(key.stem(), stem -> new ArrayList<>(2))
                            .add(new Segment(key, term.documents(), term.postings()));
                }
            });
            each.terms.clear();
            each.chunks.clear();
            each.bytes = 0;
        }
        String[] stems = byStem.keySet().toArray(String[]::new);
        Arrays.sort(stems);
        List<StemPostings> sorted = new ArrayList<>(stems.length);
        for (String stem : stems) {
            List<Segment> segments = Objects.requireNonNull(byStem.get(stem));
            segments.sort(Segment.ORDER);
            sorted.add(new StemPostings(stem, segments));
        }
        return sorted;
    }
}
