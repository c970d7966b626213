package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.WindowsNames;
import org.baygan.text.Collation;
import org.baygan.text.SearchFolding;
import org.baygan.text.Slugs;

/** All terms of one kind in one language. Spellings that fold to one key are one term. Immutable. */
public final class Taxonomy {
    private final TaxonomyKind kind;
    private final Language language;
    private final List<Term> terms;
    private final Map<String, Term> byId = new HashMap<>();
    private final Map<String, Term> byName;

    /** By the id of each term that had to get a number in its address, the term that has the address without it. */
    private final Map<String, Term> before;

    /**
     * A taxonomy of these terms.
     *
     * @param terms in the order of the language's alphabet
     * @param byName the term of each name that articles carry
     * @param before by the id of each term that had to get a number in its address, the term that has it without
     */
    private Taxonomy(
            TaxonomyKind kind,
            Language language,
            List<Term> terms,
            Map<String, Term> byName,
            Map<String, Term> before) {
        this.kind = kind;
        this.language = language;
        this.terms = List.copyOf(terms);
        this.byName = byName;
        this.before = before;
        terms.forEach(term -> byId.put(term.id(), term));
    }

    /** Groups {@code articles}, which come newest first. */
    static Taxonomy of(TaxonomyKind kind, Language language, Vocabulary vocabulary, List<ArticleSummary> articles) {
        return new Grouping(kind, language, vocabulary).group(articles);
    }

    /** What is gathered of a concept, whose names may be spelled in several ways. */
    private static final class Concept {
        final List<Spelling> spellings = new ArrayList<>();
        final List<ArticleSummary> articles = new ArrayList<>();

        /** Adds an article, which may carry the concept in several spellings. */
        void add(ArticleSummary article) {
            if (articles.isEmpty() || !articles.get(articles.size() - 1).equals(article)) {
                articles.add(article);
            }
        }

        String commonestName() {
            return Collections.min(spellings, Spelling.COMMONEST_FIRST).name;
        }
    }

    /** A name as editors wrote it, and how often they did. */
    private static final class Spelling {
        static final Comparator<Spelling> COMMONEST_FIRST = Comparator.comparingInt(
                        (Spelling spelling) -> -spelling.count)
                .thenComparing(spelling -> spelling.name);

        final String name;
        final Concept concept;
        int count;

        Spelling(String name, Concept concept) {
            this.name = name;
            this.concept = concept;
        }
    }

    /** Groups articles by the concepts that they name. */
    private record Grouping(TaxonomyKind kind, Language language, Vocabulary vocabulary) {
        Taxonomy group(List<ArticleSummary> articles) {
            Map<String, Concept> concepts = new TreeMap<>();
            Map<String, Spelling> spellings = new HashMap<>();
            for (ArticleSummary article : articles) {
                for (String name : kind.namesOf(article)) {
                    Spelling spelling = spellings.computeIfAbsent(name, n -> spelling(n, concepts));
                    spelling.count++;
                    spelling.concept.add(article);
                }
            }
            Map<String, Term> bySlug = new HashMap<>();
            Map<String, Term> before = new TreeMap<>();
            List<Term> grouped = new ArrayList<>();
            Map<String, Term> byName = new HashMap<>();
            concepts.forEach((id, concept) -> {
                String name =
                        vocabulary.nameOf(kind.vocabularyKey(), id, language).orElseGet(concept::commonestName);
                String slug = slug(id, name);
                String unique = slug;
                for (int i = 2; bySlug.containsKey(unique); i++) {
                    unique = slug + "-" + i;
                }
                Term term = new Term(kind, language, id, name, unique, concept.articles);
                bySlug.put(unique, term);
                if (!unique.equals(slug)) {
                    before.put(id, Objects.requireNonNull(bySlug.get(slug)));
                }
                grouped.add(term);
                concept.spellings.forEach(spelling -> byName.put(spelling.name, term));
            });
            Comparator<String> collation = Collation.comparator(language);
            grouped.sort(Comparator.comparing(Term::name, collation).thenComparing(Term::id));
            return new Taxonomy(kind, language, grouped, byName, before);
        }

        private Spelling spelling(String name, Map<String, Concept> concepts) {
            String id = vocabulary.idOf(kind.vocabularyKey(), name).orElseGet(() -> SearchFolding.nameKey(name));
            Concept concept = concepts.computeIfAbsent(id, i -> new Concept());
            Spelling spelling = new Spelling(name, concept);
            concept.spellings.add(spelling);
            return spelling;
        }

        /** The slug of the vocabulary's id if there is one, so that it is the same in all languages; else the name's. */
        private String slug(String id, String name) {
            boolean known =
                    vocabulary.nameOf(kind.vocabularyKey(), id, language).isPresent();
            String slug = Slugs.slug(known ? id : name);
            return slug.isEmpty() || WindowsNames.isReserved(slug) ? "u" + Integer.toHexString(id.hashCode()) : slug;
        }
    }

    /** Adds a note for each term that got a number, as another has the same address without it. */
    void tell(FrontMatterPlaces places, Consumer<Diagnostic> problems) {
        before.forEach((id, other) -> {
            Term term = Objects.requireNonNull(byId.get(id));
            ArticleSummary article = term.articles().get(0);
            problems.accept(new Diagnostic(
                    Severity.NOTE,
                    article.sourcePath(),
                    places.firstLine(article, kind.folder(), kind.vocabularyKey()),
                    0,
                    "The list of “" + term.name() + "” is in " + term.folder() + ", as “" + other.name()
                            + "” has the address without the number",
                    "If they are one, write them alike; else list one of them in topics.yaml, where its id is its address: "
                            + kind.vocabularyKey() + ": {another-id: {" + language + ": " + term.name() + "}}",
                    ""));
        });
    }

    /** The kind of its terms. */
    public TaxonomyKind kind() {
        return kind;
    }

    /** All terms in the order of the language's alphabet. */
    public List<Term> terms() {
        return terms;
    }

    /** The term with an id; empty if the language has no article of it. */
    public Optional<Term> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The terms an article carries, in its editor's order, each once. */
    public List<Term> of(ArticleSummary article) {
        List<String> names = kind.namesOf(article);
        if (names.isEmpty()) {
            return List.of();
        }
        List<Term> found = new ArrayList<>(names.size());
        for (String name : names) {
            Term term = byName.get(name);
            if (term != null && !found.contains(term)) {
                found.add(term);
            }
        }
        return found;
    }

    /** The first term that an article carries; empty if it carries none. */
    public Optional<Term> firstOf(ArticleSummary article) {
        for (String name : kind.namesOf(article)) {
            Term term = byName.get(name);
            if (term != null) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}
