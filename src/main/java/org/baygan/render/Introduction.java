package org.baygan.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.model.Story;

/**
 * The text that introduces a section's list: that of its folder's {@code _index.md}.
 *
 * @param title its headline
 * @param html its body as safe HTML, with the addresses that hold on the list's page
 */
record Introduction(String title, String html) {
    /** The pages that introduce sections, with their stories. */
    static Map<ArticleSummary, Story> all(Archive archive, Function<ArticleSummary, Optional<Story>> stories) {
        Map<ArticleSummary, Story> found = new LinkedHashMap<>();
        for (LanguageArchive own : archive.languages()) {
            for (Term section : own.taxonomy(TaxonomyKind.SECTION).terms()) {
                of(own.staticPages(), section)
                        .ifPresent(page -> stories.apply(page).ifPresent(story -> found.put(page, story)));
            }
        }
        return found;
    }

    /** The static pages of a language that introduce no section. */
    static List<ArticleSummary> inNone(LanguageArchive own) {
        List<ArticleSummary> pages = new ArrayList<>(own.staticPages());
        if (pages.stream().anyMatch(Introduction::ofFolder)) {
            own.taxonomy(TaxonomyKind.SECTION)
                    .terms()
                    .forEach(section -> of(own.staticPages(), section).ifPresent(pages::remove));
        }
        return pages;
    }

    private static boolean ofFolder(ArticleSummary page) {
        return page.sourcePath().contains("/_index.");
    }

    private static Optional<ArticleSummary> of(Collection<ArticleSummary> pages, Term section) {
        String path = section.language() + "/" + section.slug() + ".html";
        return pages.stream()
                .filter(page -> section.kind() == TaxonomyKind.SECTION)
                .filter(Introduction::ofFolder)
                .filter(page -> page.permalink().path().equals(path))
                .findFirst();
    }

    /** What introduces a section on a page of its list; its own page tells what is wrong with its links. */
    static Optional<Introduction> of(SiteContext site, Term section, Permalink list) {
        return of(site.introductions().keySet(), section).map(page -> {
            Story story = java.util.Objects.requireNonNull(site.introductions().get(page));
            BodyReferences references = new BodyReferences(site, page, story.references(), list, problem -> {});
            return new Introduction(story.article().title(), BodyReferences.resolve(story.html(), references.values()));
        });
    }
}
