package org.baygan.render;

import java.util.List;
import java.util.Optional;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;

/**
 * What the card of an article is made of, on whichever page of the site it stands.
 *
 * @param article the article
 * @param section the name of its section as the site has it; empty if it has none
 * @param picture the picture to be shown; empty if it has none that can be measured, or where cards show none
 */
record CardInput(ArticleSummary article, String section, Optional<PictureFile> picture) {
    static CardInput of(SiteContext site, ArticleSummary article) {
        CardInput plain = withoutPicture(site, article);
        return site.config().hasRichPages() ? new CardInput(article, plain.section, picture(site, article)) : plain;
    }

    static List<CardInput> of(SiteContext site, List<ArticleSummary> articles) {
        return articles.stream().map(article -> of(site, article)).toList();
    }

    /** For what shows no pictures. */
    static CardInput withoutPicture(SiteContext site, ArticleSummary article) {
        return new CardInput(
                article,
                site.archive()
                        .in(article.language())
                        .taxonomy(TaxonomyKind.SECTION)
                        .firstOf(article)
                        .map(Term::name)
                        .orElse(""),
                Optional.empty());
    }

    private static Optional<PictureFile> picture(SiteContext site, ArticleSummary article) {
        return article.showing().pictures().stream()
                .flatMap(target -> ArticleFiles.find(site.files(), article.sourcePath(), target).stream())
                .map(path -> PictureFile.of(site, path))
                .filter(picture -> picture.size().isPresent())
                .findFirst();
    }
}
