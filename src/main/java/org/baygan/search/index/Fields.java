package org.baygan.search.index;

/**
 * Where the words of an article's parts stand: every word has one position, which also tells its part. Affixes take the
 * position of the next word, so that their spellings don't move what follows.
 */
final class Fields {
    /** The first position of the deck, and of what else stands around the body. */
    static final int DECK = 64;

    /** The first position of the body. */
    static final int BODY = 256;

    /** The first position behind the body's beginning, which counts more: it says what the rest is about. */
    static final int OPENED = BODY + 60;

    /** Positions left free between two texts of one part, so that no phrase spans both. */
    static final int GAP = 4;

    /** How many occurrences in the body one in the title counts for. */
    static final int TITLE_WEIGHT = 6;

    /** How many occurrences in the body one in the deck or in the body's beginning counts for. */
    static final int DECK_WEIGHT = 2;

    private Fields() {}

    /** What an occurrence at a position counts. */
    static int weight(int position) {
        return position < DECK ? TITLE_WEIGHT : position < OPENED ? DECK_WEIGHT : 1;
    }
}
