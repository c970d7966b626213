package org.baygan.archive;

import java.util.Arrays;
import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Keywords;

/** The articles of a language by the keywords that few of them have. Immutable. */
final class RareWords {
    /** That two articles share a word says nothing if more articles than this have it. */
    static final int MOST_ARTICLES = 24;

    /**
     * For each word of each article, unless too many articles have the word, in order: the word's hash in the upper 32
     * bits, the article's position below.
     */
    private final long[] postings;

    /** The words of some articles; {@link #positions} counts the articles from 0 in this order. */
    RareWords(List<ArticleSummary> articles) {
        long[] found =
                new long[articles.stream().mapToInt(a -> keywords(a).size()).sum()];
        int count = 0;
        for (int position = 0; position < articles.size(); position++) {
            Keywords keywords = keywords(articles.get(position));
            for (int i = 0; i < keywords.size(); i++) {
                found[count++] = posting(keywords.hash(i), position);
            }
        }
        Arrays.sort(found);
        this.postings = Arrays.copyOf(found, keepRare(found));
    }

    /** Moves the postings of words that few have to the front; returns how many these are. */
    private static int keepRare(long[] sorted) {
        int kept = 0;
        int end;
        for (int first = 0; first < sorted.length; first = end) {
            for (end = first + 1; end < sorted.length && hash(sorted[end]) == hash(sorted[first]); end++) {
                // The end of the word's postings is looked for.
            }
            if (end - first <= MOST_ARTICLES) {
                System.arraycopy(sorted, first, sorted, kept, end - first);
                kept += end - first;
            }
        }
        return kept;
    }

    private static int hash(long posting) {
        return (int) (posting >> Integer.SIZE);
    }

    private static Keywords keywords(ArticleSummary article) {
        return article.showing().keywords();
    }

    private static long posting(int hash, int position) {
        return (long) hash << Integer.SIZE | position;
    }

    /** The positions of all articles that have a word; none if they are too many. */
    int[] positions(int hash) {
        int at = Arrays.binarySearch(postings, posting(hash, 0));
        int first = at >= 0 ? at : -at - 1;
        int end = first;
        while (end < postings.length && hash(postings[end]) == hash) {
            end++;
        }
        int[] found = new int[end - first];
        for (int i = first; i < end; i++) {
            found[i - first] = (int) postings[i];
        }
        return found;
    }
}
