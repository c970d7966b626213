package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.text.FileNames;

/**
 * Which articles are translations of each other: by the same name in two language trees ({@code fa/x.md},
 * {@code en/x.md}), by the same name with two suffixes ({@code x.fa.md}, {@code x.en.md}), or because one names the
 * other as its original. Immutable.
 */
public final class Translations {
    private final Map<ArticleSummary, Group> groups;

    private Translations(Map<ArticleSummary, Group> groups) {
        this.groups = groups;
    }

    /**
     * One work in several languages.
     *
     * @param original the version that the others were made from: the one they name, else the one in the site's first
     *     language that has it
     * @param versions one for each language that has it, in the order of the languages' tags
     */
    public record Group(ArticleSummary original, List<ArticleSummary> versions) {
        public Group {
            versions = List.copyOf(versions);
        }

        /** The version in a language. */
        public Optional<ArticleSummary> in(Language language) {
            for (ArticleSummary version : versions) {
                if (version.language().equals(language)) {
                    return Optional.of(version);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Finds the groups.
     *
     * @param languages the site's languages, the default one first
     * @param articles everything that is published
     * @param unpublished source paths that exist but aren't published (drafts …): naming one is no mistake
     * @param places where front matter keys stand, for diagnostics
     * @param problems takes a finding for each {@code translation-of} that leads nowhere or to no other language, and for
     *     each version beside another in its language, about the file's path
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

    /** An article in all its languages; empty if it has no translation. */
    public Optional<Group> of(ArticleSummary article) {
        return Optional.ofNullable(groups.get(article));
    }

    /** An article's version in another language. */
    public Optional<ArticleSummary> of(ArticleSummary article, Language language) {
        return of(article).flatMap(group -> group.in(language));
    }

    private static final class Builder {
        private final List<Language> languages;
        private final Map<String, ArticleSummary> byPath = new HashMap<>();
        private final Set<String> unpublished = new HashSet<>();
        private final FrontMatterPlaces places;
        private final List<Diagnostic> problems;
        private final Map<String, List<ArticleSummary>> byKey = new LinkedHashMap<>();
        private final Map<String, ArticleSummary> originals = new HashMap<>();
        private final Map<ArticleSummary, Optional<ArticleSummary>> named = new HashMap<>();

        Builder(
                List<Language> languages,
                Collection<ArticleSummary> articles,
                Collection<String> unpublished,
                FrontMatterPlaces places,
                List<Diagnostic> problems) {
            this.languages = languages;
            this.places = places;
            this.problems = problems;
            if (articles.stream().anyMatch(article -> article.translationOf().isPresent())) {
                articles.forEach(article -> byPath.put(FileNames.composed(article.sourcePath()), article));
                unpublished.forEach(path -> this.unpublished.add(FileNames.composed(path)));
            }
        }

        void add(ArticleSummary article) {
            ArticleSummary original = root(article);
            String key = key(original);
            if (!original.equals(article)) {
                originals.put(key, original);
            }
            byKey.merge(key, List.of(article), this::join);
        }

        /** The first version in each language, in the order of their tags. */
        private List<ArticleSummary> join(List<ArticleSummary> known, List<ArticleSummary> more) {
            List<ArticleSummary> all = new ArrayList<>(known);
            for (ArticleSummary one : more) {
                Optional<ArticleSummary> same = known.stream()
                        .filter(version -> version.language().equals(one.language()))
                        .findFirst();
                if (same.isEmpty()) {
                    all.add(one);
                } else {
                    warn(
                            one,
                            "This is a second version in the same language, " + one.language() + ", beside "
                                    + same.get().sourcePath() + ", and is not linked",
                            "Give it another name, or take its translation-of out");
                }
            }
            all.sort(Comparator.comparing(ArticleSummary::language));
            return List.copyOf(all);
        }

        private void warn(ArticleSummary article, String message, String hint) {
            problems.add(Diagnostic.warning(article.sourcePath(), message, hint)
                    .at(places.firstLine(article, "translation-of"), 0, ""));
        }

        /**
         * The article at the end of a chain of {@code translation-of}, which is followed as far as there are languages;
         * of a circle, the one in the site's first language.
         */
        private ArticleSummary root(ArticleSummary article) {
            List<ArticleSummary> chain = new ArrayList<>();
            ArticleSummary at = article;
            while (!chain.contains(at) && chain.size() <= languages.size()) {
                chain.add(at);
                Optional<ArticleSummary> next =
                        at.translationOf().isEmpty() ? Optional.empty() : named.computeIfAbsent(at, this::named);
                if (next.isEmpty()) {
                    return at;
                }
                at = next.get();
            }
            return chain.contains(at) ? first(chain.subList(chain.indexOf(at), chain.size())) : at;
        }

        private ArticleSummary first(List<ArticleSummary> articles) {
            return Collections.min(
                    articles,
                    Comparator.comparingInt((ArticleSummary article) -> languages.indexOf(article.language()))
                            .thenComparing(ArticleSummary::sourcePath));
        }

        private Optional<ArticleSummary> named(ArticleSummary article) {
            String path = article.translationOf().orElseThrow();
            List<String> candidates = SourcePaths.candidates(article.sourcePath(), path).stream()
                    .map(FileNames::composed)
                    .toList();
            Optional<ArticleSummary> found = candidates.stream()
                    .filter(byPath::containsKey)
                    .map(byPath::get)
                    .findFirst();
            if (found.isEmpty() && candidates.stream().noneMatch(unpublished::contains)) {
                problems.add(Diagnostic.error(
                                article.sourcePath(),
                                "translation-of names \"" + path + "\", and there is no such article",
                                "Give the original's path below the content folder, or relative to this file")
                        .at(places.firstLine(article, "translation-of"), 0, ""));
            }
            if (found.isPresent() && found.get().language().equals(article.language())) {
                boolean itself = found.get().equals(article);
                warn(
                        article,
                        "translation-of names \"" + path + "\", which is "
                                + (itself ? "this file itself" : "in the same language, " + article.language()),
                        "Name the original in another language, or take the line out");
                return Optional.empty();
            }
            return found;
        }

        private String key(ArticleSummary article) {
            String path = FileNames.composed(article.id().value());
            List<Language> own = List.of(article.language());
            int slash = path.indexOf('/');
            if (slash > 0 && Language.lookup(path.substring(0, slash), own).isPresent()) {
                return path.substring(slash + 1);
            }
            int dot = path.lastIndexOf('.');
            return dot > slash && Language.lookup(path.substring(dot + 1), own).isPresent()
                    ? path.substring(0, dot)
                    : "/" + path;
        }

        Translations build() {
            Map<ArticleSummary, Group> groups = new HashMap<>();
            byKey.forEach((key, versions) -> {
                if (versions.size() > 1) {
                    Group group = new Group(originals.getOrDefault(key, first(versions)), versions);
                    versions.forEach(version -> groups.put(version, group));
                }
            });
            return new Translations(groups);
        }
    }
}
