package org.baygan.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.model.ArticleSummary;

/**
 * What one language of the archive lacks. Immutable.
 *
 * @param missing the articles of the other languages that have no version in it, newest first
 * @param outdated its articles whose originals have been changed since
 */
public record TranslationGaps(List<ArticleSummary> missing, List<ArticleSummary> outdated) {
    public TranslationGaps {
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
    }

    static TranslationGaps of(LanguageArchive own, Iterable<LanguageArchive> all, Translations translations) {
        List<ArticleSummary> missing = new ArrayList<>();
        for (LanguageArchive other : all) {
            if (other != own) {
                other.articles().stream()
                        .filter(article ->
                                translations.of(article, own.language()).isEmpty())
                        .forEach(missing::add);
            }
        }
        missing.sort(LanguageArchive.NEWEST_FIRST);
        return new TranslationGaps(
                missing,
                own.articles().stream()
                        .filter(article -> isOutdated(article, translations))
                        .toList());
    }

    private static boolean isOutdated(ArticleSummary article, Translations translations) {
        Optional<ArticleSummary> original =
                translations.of(article).map(Translations.Group::original).filter(first -> !first.equals(article));
        return original.isPresent()
                && original.get().changed() > article.changed()
                && original.get().changed() > original.get().instant()
                && article.changed() != 0;
    }
}
