package org.baygan.render;

import java.util.List;
import java.util.Optional;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;

/**
 * What a series is shown of, on its own page and on those of its parts.
 *
 * @param name its name
 * @param list the page that has all its parts
 * @param parts those that are shown, in their order
 * @param isWhole whether these are all
 */
record SeriesInput(String name, Permalink list, List<Part> parts, boolean isWhole) {
    /** How many parts before and after it an article's page shows at most, so that it doesn't grow with the series. */
    private static final int NEAR = 10;

    /** A series of more parts isn't shown in their order on its own page, but listed like any term. */
    private static final int SHOWN = 200;

    /**
     * A part.
     *
     * @param permalink its page
     * @param title its headline
     * @param date when it was published
     * @param number which one it is; empty if that isn't said
     */
    record Part(Permalink permalink, String title, PublicationDate date, Optional<Integer> number) {
        static Part of(ArticleSummary article) {
            return new Part(
                    article.permalink(),
                    article.title(),
                    article.date(),
                    article.series().flatMap(Series::part));
        }
    }

    /** For the page of a part; empty if it is in none, or in one that has no other part yet. */
    static Optional<SeriesInput> around(LanguageArchive own, ArticleSummary article) {
        List<ArticleSummary> parts = own.series(article);
        return own.taxonomy(TaxonomyKind.SERIES)
                .firstOf(article)
                .filter(series -> parts.size() > 1)
                .map(series -> {
                    int at = parts.indexOf(article);
                    return of(series, parts, Math.max(0, at - NEAR), Math.min(parts.size(), at + NEAR + 1));
                });
    }

    /** For the series' own page; empty if the term is no series, or one of too many parts. */
    static Optional<SeriesInput> of(LanguageArchive own, Term term) {
        if (term.kind() != TaxonomyKind.SERIES || term.articles().size() > SHOWN) {
            return Optional.empty();
        }
        List<ArticleSummary> parts = own.series(term.articles().get(0));
        return Optional.of(of(term, parts, 0, parts.size()));
    }

    private static SeriesInput of(Term series, List<ArticleSummary> parts, int from, int to) {
        return new SeriesInput(
                series.name(),
                series.permalink(),
                parts.subList(from, to).stream().map(Part::of).toList(),
                to - from == parts.size());
    }

    /** As it is seen from a page. */
    SeriesView view(Permalink page, Cards cards) {
        return new SeriesView(
                name,
                page.hrefTo(list),
                isWhole,
                parts.stream()
                        .map(part -> new SeriesView.Part(
                                part.number.orElse(null),
                                part.title,
                                part.permalink.equals(page) ? "" : page.hrefTo(part.permalink),
                                cards.date(part.date)))
                        .toList());
    }
}
