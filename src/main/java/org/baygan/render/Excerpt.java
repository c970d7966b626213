package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.StoryHead;

/**
 * Chooses the few articles of an archive amid which a page is made of the same as amid all. Whether that is so for one
 * page its {@link PageJob#madeOf} tells. Stateless.
 */
public final class Excerpt {
    /** How many articles stand for each of a language's main sections: no other is to look larger. */
    private static final int OF_SECTION = 3;

    private Excerpt() {}

    /** Those amid which the frame around every page is the same, for a page that shows none of them. */
    public static List<ArticleSummary> ofFrames(SiteContext site) {
        Set<ArticleSummary> chosen = new LinkedHashSet<>();
        for (LanguageArchive own : site.archive().languages()) {
            chosen.addAll(own.staticPages());
            for (Term section : Frames.mainSections(own)) {
                section.articles().stream().limit(OF_SECTION).forEach(chosen::add);
            }
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                addOne(chosen, own, article -> !kind.namesOf(article).isEmpty());
            }
            addOne(chosen, own, article -> article.shelfDay().isPresent());
            addOne(chosen, own, article -> article.shelfDay().isEmpty());
        }
        return List.copyOf(chosen);
    }

    private static void addOne(Set<ArticleSummary> chosen, LanguageArchive own, Predicate<ArticleSummary> wanted) {
        if (chosen.stream().noneMatch(a -> a.language().equals(own.language()) && wanted.test(a))) {
            own.articles().stream().filter(wanted).findFirst().ifPresent(chosen::add);
        }
    }

    /** Those that a story's page takes something from, beside the ones of its frame. */
    public static List<ArticleSummary> around(SiteContext site, StoryHead story) {
        Neighbourhood around = Neighbourhood.of(site, story);
        List<ArticleSummary> chosen = new ArrayList<>(around.related());
        around.newer().ifPresent(chosen::add);
        around.older().ifPresent(chosen::add);
        around.translations().ifPresent(group -> {
            chosen.add(group.original());
            chosen.addAll(group.versions());
        });
        for (Language language : around.nearest().keySet()) {
            nearest(site.archive().in(language), story.summary(), around.section())
                    .ifPresent(chosen::add);
        }
        return chosen.stream()
                .filter(article -> !article.equals(story.summary()))
                .distinct()
                .toList();
    }

    /** One for which there is the page in another language that comes nearest to an article. */
    private static Optional<ArticleSummary> nearest(
            LanguageArchive other, ArticleSummary article, Optional<Term> section) {
        Optional<ArticleSummary> nearby = article.shelfDay().flatMap(day -> NearestPages.article(other, day));
        return nearby.or(() -> section.flatMap(
                        term -> other.taxonomy(TaxonomyKind.SECTION).byId(term.id()))
                .map(term -> term.articles().get(0)));
    }
}
