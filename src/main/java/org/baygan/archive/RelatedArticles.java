package org.baygan.archive;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Keywords;
import org.baygan.model.Memo;

/**
 * Finds the articles on the same subject as one: those that share topics with it, and those that share rare words of
 * their headlines. A topic or word weighs more the fewer articles have it; of articles with the same weight, the one
 * nearer in time comes first.
 * Thread-safe.
 */
final class RelatedArticles {
    private final List<ArticleSummary> articles;
    private final Taxonomy topics;
    private final Memo<RareWords> words;

    /**
     * The articles of a language.
     *
     * @param articles in any order
     * @param topics theirs
     */
    RelatedArticles(List<ArticleSummary> articles, Taxonomy topics) {
        this.articles = articles;
        this.topics = topics;
        this.words = new Memo<>(() -> new RareWords(articles));
    }

    /**
     * The articles closest to one, the closest first; a static page has none.
     *
     * @param byWords whether words count; else topics alone
     */
    List<ArticleSummary> of(ArticleSummary article, int limit, boolean byWords) {
        if (article.kind() == Article.Kind.PAGE) {
            return List.of();
        }
        Map<ArticleSummary, Candidate> found = new HashMap<>();
        addByTopics(article, limit, found);
        if (byWords) {
            addByWords(article, found);
        }
        return found.values().stream()
                .sorted(Candidate.CLOSEST_FIRST)
                .limit(limit)
                .map(candidate -> candidate.article)
                .toList();
    }

    /** Only a topic's neighbours in time are looked at, so that the cost doesn't grow with the archive. */
    private void addByTopics(ArticleSummary article, int reach, Map<ArticleSummary, Candidate> found) {
        for (Term topic : topics.of(article)) {
            List<ArticleSummary> ofTopic = topic.articles();
            int weight = weight(ofTopic.size());
            int place = Collections.binarySearch(ofTopic, article, LanguageArchive.NEWEST_FIRST);
            int at = place >= 0 ? place : -place - 1; // it may have been saved with another time since
            for (int i = Math.max(0, at - reach); i <= at + reach && i < ofTopic.size(); i++) {
                if (!ofTopic.get(i).equals(article)) {
                    candidate(ofTopic.get(i), article, found).weight += weight;
                }
            }
        }
    }

    /** Most share one word alone, by chance: they are counted by their positions, and not gathered. */
    private void addByWords(ArticleSummary article, Map<ArticleSummary, Candidate> found) {
        long[] shared = sharedWords(article.showing().keywords());
        int next;
        for (int first = 0; first < shared.length; first = next) {
            int weight = 0;
            for (next = first; next < shared.length && position(shared[next]) == position(shared[first]); next++) {
                weight += (int) shared[next];
            }
            ArticleSummary other = articles.get(position(shared[first]));
            int words = next - first;
            if (!other.equals(article) && (Candidate.saysEnough(words, weight) || found.containsKey(other))) {
                candidate(other, article, found).weight += weight;
            }
        }
    }

    /** The words shared with each article, sorted: its position in the upper 32 bits, what the word weighs below. */
    private long[] sharedWords(Keywords keywords) {
        long[] shared = new long[RareWords.MOST_ARTICLES * keywords.size()];
        int count = 0;
        for (int i = 0; i < keywords.size(); i++) {
            int[] positions = words.get().positions(keywords.hash(i));
            for (int position : positions) {
                shared[count++] = (long) position << Integer.SIZE | weight(positions.length);
            }
        }
        Arrays.sort(shared, 0, count);
        return Arrays.copyOf(shared, count);
    }

    private static int position(long shared) {
        return (int) (shared >> Integer.SIZE);
    }

    private static Candidate candidate(
            ArticleSummary other, ArticleSummary article, Map<ArticleSummary, Candidate> found) {
        return found.computeIfAbsent(other, o -> new Candidate(o, distance(o, article)));
    }

    /** What a topic or word weighs that so many articles have, in bits: log2 of all articles over these, plus 1. */
    private int weight(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(articles.size() / count);
    }

    /** In seconds; undated articles are far from all that are dated. */
    private static long distance(ArticleSummary one, ArticleSummary other) {
        if (one.shelfDay().isPresent() && other.shelfDay().isPresent()) {
            return Math.abs(one.instant() - other.instant());
        }
        return one.shelfDay().equals(other.shelfDay()) ? 0 : Long.MAX_VALUE;
    }

    /** An article on the same subject as another. */
    private static final class Candidate {
        static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparingInt((Candidate each) -> -each.weight)
                .thenComparingLong(each -> each.distance)
                .thenComparing(each -> each.article, LanguageArchive.BY_ID);

        /** One word that two articles share may be chance. */
        private static final int FEWEST_WORDS = 2;

        /** Reached by two words that one article in a hundred has, or by three that one in sixteen has. */
        private static final int LEAST_WEIGHT = 14;

        final ArticleSummary article;
        private final long distance;
        private int weight;

        Candidate(ArticleSummary article, long distance) {
            this.article = article;
            this.distance = distance;
        }

        /** Whether articles are on one subject that share words alone; those that share a topic are. */
        static boolean saysEnough(int words, int weight) {
            return words >= FEWEST_WORDS && weight >= LEAST_WEIGHT;
        }
    }
}
