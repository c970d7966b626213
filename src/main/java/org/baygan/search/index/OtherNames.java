package org.baygan.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.archive.Translations;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;

/** What the terms of a language's archive, and the names in its headlines, are called in the site's other languages. Immutable. */
public final class OtherNames {
    /** Those of an archive of one language. */
    public static final OtherNames NONE = new OtherNames(Map.of(), Map.of());

    private final Map<Term, SortedMap<Language, String>> names;
    private final Map<String, SortedMap<Language, String>> headlines;

    private OtherNames(
            Map<Term, SortedMap<Language, String>> names, Map<String, SortedMap<Language, String>> headlines) {
        this.names = names;
        this.headlines = headlines;
    }

    /**
     * The other names of a language's terms. In another language a term is called as the term of the same id there; if
     * there is none, as the term that more than half of its translated articles have in the same place, if the same
     * holds the other way round.
     */
    public static OtherNames of(Archive archive, LanguageArchive own) {
        Map<Term, SortedMap<Language, String>> names = new HashMap<>();
        Map<String, SortedMap<Language, String>> headlines = new LinkedHashMap<>();
        for (LanguageArchive other : archive.languages()) {
            if (other != own) {
                SharedNames.of(translated(archive.translations(), own, other.language()))
                        .forEach((name, there) -> headlines
                                .computeIfAbsent(name, n -> new TreeMap<>())
                                .put(other.language(), there));
            }
            for (TaxonomyKind kind : other == own ? List.<TaxonomyKind>of() : KnownNames.KINDS) {
                Taxonomy there = other.taxonomy(kind);
                Votes votes = votes(archive.translations(), own, other, kind);
                for (Term term : own.taxonomy(kind).terms()) {
                    there.byId(term.id())
                            .or(() -> votes.of(term))
                            .filter(same -> !same.name().equals(term.name()))
                            .ifPresent(same -> names.computeIfAbsent(term, t -> new TreeMap<>())
                                    .put(other.language(), same.name()));
                }
            }
        }
        // What is told with a term needn't be told again as a name in headlines.
        names.forEach((term, others) -> headlines.remove(term.name(), others));
        return new OtherNames(names, headlines);
    }

    private static Stream<SharedNames.Translated> translated(
            Translations translations, LanguageArchive own, Language language) {
        return own.articles().stream()
                .flatMap(article -> translations
                        .of(article)
                        .flatMap(group -> group.in(language))
                        .map(version -> new SharedNames.Translated(article.title(), version.title()))
                        .stream());
    }

    private static Votes votes(
            Translations translations, LanguageArchive own, LanguageArchive other, TaxonomyKind kind) {
        Votes votes = new Votes();
        for (ArticleSummary article : own.articles()) {
            translations
                    .of(article)
                    .flatMap(group -> group.in(other.language()))
                    .ifPresent(version -> {
                        List<Term> here = own.taxonomy(kind).of(article);
                        List<Term> there = other.taxonomy(kind).of(version);
                        for (int i = 0; i < here.size() && here.size() == there.size(); i++) {
                            votes.add(here.get(i), there.get(i));
                        }
                    });
        }
        return votes;
    }

    /** A term's names, by language. */
    SortedMap<Language, String> of(Term term) {
        return names.getOrDefault(term, new TreeMap<>());
    }

    /** The names of words of headlines, by word and language; those that most translated articles have first. */
    Map<String, SortedMap<Language, String>> ofHeadlines() {
        return headlines;
    }

    /** Which terms stood in the same places of articles and their translations. */
    private static final class Votes {
        private final Map<Term, List<Term>> there = new HashMap<>();
        private final Map<Term, List<Term>> back = new HashMap<>();

        void add(Term one, Term other) {
            there.computeIfAbsent(one, t -> new ArrayList<>()).add(other);
            back.computeIfAbsent(other, t -> new ArrayList<>()).add(one);
        }

        Optional<Term> of(Term term) {
            return majority(there, term)
                    .filter(other -> majority(back, other).filter(term::equals).isPresent());
        }

        private static Optional<Term> majority(Map<Term, List<Term>> votes, Term of) {
            List<Term> all = votes.getOrDefault(of, List.of());
            Map<Term, Integer> counts = new HashMap<>();
            all.forEach(each -> counts.merge(each, 1, Integer::sum));
            return all.stream()
                    .filter(each -> Objects.requireNonNull(counts.get(each)) * 2 > all.size())
                    .findFirst();
        }
    }
}
