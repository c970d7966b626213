package org.baygan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the postings of one language's articles in memory, for one thread at a time. A posting is the document's
 * number, how many positions follow, and the positions, each as its distance from the one before.
 */
final class Accumulator {
    /** Text without a blank for longer than this is not remembered. */
    private static final int LONGEST_REMEMBERED = 48;

    private static final int BYTES_OF_A_TERM = 200;
    private static final int BYTES_OF_A_CHUNK = 160;

    private final Map<TermKey, Term> terms = new HashMap<>();
    private final Map<String, Piece[]> chunks = new HashMap<>();
    private final List<Term> touched = new ArrayList<>();
    private long bytes;

    /** A term's postings so far, and its positions in the document at hand. */
    private static final class Term {
        final boolean positioned;
        final ByteList postings = new ByteList(8);
        int documents;
        int[] positions = new int[2];
        int count = -1;

        Term(boolean positioned) {
            this.positioned = positioned;
        }
    }

    /** A run of words with its terms found: they are looked up once for each spelling. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(
            Term[] words, boolean[] advances, @Nullable Term joined, String prefix, String first) {}

    /** One document being read. */
    final class Document {
        private final int number;
        private int position;
        private int limit;
        private int words;
        private String prefix = "";

        Document(int number) {
            this.number = number;
        }

        /** Begins a part: the words that follow stand from {@code from} to before {@code limit}. */
        Document part(int from, int limit) {
            this.position = from;
            this.limit = limit;
            return this;
        }

        /** Adds a text. */
        Document text(String text) {
            prefix = "";
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) <= ' ') {
                    if (i > start) {
                        for (Piece piece : pieces(text.substring(start, i))) {
                            add(piece);
                        }
                    }
                    start = i + 1;
                }
            }
            position = Math.min(limit - 1, position + Fields.GAP);
            return this;
        }

        private void add(Piece piece) {
            if (!prefix.isEmpty() && !piece.first.isEmpty()) {
                occurs(compound(prefix + piece.first, List.of(piece.first)), position);
            }
            if (piece.joined != null) {
                occurs(piece.joined, position);
            }
            for (int i = 0; i < piece.words.length; i++) {
                occurs(piece.words[i], position);
                if (piece.advances[i]) {
                    position = Math.min(limit - 1, position + 1);
                    words++;
                }
            }
            prefix = piece.prefix;
        }

        private void occurs(@Nullable Term term, int at) {
            if (term == null) {
                return;
            }
            if (term.count < 0) {
                term.count = 0;
                touched.add(term);
            }
            if (!term.positioned || (term.count > 0 && term.positions[term.count - 1] == at)) {
                return;
            }
            if (term.count == term.positions.length) {
                term.positions = java.util.Arrays.copyOf(term.positions, term.count * 2);
            }
            term.positions[term.count++] = at;
        }

        /** Ends the document; returns how many words it has. */
        int end() {
            for (Term term : touched) {
                int before = term.postings.size();
                term.postings.add(number);
                term.postings.add(term.count);
                int last = 0;
                for (int i = 0; i < term.count; i++) {
                    term.postings.add(term.positions[i] - last);
                    last = term.positions[i];
                }
                term.documents++;
                term.count = -1;
                bytes += term.postings.size() - before;
            }
            touched.clear();
            return words;
        }
    }

    private Piece[] pieces(String chunk) {
        Piece[] known = chunks.get(chunk);
        if (known != null) {
            return known;
        }
        Piece[] made = Analysis.runs(chunk).stream().map(this::piece).toArray(Piece[]::new);
        if (chunk.length() <= LONGEST_REMEMBERED) {
            chunks.put(chunk, made);
            bytes += BYTES_OF_A_CHUNK;
        }
        return made;
    }

    private Piece piece(Analysis.Run run) {
        List<Word> words = run.solid();
        Term[] terms = new Term[words.size()];
        boolean[] advances = new boolean[words.size()];
        for (int i = 0; i < terms.length; i++) {
            Word word = words.get(i);
            terms[i] = term(TermKey.of(word), word.isContent());
            advances[i] = word.kind() != Word.Kind.AFFIX;
        }
        boolean single = words.size() == 1;
        String first = words.get(0).form();
        return new Piece(
                terms,
                advances,
                single ? null : compound(run.joined(), run.contents()),
                single && AnalysisTable.PREFIXES.contains(first) ? first : "",
                single && words.get(0).isContent() ? first : "");
    }

    /**
     * The term of a spelling as one word; null if stemming alone leads from it to its parts, or if it is longer than
     * words are.
     */
    private @Nullable Term compound(String joined, List<String> parts) {
        if (joined.length() > Analysis.LONGEST_WORD) {
            return null;
        }
        TermKey key = TermKey.compound(joined, parts);
        if (parts.size() == 1 && Stemmer.stem(parts.get(0)).equals(key.stem())) {
            return null;
        }
        return term(key, true);
    }

    private Term term(TermKey key, boolean positioned) {
        Term term = terms.get(key);
        if (term == null) {
            term = new Term(positioned);
            terms.put(key, term);
            bytes += BYTES_OF_A_TERM;
        }
        return term;
    }

    /** About how much memory this takes. */
    long bytes() {
        return bytes;
    }

    /** Everything so far in order, and forgets it. */
    List<Segment> drain() {
        List<Segment> sorted = new ArrayList<>(terms.size());
        new TreeMap<>(terms).forEach((key, term) -> {
            if (term.documents > 0) {
                sorted.add(new Segment(key, term.documents, term.postings.toArray()));
            }
        });
        terms.clear();
        chunks.clear();
        bytes = 0;
        return sorted;
    }
}
