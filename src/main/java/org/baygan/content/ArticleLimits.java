package org.baygan.content;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.Series;

/**
 * How much of everything but its text one article may have. Titles and names are shown on many pages, and each name and
 * old address makes one, so that a small file could make a site of any size. Keys of its own, which a site's templates
 * alone may show, are not limited. Stateless.
 */
public final class ArticleLimits {
    /** In UTF-16 code units; some twenty times what a long deck or lead has. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_NAME = 500;
    private static final int MOST_NAMES = 100;
    private static final int MOST_ALIASES = 500;
    private static final int MOST_CORRECTIONS = 500;

    private ArticleLimits() {}

    /**
     * What an article has too much of, the first thing if there are several.
     *
     * @return an error, at the line of the key; empty if it keeps within the limits
     */
    public static Optional<Diagnostic> exceeded(Article article) {
        Article.Body body = article.body();
        Article.Attribution attribution = article.attribution();
        List<Optional<Diagnostic>> found = List.of(
                tooLong(article, "title", article.headlines().title(), LONGEST_TEXT),
                tooLong(article, "kicker", article.headlines().kicker(), LONGEST_TEXT),
                tooLong(article, "deck", article.headlines().deck(), LONGEST_TEXT),
                tooLong(article, "lead", body.lead(), LONGEST_TEXT),
                tooLong(article, "summary", body.summary(), LONGEST_TEXT),
                tooLong(article, "image-alt", body.picture().alt(), LONGEST_TEXT),
                tooLong(article, "image-caption", body.picture().caption(), LONGEST_TEXT),
                tooLong(article, "image-credit", body.picture().credit(), LONGEST_TEXT),
                tooLong(article, "source-url", attribution.sourceUrl().orElse(""), LONGEST_TEXT),
                tooLong(
                        article,
                        "series",
                        attribution.series().map(Series::name).orElse(""),
                        LONGEST_NAME),
                tooLong(article, "place", attribution.place(), LONGEST_NAME),
                tooLong(article, "news-code", attribution.newsCode(), LONGEST_NAME),
                tooLong(article, "section", attribution.terms().section(), LONGEST_NAME),
                tooLong(article, "source", attribution.terms().source(), LONGEST_NAME),
                tooMany(article, "topics", attribution.terms().topics(), MOST_NAMES),
                tooMany(article, "authors", attribution.terms().authors(), MOST_NAMES),
                tooMany(article, "aliases", article.links().aliases(), MOST_ALIASES),
                tooMany(
                        article,
                        "corrections",
                        body.corrections().stream()
                                .map(Article.Correction::text)
                                .toList(),
                        MOST_CORRECTIONS,
                        LONGEST_TEXT));
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Diagnostic> tooMany(Article article, String key, Collection<String> values, int most) {
        return tooMany(article, key, values, most, LONGEST_NAME);
    }

    private static Optional<Diagnostic> tooMany(
            Article article, String key, Collection<String> values, int most, int longest) {
        if (values.size() > most) {
            return Optional.of(error(
                    article,
                    key,
                    String.format(Locale.ROOT, "%s has %,d entries, and may have %,d", key, values.size(), most),
                    "Keep the ones that a reader would look for"));
        }
        return values.stream()
                .flatMap(value -> tooLong(article, key, value, longest).stream())
                .findFirst();
    }

    private static Optional<Diagnostic> tooLong(Article article, String key, String text, int longest) {
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(error(
                        article,
                        key,
                        String.format(
                                Locale.ROOT, "%s has %,d characters, and may have %,d", key, text.length(), longest),
                        "Shorten it, or put it into the text"));
    }

    private static Diagnostic error(Article article, String key, String message, String hint) {
        return Diagnostic.error(article.sourcePath(), message, hint)
                .at(article.lines().of(key), 0, "");
    }
}
