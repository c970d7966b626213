package org.baygan.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.archive.TranslationGaps;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** The paginated lists: every term's, the undated articles', and what lacks a translation. */
final class ListPages {
    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;

    ListPages(SiteContext site, Frames frames) {
        this.site = site;
        this.frames = frames;
        this.jbake = new JBakeVariables(site);
    }

    void addTo(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                own.taxonomy(kind).terms().forEach(term -> addTerm(jobs, own, term));
            }
            addUndated(jobs, own);
            addStaticPages(jobs, own);
            addTranslations(jobs, own);
        }
    }

    private Paginator<ArticleSummary> paginator(List<ArticleSummary> articles, Permalink newest, String folder) {
        return new Paginator<>(articles, newest, folder, site.config().pageSize());
    }

    private Messages messages(LanguageArchive own) {
        return site.voice(own.language()).messages();
    }

    private void addTerm(Consumer<PageJob> jobs, LanguageArchive own, Term term) {
        Paginator<ArticleSummary> paginator = paginator(term.articles(), term.permalink(), term.folder());
        TaxonomyKind kind = term.kind();
        String template = kind == TaxonomyKind.TOPIC
                ? site.config().templateFiles().getOrDefault("tag", "list.ftlh")
                : "list.ftlh";
        List<Link> index = List.of(
                new Link(own.addresses().terms(kind).path(), messages(own).text("taxonomy." + kind.folder())));
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            // The others stay as they are when an article is added.
            boolean newest = page.number() == paginator.count();
            jobs.accept(new PageJob(
                            site.common(),
                            page.permalink().path(),
                            template,
                            own.language(),
                            () -> ListInput.of(
                                            site,
                                            frames.input(draft(own, term, page, newest)
                                                    .description(
                                                            new ListDescription(site, own).of(term, paginator, page))),
                                            paginator,
                                            page,
                                            index,
                                            kind != TaxonomyKind.SECTION
                                                    && !site.config().hasRichPages(),
                                            true)
                                    .below(newest ? above(own, term) : ListInput.Above.NOTHING))
                    .with(() -> jbake.of(own, page.permalink(), Optional.of(term))));
        }
    }

    private ListInput.Above above(LanguageArchive own, Term term) {
        Optional<SeriesInput> series = SeriesInput.of(own, term);
        return new ListInput.Above(
                Introduction.of(site, term, term.permalink()),
                term.kind() == TaxonomyKind.AUTHOR && site.config().hasRichPages(),
                // Lean pages don't tell when articles were written, and a series has a timeline.
                series.isEmpty() && site.config().hasRichPages()
                        ? Coverage.of(own.settings().calendar(), term.articles())
                        : Optional.empty(),
                series,
                series.isPresent() && site.config().hasRichPages() ? Timeline.of(term.articles()) : Optional.empty(),
                List.of());
    }

    private Frames.Draft draft(LanguageArchive own, Term term, Paginator.Page<ArticleSummary> page, boolean newest) {
        boolean section = term.kind() == TaxonomyKind.SECTION;
        Frames.Draft draft = new Frames.Draft(own, page.permalink(), "list", term.name())
                .below(List.of(new Link(
                        own.addresses().terms(term.kind()).path(),
                        messages(own).text("taxonomy." + term.kind().folder()))))
                .part(section ? "section/" + term.id() : term.kind().folder());
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            if (language.equals(term.language())) {
                continue;
            }
            Taxonomy taxonomy = other.taxonomy(term.kind());
            Optional<Term> same = taxonomy.byId(term.id());
            if (same.isPresent() && newest) {
                draft.exact(language, same.get().permalink());
            } else if (same.isPresent()) {
                draft.nearest(language, same.get().permalink().path());
            } else {
                Permalink nearest = taxonomy.terms().isEmpty()
                        ? other.addresses().home()
                        : other.addresses().terms(term.kind());
                draft.nearest(language, nearest.path());
            }
        }
        return draft.feeds(Feeds.links(site, page.permalink(), term));
    }

    private void addUndated(Consumer<PageJob> jobs, LanguageArchive own) {
        if (own.undated().isEmpty()) {
            return;
        }
        String folder = own.addresses().undatedFolder();
        Paginator<ArticleSummary> paginator = paginator(own.undated(), new Permalink(folder + "index.html"), folder);
        List<Link> index =
                List.of(new Link(own.addresses().years().path(), messages(own).text("nav.archive")));
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(new PageJob(
                            site.common(),
                            page.permalink().path(),
                            "list.ftlh",
                            own.language(),
                            () -> ListInput.of(
                                    site,
                                    frames.input(undatedDraft(own, page, page.number() == paginator.count())
                                            .description(new ListDescription(site, own)
                                                    .of(
                                                            messages(own).text("archive.undated"),
                                                            own.undated(),
                                                            paginator,
                                                            page))),
                                    paginator,
                                    page,
                                    index,
                                    false,
                                    true))
                    .with(() -> jbake.of(own, page.permalink())));
        }
    }

    private Frames.Draft undatedDraft(LanguageArchive own, Paginator.Page<ArticleSummary> page, boolean newest) {
        Frames.Draft draft = new Frames.Draft(
                        own, page.permalink(), "list", messages(own).text("archive.undated"))
                .part("archive")
                .below(List.of(
                        new Link(own.addresses().years().path(), messages(own).text("nav.archive"))));
        for (LanguageArchive other : site.archive().languages()) {
            if (newest && other != own && !other.undated().isEmpty()) {
                draft.exact(other.language(), new Permalink(other.addresses().undatedFolder() + "index.html"));
            }
        }
        return draft;
    }

    /** The list of all static pages, where the footers don't name each. */
    private void addStaticPages(Consumer<PageJob> jobs, LanguageArchive own) {
        if (!Frames.hasListOfStaticPages(own)) {
            return;
        }
        Paginator<ArticleSummary> paginator =
                paginator(own.staticPages(), own.addresses().staticPages(), own.language() + "/pages/");
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            Frames.Draft draft = new Frames.Draft(
                    own, page.permalink(), "list", messages(own).text("pages.title"));
            jobs.accept(new PageJob(
                            site.common(),
                            page.permalink().path(),
                            "list.ftlh",
                            own.language(),
                            () -> ListInput.of(site, frames.input(draft), paginator, page, List.of(), true, true))
                    .with(() -> jbake.of(own, page.permalink())));
        }
    }

    private void addTranslations(Consumer<PageJob> jobs, LanguageArchive own) {
        if (site.archive().languages().size() < 2) {
            return;
        }
        TranslationGaps gaps = site.archive().gaps(own.language());
        Paginator<ArticleSummary> paginator =
                paginator(gaps.missing(), own.addresses().translations(), own.language() + "/translations/");
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(new PageJob(
                    site.common(),
                    page.permalink().path(),
                    "translations.ftlh",
                    own.language(),
                    () -> translations(own, paginator, page, gaps.outdated())));
        }
    }

    private TranslationsInput translations(
            LanguageArchive own,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page,
            List<ArticleSummary> outdated) {
        boolean newest = page.number() == paginator.count();
        Frames.Draft draft = new Frames.Draft(
                own, page.permalink(), "translations", messages(own).text("translations.title"));
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own && newest) {
                draft.exact(other.language(), other.addresses().translations());
            }
        }
        return new TranslationsInput(
                ListInput.of(site, frames.input(draft), paginator, page, List.of(), true, true),
                newest ? CardInput.of(site, outdated) : List.of());
    }

    /**
     * What a page of the articles without a translation is made of.
     *
     * @param missing the list of them
     * @param outdated articles whose originals have been changed since; only the newest page shows them
     */
    private record TranslationsInput(ListInput missing, List<CardInput> outdated) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of(
                    "frame",
                    missing.frame().frame(common),
                    "view",
                    new TranslationsView(missing.view(common), new Cards(common, missing.frame()).cards(outdated)));
        }
    }
}
