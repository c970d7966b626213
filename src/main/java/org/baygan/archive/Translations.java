package org.baygan.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;

/**
 * Which articles are translations of each other: by the same name in two language trees ({@code fa/x.md},
 * {@code en/x.md}), by the same name with two suffixes ({@code x.fa.md}, {@code x.en.md}), or because one names the
 * other as its original. Immutable.
 */
public final class Translations {
    private final Map<ArticleId, Group> groups;

    private Translations(Map<ArticleId, Group> groups) {
        this.groups = groups;
    }

    /**
     * One work in several languages.
     *
     * @param original the version that the others were made from: the one they name, else the one in the site's first
     *     language that has it
     * @param versions each language's version
     */
    public record Group(ArticleSummary original, NavigableMap<Language, ArticleSummary> versions) {
        public Group {
            versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
        }
    }

    /**
     * Finds the groups.
     *
     * @param languages the site's languages, the default one first
     * @param articles everything that is published
     * @param unpublished source paths that exist but aren't published (drafts …): naming one is no mistake
     * @param places where front matter keys stand, for diagnostics
     * @param problems takes an error for each {@code translation-of} that leads nowhere, about the file's path
     */
    static Translations of(
            List<Language> languages,
            Collection<ArticleSummary> articles,
            Collection<String> unpublished,
            FrontMatterPlaces places,
            List<Diagnostic> problems) {
        Builder builder = new Builder(languages, articles, unpublished, places, problems);
        articles.forEach(builder::add);
        return builder.build();
    }

    /** The group of an article; empty if it has no translation. */
    public Optional<Group> of(ArticleSummary article) {
        return Optional.ofNullable(groups.get(article.id()));
    }

    /** An article's version in another language. */
    public Optional<ArticleSummary> of(ArticleSummary article, Language language) {
        return of(article).map(group -> group.versions().get(language));
    }

    private static final class Builder {
        private final List<Language> languages;
        private final Map<String, ArticleSummary> byPath = new HashMap<>();
        private final Collection<String> unpublished;
        private final FrontMatterPlaces places;
        private final List<Diagnostic> problems;
        private final Map<String, NavigableMap<Language, ArticleSummary>> byKey = new LinkedHashMap<>();
        private final Map<String, ArticleSummary> originals = new HashMap<>();

        Builder(
                List<Language> languages,
                Collection<ArticleSummary> articles,
                Collection<String> unpublished,
                FrontMatterPlaces places,
                List<Diagnostic> problems) {
            this.languages = languages;
            this.unpublished = unpublished;
            this.places = places;
            this.problems = problems;
            articles.forEach(article -> byPath.put(article.sourcePath(), article));
        }

        void add(ArticleSummary article) {
            ArticleSummary original = root(article);
            String key = key(original);
            if (!original.equals(article)) {
                originals.put(key, original);
            }
            byKey.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(article.language(), article);
        }

        /** The article at the end of a chain of {@code translation-of}; a chain that bites its tail ends where it began. */
        private ArticleSummary root(ArticleSummary article) {
            ArticleSummary at = article;
            for (int steps = 0; steps < languages.size(); steps++) {
                Optional<ArticleSummary> next = named(at);
                if (next.isEmpty() || next.get().equals(article)) {
                    return at;
                }
                at = next.get();
            }
            return at;
        }

        private Optional<ArticleSummary> named(ArticleSummary article) {
            if (article.translationOf().isEmpty()) {
                return Optional.empty();
            }
            String path = article.translationOf().get();
            Optional<ArticleSummary> found = SourcePaths.candidates(article.sourcePath(), path).stream()
                    .filter(byPath::containsKey)
                    .map(byPath::get)
                    .findFirst();
            boolean known =
                    SourcePaths.candidates(article.sourcePath(), path).stream().anyMatch(unpublished::contains);
            if (found.isEmpty() && !known) {
                problems.add(Diagnostic.error(
                                article.sourcePath(),
                                "translation-of names \"" + path + "\", and there is no such article",
                                "Give the original's path below the content folder, or relative to this file")
                        .at(places.firstLine(article, "translation-of"), 0, ""));
            }
            return found;
        }

        private String key(ArticleSummary article) {
            String path = article.id().value();
            String tag = article.language().tag();
            if (path.startsWith(tag + "/")) {
                return path.substring(tag.length() + 1);
            }
            return path.endsWith("." + tag) ? path.substring(0, path.length() - tag.length() - 1) : "/" + path;
        }

        Translations build() {
            Map<ArticleId, Group> groups = new HashMap<>();
            byKey.forEach((key, versions) -> {
                if (versions.size() > 1) {
                    Group group = new Group(originals.getOrDefault(key, firstOf(versions)), versions);
                    versions.values().forEach(version -> groups.put(version.id(), group));
                }
            });
            return new Translations(groups);
        }

        private ArticleSummary firstOf(NavigableMap<Language, ArticleSummary> versions) {
            return languages.stream()
                    .filter(versions::containsKey)
                    .map(versions::get)
                    .findFirst()
                    .orElseGet(() -> versions.get(versions.firstKey()));
        }
    }
}
