package org.baygan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baygan.archive.Archive;
import org.baygan.archive.Permalinks;
import org.baygan.archive.Translations;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Headlines;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.PublicationDate;
import org.baygan.model.TermNames;

/** Finds articles that one of the site's languages doesn't have. Drafts count as translations, and aren't reported. */
final class MissingTranslations {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200C_./-]+");
    private static final Pattern MEANT_BY_SHELLS = Pattern.compile("[\\\\\"$`]");

    private final SiteConfig config;
    private final Map<ArticleSummary, String> pathOf = new HashMap<>();
    private final Set<ArticleSummary> drafts = new HashSet<>();

    MissingTranslations(SiteConfig config) {
        this.config = config;
    }

    void add(String path, Article article) {
        Optional<LanguageSettings> settings = config.language(article.language());
        if (settings.isPresent()) {
            ArticleSummary summary = summary(article, settings.get());
            pathOf.put(summary, path);
            if (article.status() == Article.Status.DRAFT) {
                drafts.add(summary);
            }
        }
    }

    /** A summary that has only what tells which articles are translations of each other. */
    private static ArticleSummary summary(Article a, LanguageSettings settings) {
        return new ArticleFacts(
                a.identity(),
                Permalinks.of(a, settings),
                Headlines.of(a.title()),
                new ArticleSummary.Timing(PublicationDate.UNKNOWN, Optional.empty(), 0, ArticleSummary.UNDATED),
                TermNames.NONE,
                new Links(Optional.empty(), List.of(), List.of(), a.translationOf()),
                Digest.NONE);
    }

    List<Diagnostic> report() {
        Translations translations = Archive.of(
                        config, Vocabulary.EMPTY, pathOf.keySet(), List.of(), (article, key) -> 0)
                .translations();
        List<Diagnostic> found = new ArrayList<>();
        pathOf.forEach((article, path) -> {
            List<Language> missing = new ArrayList<>();
            for (Language language : config.languageTags()) {
                boolean there = language.equals(article.language())
                        || translations.of(article, language).isPresent();
                if (!there) {
                    missing.add(language);
                }
            }
            if (!missing.isEmpty() && !drafts.contains(article)) {
                found.add(missing(path, missing));
            }
        });
        return found;
    }

    private Diagnostic missing(String path, List<Language> languages) {
        List<String> names = languages.stream()
                .map(language -> Locale.forLanguageTag(language.tag()).getDisplayLanguage(Locale.ENGLISH))
                .toList();
        String asked = config.languageTags().size() > 2 ? "--lang " + languages.get(0) + " " : "";
        return new Diagnostic(
                Severity.NOTE,
                path,
                0,
                0,
                "This has no " + String.join(" and no ", names) + " version",
                "Write one with baygan new " + asked + "--translation-of " + word(path) + " --title \"…\"",
                "");
    }

    /** A path as one word of a command: in quotation marks if a shell would read it otherwise. */
    private static String word(String path) {
        return PLAIN.matcher(path).matches()
                ? path
                : '"' + MEANT_BY_SHELLS.matcher(path).replaceAll("\\\\$0") + '"';
    }
}
