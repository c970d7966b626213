package org.baygan.search.index;

/**
 * The numbers of the ranking formula, which docs/search.md explains. The client's script gets them from here.
 * Stateless.
 */
public final class Ranking {
    /** How soon more occurrences of a word stop counting (BM25's k1). */
    public static final double SATURATION = 1.5;

    /** How much an article's length counts (BM25's b). */
    public static final double LENGTH = 0.85;

    /** What an occurrence of another form of a word's stem counts, in occurrences of the form itself. */
    public static final double OTHER_FORM = 0.5;

    /** What an occurrence of a word that only begins as the last word of a query counts. */
    public static final double PREFIX = 0.3;

    /** How much the form itself counts beside its stem. */
    public static final double EXACT = 0.5;

    /** How much two neighbouring words of a query count for standing close to each other. */
    public static final double NEAR = 1.2;

    /** How much more for standing in the query's order. */
    public static final double ORDER = 0.6;

    /** How much two words count that stand one or two words apart in the query. */
    public static final double NEAR_OTHERS = 0.3;

    /** What a phrase adds if the query has other words too: so many times the sum of its words' rarities. */
    public static final double PHRASE = 1.0;

    /** What is added to articles of the date that a query is: it lifts them above all others. */
    public static final double PUBLISHED = 1000;

    /** For how many of the best articles closeness is looked at. */
    public static final int LOOKED_AT = 100;

    /** How many stems the beginning of a word may stand for. */
    public static final int MOST_PREFIXED = 50;

    /** Which share of the best article's coverage another one must have to be found, for a very long query. */
    public static final double COVERAGE = 0.25;

    /**
     * What is added to that share for a query of one word; for n words, an n-th of it. Short queries mean every word.
     */
    public static final double COVERAGE_OF_ONE = 0.75;

    /**
     * How many characters of a form's postings stand in its shard at the most, so that a frequent word costs its reader
     * no more than a rare one: those with the greatest {@link #impact} stand there. Half as many further documents
     * stand there with their lengths alone.
     */
    public static final int HEAD = 12_500;

    /** How many documents of a stop word or an affix are kept, the newest, for queries of nothing else. */
    public static final int NEWEST = 1024;

    private Ranking() {}

    /**
     * What a word's occurrences are worth, from 0 to below k1 + 1 (BM25 without the idf).
     *
     * @param occurrences how many there are, weighted by form and place
     * @param words how long the document is
     * @param averageWords the mean length of all documents, above 0
     */
    public static double impact(double occurrences, double words, double averageWords) {
        return (SATURATION + 1)
                * occurrences
                / (occurrences + SATURATION * (1 - LENGTH + LENGTH * words / averageWords));
    }

    /**
     * What a score is multiplied by if a document has only a share of what a query says: the share's fourth root, in
     * operations that every machine rounds alike.
     */
    public static double coverage(double share) {
        return Math.sqrt(Math.sqrt(share));
    }

    /** Which share of the best article's coverage another one must have to be found, for a query of so many words. */
    public static double leastShare(int words) {
        return COVERAGE + COVERAGE_OF_ONE / Math.max(1, words);
    }

    /** How much a word says that so many of all documents have (BM25's idf, never negative). */
    public static double rarity(int documents, int all) {
        // The client's logarithm is fdlibm's, as StrictMath's is: both come to the same ranking.
        return StrictMath.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }
}
