package org.baygan.search.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one document into an {@link Accumulator}, and gives each word its position. Not thread-safe. */
final class DocumentWords {
    private final Accumulator terms;
    private final List<PendingTerm> touched = new ArrayList<>();
    private int position;
    private int limit;
    private int words;
    private int prefix;

    DocumentWords(Accumulator terms) {
        this.terms = terms;
    }

    /**
     * Begins a part: the words that follow get the positions from {@code from} to before {@code limit}. Words for which
     * no position is left share the last one.
     */
    DocumentWords part(int from, int limit) {
        this.position = from;
        this.limit = limit;
        return this;
    }

    /** Adds a text. */
    DocumentWords text(String text) {
        return text(text.toCharArray());
    }

    /** Adds a text. */
    DocumentWords text(char[] chars) {
        prefix = Piece.NO_PREFIX;
        int start = 0;
        int hash = 0;
        for (int i = 0; i < chars.length; i++) {
            if (!isSeparator(chars[i]) || isWithinNumber(chars, i)) {
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

    /**
     * Whether a character divides words whatever stands around it: ASCII other than letters and digits, «, », ، and ؟.
     */
    private static boolean isSeparator(char c) {
        return c < 0x80
                ? (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 'A' || c > 'Z')
                : c == '«' || c == '»' || c == '،' || c == '؟';
    }

    /** Whether a comma may part the digits of one number, which the analysis decides. */
    private static boolean isWithinNumber(char[] chars, int at) {
        return chars[at] == ','
                && at > 0
                && at + 1 < chars.length
                && Character.isDigit(chars[at - 1])
                && Character.isDigit(chars[at + 1]);
    }

    private void chunk(int hash, char[] chars, int from, int to) {
        if (to > from) {
            for (Piece piece : terms.pieces(hash, chars, from, to)) {
                add(piece);
            }
        }
    }

    private void add(Piece piece) {
        occurs(piece.after(prefix, terms));
        occurs(piece.joined());
        for (int i = 0; i < piece.size(); i++) {
            PendingTerm word = piece.word(i);
            occurs(word);
            if (word.advances()) {
                position = Math.min(limit - 1, position + 1);
                words++;
            }
        }
        prefix = piece.prefix();
    }

    private void occurs(@Nullable PendingTerm term) {
        if (term != null && term.occurs(position)) {
            touched.add(term);
        }
    }

    /** Ends the document, whose number is given; returns how many words it has, affixes not counted. */
    int end(int number) {
        int bytes = 0;
        for (PendingTerm term : touched) {
            bytes += term.end(number);
        }
        terms.grew(bytes);
        return words;
    }
}
