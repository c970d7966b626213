package org.baygan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int NO_PREFIX = -1;

    private final Map<TermKey, Term> terms = new HashMap<>();
    private final ChunkTable<Piece[]> chunks = new ChunkTable<>();
    private final List<Term> touched = new ArrayList<>();
    private long bytes;

    /** A term's postings so far, and its positions in the document at hand. */
    private static final class Term {
        final boolean positioned;
        final boolean advances;
        final ByteList postings = new ByteList(8);
        int documents;
        int[] positions = new int[2];
        int count = -1;

        Term(Word.Kind kind) {
            this.positioned = kind == Word.Kind.CONTENT;
            this.advances = kind != Word.Kind.AFFIX;
        }
    }

    /** A run of words with its terms found: they are looked up once for each spelling. */
    private static final class Piece {
        final Term[] words;
        final @Nullable Term joined;
        /** Which of the verbal prefixes it is, if it stands alone; else {@link #NO_PREFIX}. */
        final int prefix;
        /** The word that a prefix before it joins; empty if none does. */
        final String stands;
        /** With each prefix before it: what they are as one word, once one of them has been looked up. */
        @Nullable
        Term @Nullable [] prefixed;

        Piece(Term[] words, @Nullable Term joined, int prefix, String stands) {
            this.words = words;
            this.joined = joined;
            this.prefix = prefix;
            this.stands = stands;
        }
    }

    /** One document being read. */
    final class Document {
        private final int number;
        private int position;
        private int limit;
        private int words;
        private int prefix = NO_PREFIX;

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
            prefix = NO_PREFIX;
            char[] chars = text.toCharArray();
            int start = 0;
            int hash = 0;
            for (int i = 0; i < chars.length; i++) {
                if (!isSeparator(chars[i])) {
                    hash = ChunkTable.hash(hash, chars[i]);
                } else {
                    chunk(hash, chars, start, i);
                    start = i + 1;
                    hash = 0;
                }
            }
            chunk(hash, chars, start, chars.length);
            position = Math.min(limit - 1, position + Fields.GAP);
            return this;
        }

        private void chunk(int hash, char[] chars, int from, int to) {
            if (to > from) {
                for (Piece piece : pieces(hash, chars, from, to)) {
                    add(piece);
                }
            }
        }

        private void add(Piece piece) {
            if (prefix != NO_PREFIX && !piece.stands.isEmpty()) {
                occurs(prefixed(prefix, piece), position);
            }
            if (piece.joined != null) {
                occurs(piece.joined, position);
            }
            for (Term word : piece.words) {
                occurs(word, position);
                if (word.advances) {
                    position = Math.min(limit - 1, position + 1);
                    words++;
                }
            }
            prefix = piece.prefix;
        }

        private void occurs(Term term, int at) {
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

    /** Whether a character divides words whatever stands around it: ASCII but letters and digits, «, », ، and ؟. */
    private static boolean isSeparator(char c) {
        return c < 0x80
                ? (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 'A' || c > 'Z')
                : c == '«' || c == '»' || c == '،' || c == '؟';
    }

    private Piece[] pieces(int hash, char[] chars, int from, int to) {
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
        Term[] found = new Term[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = term(TermKey.of(words.get(i)), words.get(i).kind());
        }
        if (found.length > 1) {
            return new Piece(found, compound(run.joined(), run.contents()), NO_PREFIX, "");
        }
        Word word = words.get(0);
        return new Piece(found, null, AnalysisTable.PREFIXES.indexOf(word.form()), word.isContent() ? word.form() : "");
    }

    private Term prefixed(int prefix, Piece piece) {
        if (piece.prefixed == null) {
            piece.prefixed = new Term[AnalysisTable.PREFIXES.size()];
        }
        Term known = piece.prefixed[prefix];
        if (known == null) {
            Term compound = compound(AnalysisTable.PREFIXES.get(prefix) + piece.stands, List.of(piece.stands));
            known = compound == null ? piece.words[0] : compound;
            piece.prefixed[prefix] = known;
        }
        return known;
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
        return term(key, Word.Kind.CONTENT);
    }

    private Term term(TermKey key, Word.Kind kind) {
        Term term = terms.get(key);
        if (term == null) {
            term = new Term(kind);
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
        terms.forEach((key, term) -> {
            if (term.documents > 0) {
                sorted.add(new Segment(key, term.documents, term.postings.toArray()));
            }
        });
        sorted.sort(Comparator.comparing(Segment::key));
        terms.clear();
        chunks.clear();
        bytes = 0;
        return sorted;
    }
}
