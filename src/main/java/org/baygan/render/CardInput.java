package org.baygan.render;

import java.util.List;
import org.baygan.archive.Archive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;

/**
 * What the card of an article is made of, on whichever page of the site it stands.
 *
 * @param article the article
 * @param section the name of its section as the site has it; empty if it has none
 */
record CardInput(ArticleSummary article, String section) {
    static CardInput of(Archive archive, ArticleSummary article) {
        return new CardInput(
                article,
                archive.in(article.language())
                        .taxonomy(TaxonomyKind.SECTION)
                        .firstOf(article)
                        .map(Term::name)
                        .orElse(""));
    }

    static List<CardInput> of(Archive archive, List<ArticleSummary> articles) {
        return articles.stream().map(article -> of(archive, article)).toList();
    }
}
