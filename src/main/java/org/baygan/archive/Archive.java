package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baygan.config.SiteConfig;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;

/** The whole archive as its lists see it: every language's shelves and terms, and the translations. Immutable. */
public final class Archive {
    private final Map<Language, LanguageArchive> byLanguage = new LinkedHashMap<>();
    private final Translations translations;
    private final Map<Language, TranslationGaps> gaps;
    private final List<Diagnostic> diagnostics;

    /** The archive of these parts. */
    Archive(
            List<LanguageArchive> parts,
            Translations translations,
            Map<Language, TranslationGaps> gaps,
            List<Diagnostic> diagnostics) {
        parts.forEach(part -> byLanguage.put(part.language(), part));
        this.translations = translations;
        this.gaps = Map.copyOf(gaps);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Puts an archive together.
     *
     * @param config the site's configuration
     * @param vocabulary the names of its terms
     * @param published what is to be seen, in any order, no two with one permalink
     * @param unpublished source paths of articles that exist and are not to be seen
     * @param places where front matter keys stand, for diagnostics
     */
    public static Archive of(
            SiteConfig config,
            Vocabulary vocabulary,
            Collection<ArticleSummary> published,
            Collection<String> unpublished,
            FrontMatterPlaces places) {
        List<LanguageArchive> parts = config.languages().stream()
                .map(settings -> LanguageArchive.of(settings, vocabulary, published))
                .toList();
        return of(parts, published, unpublished, places);
    }

    /**
     * Puts an archive together of its languages' parts.
     *
     * @param parts every language's part, the default one first
     * @param published what they were made of
     * @param unpublished source paths of articles that exist and are not to be seen
     * @param places where front matter keys stand, for diagnostics
     */
    public static Archive of(
            List<LanguageArchive> parts,
            Collection<ArticleSummary> published,
            Collection<String> unpublished,
            FrontMatterPlaces places) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Language> languages = parts.stream().map(LanguageArchive::language).toList();
        Translations translations = Translations.of(languages, published, unpublished, places, problems);
        parts.forEach(part -> FrontPage.tell(part, places, problems::add));
        parts.forEach(part -> part.tellSeries(places, problems::add));
        parts.forEach(part -> part.tellTerms(places, problems::add));
        Map<Language, TranslationGaps> gaps = new HashMap<>();
        parts.forEach(part -> gaps.put(part.language(), TranslationGaps.of(part, parts, translations)));
        return new Archive(parts, translations, gaps, problems);
    }

    /** Every language's part, the default one first. */
    public List<LanguageArchive> languages() {
        return List.copyOf(byLanguage.values());
    }

    /**
     * One language's part.
     *
     * @throws IllegalArgumentException if the site doesn't have the language
     */
    public LanguageArchive in(Language language) {
        LanguageArchive archive = byLanguage.get(language);
        if (archive == null) {
            throw new IllegalArgumentException("not a language of the site: " + language);
        }
        return archive;
    }

    /** Which articles are translations of each other. */
    public Translations translations() {
        return translations;
    }

    /** What is missing or outdated in a language of the site. */
    public TranslationGaps gaps(Language language) {
        return Objects.requireNonNull(gaps.get(language));
    }

    /** What was found wrong while the parts were put together. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
