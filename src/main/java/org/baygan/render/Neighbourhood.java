package org.baygan.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.archive.Translations;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.model.StoryHead;

/**
 * What an article's page takes from outside its story. A page may show nothing that isn't here, in its story or in the
 * {@link SiteContext#madeOf common ingredients}: it isn't made again as long as these are the same.
 *
 * @param story the head of the page's story
 * @param terms its terms of each kind
 * @param newer the next article in time
 * @param older the article before in time
 * @param related articles on the same topics
 * @param translations its versions in all languages
 * @param nearest for each other language in which it has no version, the site path of what comes nearest
 * @param sources the site path of the bundle that holds its source
 */
record Neighbourhood(
        StoryHead story,
        Map<TaxonomyKind, List<Term>> terms,
        Optional<ArticleSummary> newer,
        Optional<ArticleSummary> older,
        List<ArticleSummary> related,
        Optional<Translations.Group> translations,
        Map<Language, String> nearest,
        Optional<String> sources) {
    /** How many related articles a page shows. */
    static final int RELATED = 2;

    /** Looks around from a story's place in the site. */
    static Neighbourhood of(SiteContext site, StoryHead story) {
        ArticleSummary summary = story.summary();
        LanguageArchive own = site.archive().in(summary.language());
        Map<TaxonomyKind, List<Term>> terms = new EnumMap<>(TaxonomyKind.class);
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            terms.put(kind, own.taxonomy(kind).of(summary));
        }
        Optional<Translations.Group> translations =
                site.archive().translations().of(summary);
        Map<Language, String> nearest = new TreeMap<>();
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            boolean translated =
                    translations.flatMap(group -> group.in(language)).isPresent();
            if (!language.equals(summary.language()) && !translated) {
                nearest.put(language, nearest(other, summary, terms.getOrDefault(TaxonomyKind.SECTION, List.of())));
            }
        }
        return new Neighbourhood(
                story,
                terms,
                own.newer(summary),
                own.older(summary),
                own.related(summary, RELATED),
                translations,
                nearest,
                site.sources().bundle(summary));
    }

    /** The page of the same day, month or year in another language, else its section, else its first page. */
    private static String nearest(LanguageArchive other, ArticleSummary summary, List<Term> sections) {
        return summary.shelfDay()
                .flatMap(day -> NearestPages.ofDay(other, day, summary.date() instanceof PublicationDate.Day))
                .or(() -> sameSection(other, sections))
                .orElse(other.home().path());
    }

    private static Optional<String> sameSection(LanguageArchive other, List<Term> sections) {
        return sections.stream()
                .flatMap(term -> other.taxonomy(TaxonomyKind.SECTION).byId(term.id()).stream())
                .map(term -> term.permalink().path())
                .findFirst();
    }

    /** Its terms of one kind. */
    List<Term> terms(TaxonomyKind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** Its section, if it has one. */
    Optional<Term> section() {
        return terms(TaxonomyKind.SECTION).stream().findFirst();
    }

    /**
     * What its page is made of.
     *
     * @param frame what the frame around all pages of the language is made of
     */
    Ingredients madeOf(SiteContext site, Digest frame) {
        Ingredients all = new Ingredients()
                .add(site.madeOf())
                .add(frame)
                .add(story.summary().madeOf());
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            all.add(terms(kind).size());
            terms(kind).forEach(term -> all.add(term.madeOf()));
        }
        Cards.addMadeOf(all, site, newer.map(List::of).orElse(List.of()));
        Cards.addMadeOf(all, site, older.map(List::of).orElse(List.of()));
        Cards.addMadeOf(all, site, related);
        translations.ifPresent(group -> {
            all.add(group.original().sourcePath())
                    .add(group.original().permalink().path());
            group.versions().forEach(version -> all.add(version.facts()));
        });
        nearest.forEach((language, path) -> all.add(language.tag()).add(path));
        all.add(sources);
        addFiles(all, site);
        return all;
    }

    private void addFiles(Ingredients all, SiteContext site) {
        if (story.references().isEmpty() && story.image().isEmpty()) {
            return;
        }
        List<Diagnostic> problems = new ArrayList<>();
        BodyReferences references = new BodyReferences(site.files(), story, problems::add);
        all.addAll(references.values()).add(problems.toString());
        Optional<String> image = story.image().flatMap(references::file);
        all.add(image).add(image.flatMap(site.files()::imageSize).map(ImageSize::toString));
    }
}
