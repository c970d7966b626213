package org.baygan.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where pieces stand next in a text. One look serves all places up to what it found, so that asking from every place
 * of a text in turn is linear in its length for each piece. Not thread-safe.
 */
public final class NextPlaces {
    private final String text;
    private final Map<String, Look> looks = new HashMap<>();

    /**
     * A look for a piece.
     *
     * @param from from where it was looked for
     * @param at where it was found; -1 if nowhere
     */
    private record Look(int from, int at) {
        boolean serves(int other) {
            return from <= other && (at < 0 || at >= other);
        }
    }

    /** The places in a text. */
    public NextPlaces(String text) {
        this.text = text;
    }

    /** Where a piece stands next from an index on; -1 if it doesn't. */
    public int of(String piece, int from) {
        Look known = looks.get(piece);
        if (known == null || !known.serves(from)) {
            known = new Look(from, text.indexOf(piece, from));
            looks.put(piece, known);
        }
        return known.at;
    }
}
