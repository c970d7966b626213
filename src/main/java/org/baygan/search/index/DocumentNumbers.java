package org.baygan.search.index;

import java.util.AbstractList;
import java.util.List;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;

/**
 * The numbers of a language's documents: static pages by id, then articles from the oldest to the newest, so that a new
 * article leaves the others' numbers as they are. Immutable.
 */
final class DocumentNumbers {
    private final LanguageArchive own;

    DocumentNumbers(LanguageArchive own) {
        this.own = own;
    }

    /** All documents in the order of their numbers: a view of the archive. */
    List<ArticleSummary> documents() {
        List<ArticleSummary> pages = own.staticPages();
        List<ArticleSummary> articles = own.articles();
        return new AbstractList<>() {
            @Override
            public ArticleSummary get(int number) {
                return number < pages.size()
                        ? pages.get(number)
                        : articles.get(articles.size() - 1 - (number - pages.size()));
            }

            @Override
            public int size() {
                return pages.size() + articles.size();
            }
        };
    }

    /** The number of a document. */
    int of(ArticleSummary document) {
        int place = own.position(document);
        return document.kind() == Article.Kind.PAGE
                ? place
                : own.staticPages().size() + own.articles().size() - 1 - place;
    }
}
