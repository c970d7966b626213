package org.baygan.search.index;

/**
 * The lengths of articles in {@value #LEVELS} steps of about a third: ranking needs no more, and an archive's lengths
 * must be small enough to load before the first query.
 */
final class Lengths {
    /** Stands among letters for lengths where no document has the number. */
    static final char NO_DOCUMENT = '-';

    /** How many steps there are. */
    static final int LEVELS = 16;

    private static final int[] WORDS = {16, 22, 29, 39, 53, 72, 97, 131, 177, 238, 322, 434, 586, 792, 1069, 1443};

    private Lengths() {}

    /** The step nearest to a number of words, by ratio. */
    static int level(int words) {
        int level = 0;
        while (level < LEVELS - 1 && (long) words * words > (long) WORDS[level] * WORDS[level + 1]) {
            level++;
        }
        return level;
    }

    /** The words of a step. */
    static int words(int level) {
        return WORDS[level];
    }

    /** The words of all steps. */
    static int[] table() {
        return WORDS.clone();
    }
}
