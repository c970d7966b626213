package org.baygan.search.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.baygan.search.index.IndexDirectory;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.SearchDocument;
import org.baygan.search.index.SearchSource;

/**
 * Asks what is searched of one language, as the browser's client does: the same files, the same words, the same ranking.
 * Not thread-safe.
 */
public sealed interface SearchEngine permits IndexEngine, YearsEngine {
    /**
     * Opens an index, or those of all years.
     *
     * @param head the path of its first file in the site, or of the years' directory
     * @throws IOException if it can't be read, or isn't one
     */
    static SearchEngine open(SearchSource source, String head) throws IOException {
        Optional<IndexDirectory> years = IndexDirectory.read(source, head);
        return years.isPresent()
                ? new YearsEngine(source, years.get())
                : new IndexEngine(new IndexReader(source, head));
    }

    /**
     * Finds what a query asks for.
     *
     * @param query as a reader types it; docs/search.md tells what it may have. Its last word may be unfinished unless
     *     something stands behind it. One that {@link #isTooLong} finds nothing
     * @param complete whether all documents are looked at; if not, of a very frequent word only those that have it most
     *     prominently, and of years as many as give the first ten results
     * @throws IOException if a file of the index can't be read
     */
    SearchResult search(String query, boolean complete) throws IOException;

    /** In which order results stand. */
    enum Order {
        /** The best first. */
        RELEVANCE,
        /** The newest first, undated ones last. */
        NEWEST,
        /** The oldest first, undated ones last. */
        OLDEST;

        /** Puts hits that stand by relevance into this order. Of two documents the newer has the higher number. */
        void sort(List<SearchResult.Hit> hits, IntPredicate isUndated) {
            if (this != RELEVANCE) {
                Comparator<SearchResult.Hit> byNumber = Comparator.comparingInt(SearchResult.Hit::document);
                hits.sort(Comparator.comparing((SearchResult.Hit hit) -> isUndated.test(hit.document()))
                        .thenComparing(this == OLDEST ? byNumber : byNumber.reversed()));
            }
        }
    }

    /**
     * Finds what a query asks for, as {@link #search(String, boolean)} does, and narrows it down. With any filter, or
     * in another order than by relevance, all documents are looked at, or all of those years that are asked.
     *
     * @param wanted how many results are to be shown; if there are several indexes, no more of them are asked than that
     *     takes
     * @throws IOException if a file of the index can't be read
     */
    SearchResult search(String query, Filters filters, Order order, int wanted) throws IOException;

    /** The first term among filters that no document has, as in: section “Economy”; empty if each is there. */
    Optional<String> missing(Filters filters) throws IOException;

    /**
     * What the index knows of a document that was found.
     *
     * @throws IOException if a file of the index can't be read
     */
    SearchDocument document(int number) throws IOException;

    /** Whether a query is longer than any that a reader types. */
    static boolean isTooLong(String query) {
        return QueryText.isTooLong(query);
    }
}
