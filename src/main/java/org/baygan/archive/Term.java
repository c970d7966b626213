package org.baygan.archive;

import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/**
 * One name of a taxonomy in one language, and the articles that carry it.
 *
 * @param kind the taxonomy
 * @param language the language
 * @param id the concept's id in the vocabulary, the same in all languages; the folded name if that doesn't have it
 * @param name the name to show
 * @param slug the name in addresses
 * @param articles the articles, newest first
 */
public record Term(
        TaxonomyKind kind, Language language, String id, String name, String slug, List<ArticleSummary> articles) {
    public Term {
        articles = List.copyOf(articles);
    }

    /** Terms of one archive are told apart by their concept: comparing their articles would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term term && term.kind == kind && term.language.equals(language) && term.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
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
