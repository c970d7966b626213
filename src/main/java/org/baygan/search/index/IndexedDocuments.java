package org.baygan.search.index;

import java.io.IOException;
import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;

/** The documents of an index. Each one's number is its place among them. */
interface IndexedDocuments {
    /** What the story of each was made of. */
    List<Digest> madeOf();

    /** The number of a document. */
    int number(ArticleSummary document);

    /** Sums up what the files of facets are made of, and where the documents' pages are. */
    Digest facetsMadeOf();

    /**
     * Writes what the index tells of them beside their words.
     *
     * @param decks which documents have a deck of their own
     */
    DocumentFiles write(boolean[] decks, SearchSink sink) throws IOException;
}
