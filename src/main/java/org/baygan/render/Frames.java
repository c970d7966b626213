package org.baygan.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.config.Presentation;
import org.baygan.model.Language;
import org.baygan.model.Memo;
import org.baygan.model.Permalink;

/** Puts together what the frames around pages are made of. Thread-safe. */
final class Frames {
    /** The template of articles, whose frames are small: there may be 100,000. */
    static final String ARTICLE = "article";

    /** If there are more static pages, a footer leads to a list of them instead of naming each. */
    private static final int PAGES_IN_FOOTER = 12;

    private final SiteContext site;

    /** Made when the first page asks, and no sooner: a menu may name any page, so all have to be known by then. */
    private final Map<Language, Memo<Shared<FrameInput.Masthead>>> mastheads = new HashMap<>();

    /** Those around articles on lean pages, by the id of their section; empty for articles without one. */
    private final Map<Language, Map<String, Shared<FrameInput.Masthead>>> aroundArticles = new HashMap<>();

    Frames(SiteContext site) {
        this.site = site;
        for (LanguageArchive own : site.archive().languages()) {
            mastheads.put(own.language(), new Memo<>(() -> Shared.of(masthead(own))));
            aroundArticles.put(own.language(), new ConcurrentHashMap<>());
        }
    }

    /** What one page says of itself; everything else follows from its place. */
    static final class Draft {
        private final LanguageArchive own;
        private final Permalink page;
        private final String template;
        private final String heading;
        private String description = "";
        private String part = "";
        private final SortedMap<Language, Permalink> exact = new TreeMap<>();
        private final SortedMap<Language, String> nearest = new TreeMap<>();
        private final List<Link> feeds = new ArrayList<>();
        private final List<Link> trail = new ArrayList<>();

        Draft(LanguageArchive own, Permalink page, String template, String heading) {
            this.own = own;
            this.page = page;
            this.template = template;
            this.heading = heading;
        }

        /** The same page in another language. */
        Draft exact(Language other, Permalink counterpart) {
            exact.put(other, counterpart);
            return this;
        }

        /** The nearest there is in another language: a site path, perhaps with a fragment. */
        Draft nearest(Language other, String path) {
            nearest.put(other, path);
            return this;
        }

        Draft part(String navigationPart) {
            this.part = navigationPart;
            return this;
        }

        Draft description(String text) {
            this.description = text;
            return this;
        }

        /** The site paths and names of the pages above it, below the language's first. */
        Draft below(List<Link> pages) {
            trail.addAll(pages);
            return this;
        }

        Draft feeds(List<Link> known) {
            feeds.addAll(known);
            return this;
        }
    }

    /** The input of a page's frame. */
    FrameInput input(Draft draft) {
        return input(
                draft,
                Objects.requireNonNull(mastheads.get(draft.own.language())).get());
    }

    /** The same around an article: where pages are lean, its navigation offers no section but its own. */
    FrameInput aroundArticle(Draft draft, Optional<Term> section) {
        if (site.config().hasRichPages()) {
            return input(draft);
        }
        Shared<FrameInput.Masthead> masthead = Objects.requireNonNull(aroundArticles.get(draft.own.language()))
                .computeIfAbsent(section.map(Term::id).orElse(""), id -> Shared.of(aroundArticle(draft.own, section)));
        return input(draft, masthead);
    }

    private static FrameInput input(Draft draft, Shared<FrameInput.Masthead> masthead) {
        return new FrameInput(
                new FrameInput.Place(draft.own.language(), draft.page, draft.template),
                draft.heading,
                draft.description,
                draft.part,
                new FrameInput.Counterparts(draft.exact, draft.nearest),
                List.copyOf(draft.feeds),
                List.copyOf(draft.trail),
                masthead);
    }

    private FrameInput.Masthead masthead(LanguageArchive own) {
        return new FrameInput.Masthead(
                new FrameInput.Menu(
                        Menus.of(site, own),
                        !own.taxonomy(TaxonomyKind.TOPIC).terms().isEmpty()),
                new FrameInput.Foot(
                        pagesInFooter(own),
                        List.of(TaxonomyKind.SECTION, TaxonomyKind.SERIES, TaxonomyKind.SOURCE, TaxonomyKind.AUTHOR)
                                .stream()
                                .filter(kind -> !own.taxonomy(kind).terms().isEmpty())
                                .toList(),
                        !own.undated().isEmpty()),
                look());
    }

    private FrameInput.Look look() {
        PublishedFiles files = site.files();
        Presentation.Look look = site.config().presentation().look();
        return new FrameInput.Look(
                files.themeFile(ThemeFiles.STYLE),
                look.favicon().flatMap(files::asset).orElseGet(() -> files.themeFile("icon.png")),
                site.config().hasRichPages() ? Optional.of(files.themeFile("reader.js")) : Optional.empty(),
                look.extraCss().flatMap(files::asset),
                picture(look.image()),
                picture(look.logo()),
                picture(look.darkLogo()));
    }

    private Optional<PictureFile> picture(Optional<String> asset) {
        return asset.flatMap(site.files()::asset).map(path -> PictureFile.of(site, path));
    }

    private FrameInput.Masthead aroundArticle(LanguageArchive own, Optional<Term> section) {
        return new FrameInput.Masthead(
                new FrameInput.Menu(
                        Menus.besides(site, own, section.stream().toList()),
                        !own.taxonomy(TaxonomyKind.TOPIC).terms().isEmpty()),
                new FrameInput.Foot(pagesInFooter(own), List.of(), false),
                look());
    }

    /** Whether there are so many static pages that the footers lead to a list of them. */
    static boolean hasListOfStaticPages(LanguageArchive own) {
        return Introduction.inNone(own).size() > PAGES_IN_FOOTER;
    }

    private List<Link> pagesInFooter(LanguageArchive own) {
        return hasListOfStaticPages(own)
                ? List.of(new Link(
                        own.addresses().staticPages().path(),
                        site.voice(own.language()).messages().text("pages.title")))
                : staticPages(own);
    }

    /** The site paths and titles of the static pages, but for those that stand above a section's list. */
    static List<Link> staticPages(LanguageArchive own) {
        return Introduction.inNone(own).stream()
                .map(page -> new Link(page.permalink().path(), page.title()))
                .toList();
    }
}
