package org.baygan.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baygan.config.Vocabulary;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.text.Collation;
import org.baygan.text.SearchFolding;
import org.baygan.text.Slugs;
import org.jspecify.annotations.Nullable;

/** All terms of one kind in one language. Spellings that fold to one key are one term. Immutable. */
public final class Taxonomy {
    private final TaxonomyKind kind;
    private final Language language;
    private final Vocabulary vocabulary;
    private final List<Term> terms;
    private final Map<String, Term> byId = new HashMap<>();
    private final Map<String, String> idOfName = new HashMap<>();

    private Taxonomy(TaxonomyKind kind, Language language, Vocabulary vocabulary, List<ArticleSummary> articles) {
        this.kind = kind;
        this.language = language;
        this.vocabulary = vocabulary;
        this.terms = group(articles);
        terms.forEach(term -> byId.put(term.id(), term));
    }

    /** Groups {@code articles}, which come newest first. */
    static Taxonomy of(TaxonomyKind kind, Language language, Vocabulary vocabulary, List<ArticleSummary> articles) {
        return new Taxonomy(kind, language, vocabulary, articles);
    }

    private List<Term> group(List<ArticleSummary> articles) {
        Map<String, List<ArticleSummary>> articlesOf = new TreeMap<>();
        Map<String, Map<String, Integer>> spellingsOf = new HashMap<>();
        for (ArticleSummary article : articles) {
            Set<String> seen = new LinkedHashSet<>();
            for (String name : kind.namesOf(article)) {
                String id = idOfName.computeIfAbsent(name, this::makeId);
                spellingsOf.computeIfAbsent(id, i -> new TreeMap<>()).merge(name, 1, Integer::sum);
                if (seen.add(id)) {
                    articlesOf.computeIfAbsent(id, i -> new ArrayList<>()).add(article);
                }
            }
        }
        Set<String> slugs = new HashSet<>();
        List<Term> grouped = new ArrayList<>();
        articlesOf.forEach((id, ofTerm) -> {
            String name = vocabulary
                    .nameOf(kind.vocabularyKey(), id, language)
                    .orElseGet(() -> commonest(spellingsOf.getOrDefault(id, Map.of())));
            grouped.add(new Term(kind, language, id, name, slug(id, name, slugs), ofTerm));
        });
        Comparator<String> collation = Collation.comparator(language);
        grouped.sort(Comparator.comparing(Term::name, collation).thenComparing(Term::id));
        return List.copyOf(grouped);
    }

    private String makeId(String name) {
        return vocabulary.idOf(kind.vocabularyKey(), name).orElseGet(() -> SearchFolding.nameKey(name));
    }

    private static String commonest(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The slug of the vocabulary's id if there is one, so that it is the same in all languages; else the name's. */
    private String slug(String id, String name, Set<String> taken) {
        boolean known = vocabulary.nameOf(kind.vocabularyKey(), id, language).isPresent();
        String slug = Slugs.slug(known ? id : name);
        String base = slug.isEmpty() ? "u" + Integer.toHexString(id.hashCode()) : slug;
        String unique = base;
        for (int i = 2; !taken.add(unique); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    /** The kind of its terms. */
    public TaxonomyKind kind() {
        return kind;
    }

    /** The language of its terms. */
    public Language language() {
        return language;
    }

    /** All terms in the order of the language's alphabet. */
    public List<Term> terms() {
        return terms;
    }

    /** The term of a concept. */
    public Optional<Term> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The terms an article carries, in its editor's order, each once. */
    public List<Term> of(ArticleSummary article) {
        List<Term> found = new ArrayList<>();
        for (String name : kind.namesOf(article)) {
            Term term = byName(name);
            if (term != null && !found.contains(term)) {
                found.add(term);
            }
        }
        return found;
    }

    /** The first of them. */
    public Optional<Term> firstOf(ArticleSummary article) {
        for (String name : kind.namesOf(article)) {
            Term term = byName(name);
            if (term != null) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    private @Nullable Term byName(String name) {
        String id = idOfName.get(name);
        return id == null ? null : byId.get(id);
    }

    /** The page that lists all terms. */
    public Permalink index() {
        return new Permalink(language + "/" + kind.folder() + "/index.html");
    }
}
