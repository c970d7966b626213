package org.baygan.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.Story;
import org.jspecify.annotations.Nullable;

/**
 * The text that introduces a list: that of the {@code _index.md} in its section's folder, or in a folder named after a
 * taxonomy and one of its terms, as Hugo has it ({@code authors/sara/_index.md}).
 *
 * @param title its headline
 * @param html its body as safe HTML, with the addresses that hold on the list's page
 * @param description what it says in short
 * @param picture its picture, such as an author's portrait
 * @param alt the picture's text alternative, perhaps empty
 */
record Introduction(String title, String html, String description, Optional<PictureFile> picture, String alt) {
    /**
     * A page that introduces a list.
     *
     * @param page the page
     * @param story the same with its text
     */
    record Source(ArticleSummary page, Story story) {}

    /** The pages that introduce lists, by the terms of these lists. */
    static Map<Term, Source> all(Archive archive, Stories stories) {
        Map<Term, Source> found = new LinkedHashMap<>();
        for (LanguageArchive own : archive.languages()) {
            pages(own)
                    .forEach((term, page) ->
                            stories.story(page).ifPresent(story -> found.put(term, new Source(page, story))));
        }
        return found;
    }

    /** The static pages of a language that introduce no list. */
    static List<ArticleSummary> inNone(LanguageArchive own) {
        List<ArticleSummary> pages = new ArrayList<>(own.staticPages());
        pages.removeAll(pages(own).values());
        return pages;
    }

    private static Map<Term, ArticleSummary> pages(LanguageArchive own) {
        Map<Term, ArticleSummary> pages = new LinkedHashMap<>();
        own.staticPages().stream()
                .filter(page -> page.sourcePath().contains("/_index."))
                .forEach(page -> introduced(own, page).ifPresent(term -> pages.putIfAbsent(term, page)));
        return pages;
    }

    /** The term whose list an {@code _index} page introduces; empty if there is none. */
    private static Optional<Term> introduced(LanguageArchive own, ArticleSummary page) {
        List<String> folders = new ArrayList<>(Arrays.asList(page.sourcePath().split("/", -1)));
        folders.remove(folders.size() - 1);
        if (Language.lookup(folders.get(0), List.of(own.language())).isPresent()) {
            folders.remove(0);
        }
        if (folders.size() == 2) {
            Optional<Term> named = LinkIndex.taxonomies(folders.get(0)).stream()
                    .flatMap(kind -> Menus.term(own, kind, folders.get(1)).stream())
                    .findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return own.taxonomy(TaxonomyKind.SECTION).terms().stream()
                .filter(section -> page.permalink().path().equals(own.language() + "/" + section.slug() + ".html"))
                .findFirst();
    }

    /** Its picture as its list's page shows it; null if it has none. */
    @Nullable
    ImageView image(Permalink list) {
        return picture.map(file -> file.view(list, alt, "", "")).orElse(null);
    }

    /** What introduces a list on one of its pages; the introduction's own page tells what is wrong with its links. */
    static Optional<Introduction> of(SiteContext site, Term term, Permalink list) {
        return Optional.ofNullable(site.introductions().get(term)).map(source -> {
            BodyReferences references = new BodyReferences(
                    site, source.page, source.story.references(), new BodyReferences.OnPage(list), problem -> {});
            Article article = source.story.article();
            return new Introduction(
                    article.title(),
                    BodyReferences.resolve(source.story.html(), references.values()),
                    source.story.description(),
                    article.picture().path().flatMap(references::file).map(path -> PictureFile.of(site, path)),
                    article.picture().alt());
        });
    }
}
