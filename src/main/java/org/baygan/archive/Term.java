package org.baygan.archive;

import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/**
 * One name of a taxonomy in one language, and the articles that carry it.
 *
 * @param kind the taxonomy
 * @param language the language
 * @param id the concept, the same in all languages; without a vocabulary, the folded name
 * @param name the name to show
 * @param slug the name in addresses
 * @param articles the articles, newest first
 */
public record Term(
        TaxonomyKind kind, Language language, String id, String name, String slug, List<ArticleSummary> articles) {
    public Term {
        articles = List.copyOf(articles);
    }

    /** The first page of the term's list. */
    public Permalink permalink() {
        return new Permalink(folder() + "index.html");
    }

    /** The folder of the term's pages, with a slash at its end. */
    public String folder() {
        return language + "/" + kind.folder() + "/" + slug + "/";
    }
}
