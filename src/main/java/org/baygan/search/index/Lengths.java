package org.baygan.search.index;

/**
 * The lengths of articles in steps, each twice the one before: ranking needs no more, and each posting tells the length
 * of its document.
 */
final class Lengths {
    /** How many steps there are. The last is 131,072 words, and longer articles count as such. */
    static final int LEVELS = 14;

    private static final int SHORTEST = 16;

    private Lengths() {}

    /** The step nearest to a number of words, by ratio. */
    static int level(int words) {
        int level = 0;
        while (level < LEVELS - 1 && (long) words * words > (long) words(level) * words(level + 1)) {
            level++;
        }
        return level;
    }

    /** The words of a step. */
    static int words(int level) {
        return SHORTEST << level;
    }

    /** The step from which lengths are counted in an index: that of the mean, which most articles are near. */
    static int middle(double averageWords) {
        return level((int) averageWords);
    }
}
