package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.text.Collation;
import org.jspecify.annotations.Nullable;

/** The paginated lists: every term's, the undated articles', and what lacks a translation; and the terms' A–Z indexes. */
final class ListPages {
    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;

    ListPages(SiteContext site) {
        this.site = site;
        this.frames = new Frames(site);
        this.jbake = new JBakeVariables(site);
    }

    void addTo(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                Taxonomy taxonomy = own.taxonomy(kind);
                if (!taxonomy.terms().isEmpty()) {
                    jobs.accept(termIndex(own, taxonomy));
                    taxonomy.terms().forEach(term -> addTerm(jobs, own, term));
                }
            }
            addUndated(jobs, own);
            addTranslations(jobs, own);
        }
    }

    /** One list to be cut into pages. */
    private record Listing(
            LanguageArchive own,
            String template,
            String title,
            List<ArticleSummary> articles,
            Paginator<ArticleSummary> paginator,
            List<Link> index,
            boolean brief,
            Optional<Term> term,
            BiConsumer<Frames.Draft, Boolean> more) {}

    private void addTerm(Consumer<PageJob> jobs, LanguageArchive own, Term term) {
        Paginator<ArticleSummary> paginator = new Paginator<>(
                term.articles(), term.permalink(), term.folder(), site.config().pageSize());
        String kindName = site.voice(own.language())
                .messages()
                .text("taxonomy." + term.kind().folder());
        Permalink index = own.taxonomy(term.kind()).index();
        Listing listing = new Listing(
                own,
                "list",
                term.name(),
                term.articles(),
                paginator,
                List.of(new Link(index.path(), kindName)),
                term.kind() != TaxonomyKind.SECTION,
                Optional.of(term),
                (draft, newest) -> describe(draft, newest, term));
        addPages(jobs, listing);
    }

    private void describe(Frames.Draft draft, boolean newest, Term term) {
        boolean section = term.kind() == TaxonomyKind.SECTION;
        draft.part(section ? "section/" + term.id() : term.kind().folder());
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            if (language.equals(term.language())) {
                continue;
            }
            Taxonomy taxonomy = other.taxonomy(term.kind());
            taxonomy.byId(term.id())
                    .ifPresentOrElse(
                            same -> {
                                if (newest) {
                                    draft.exact(language, same.permalink());
                                } else {
                                    draft.nearest(language, same.permalink().path());
                                }
                            },
                            () -> nearestIndex(draft, other, taxonomy));
        }
        if (section && site.config().baseUrl().isPresent()) {
            draft.feeds.addAll(Feeds.links(draft.page, term.folder(), term.name()));
        }
    }

    private static void nearestIndex(Frames.Draft draft, LanguageArchive other, Taxonomy taxonomy) {
        draft.nearest(
                other.language(),
                taxonomy.terms().isEmpty()
                        ? other.home().path()
                        : taxonomy.index().path());
    }

    private void addUndated(Consumer<PageJob> jobs, LanguageArchive own) {
        if (own.undated().isEmpty()) {
            return;
        }
        String folder = own.undatedFolder();
        Paginator<ArticleSummary> paginator = new Paginator<>(
                own.undated(),
                new Permalink(folder + "index.html"),
                folder,
                site.config().pageSize());
        Messages messages = site.voice(own.language()).messages();
        addPages(
                jobs,
                new Listing(
                        own,
                        "list",
                        messages.text("archive.undated"),
                        own.undated(),
                        paginator,
                        List.of(new Link(own.yearsPage().path(), messages.text("nav.archive"))),
                        false,
                        Optional.empty(),
                        (draft, newest) -> {
                            draft.part("archive");
                            for (LanguageArchive other : site.archive().languages()) {
                                if (newest && other != own && !other.undated().isEmpty()) {
                                    draft.exact(other.language(), new Permalink(other.undatedFolder() + "index.html"));
                                }
                            }
                        }));
    }

    private void addPages(Consumer<PageJob> jobs, Listing listing) {
        for (Paginator.Page<ArticleSummary> page : listing.paginator().pages()) {
            jobs.accept(new PageJob(
                    page.permalink().path(),
                    isTopic(listing)
                            ? site.config().templateFiles().getOrDefault("tag", template(listing.template()))
                            : template(listing.template()),
                    site.voice(listing.own().language()),
                    () -> site.madeOf(() -> madeOf(listing, page)),
                    () -> model(listing, page)));
        }
    }

    private static boolean isTopic(Listing listing) {
        return listing.term().filter(term -> term.kind() == TaxonomyKind.TOPIC).isPresent();
    }

    private String template(String name) {
        return name + ".ftlh";
    }

    private static Frames.Draft draft(Listing listing, Paginator.Page<ArticleSummary> page) {
        Frames.Draft draft = new Frames.Draft(listing.own(), page.permalink(), listing.template(), listing.title());
        listing.more().accept(draft, page.number() == listing.paginator().count());
        return draft;
    }

    private Ingredients madeOf(Listing listing, Paginator.Page<ArticleSummary> page) {
        Ingredients all = frames.madeOf(draft(listing, page)).add(listing.brief());
        addMadeOf(all, listing.paginator(), page);
        listing.index().forEach(link -> all.add(link.href()).add(link.text()));
        return all;
    }

    /** Adds what a page's part of a list is made of, and the way to its other parts. */
    void addMadeOf(Ingredients all, Paginator<ArticleSummary> paginator, Paginator.Page<ArticleSummary> page) {
        all.add(isNewest(paginator, page) ? paginator.size() : 0)
                .add(paginator.count())
                .add(page.number());
        all.add(paginator.permalink(1).path())
                .add(paginator.permalink(paginator.count()).path());
        Cards.addMadeOf(all, site, page.items());
    }

    private Map<String, Object> model(Listing listing, Paginator.Page<ArticleSummary> page) {
        Cards cards = new Cards(site, listing.own(), page.permalink());
        ListView view = new ListView(
                listing.title(),
                total(listing.paginator(), page),
                cards.cards(page.items()),
                pager(listing.own().language(), page.permalink(), page.number(), listing.paginator()),
                listing.index().stream()
                        .map(link -> new Link(page.permalink().hrefTo(link.href()), link.text()))
                        .toList(),
                listing.brief(),
                true);
        Map<String, Object> model = new LinkedHashMap<>(jbake.of(listing.own(), page.permalink(), listing.term()));
        model.put("frame", frames.frame(draft(listing, page)));
        model.put("list", view);
        return model;
    }

    PagerView pager(Language language, Permalink page, int number, Paginator<?> paginator) {
        int count = paginator.count();
        List<NavLink> offered = new ArrayList<>();
        int last = 0;
        for (int n = count; n >= 1; n--) {
            if (n == count || n == 1 || Math.abs(n - number) <= 2) {
                if (last - n > 1) {
                    offered.add(new NavLink("", "…", false));
                }
                offered.add(new NavLink(
                        page.hrefTo(paginator.permalink(n)),
                        site.voice(language).messages().number(n),
                        n == number));
                last = n;
            }
        }
        return new PagerView(
                number,
                count,
                number < count ? page.hrefTo(paginator.permalink(number + 1)) : null,
                number > 1 ? page.hrefTo(paginator.permalink(number - 1)) : null,
                offered);
    }

    private PageJob termIndex(LanguageArchive own, Taxonomy taxonomy) {
        return new PageJob(
                taxonomy.index().path(),
                template("terms"),
                site.voice(own.language()),
                () -> site.madeOf(() -> indexMadeOf(own, taxonomy)),
                () -> indexModel(own, taxonomy));
    }

    private Frames.Draft indexDraft(LanguageArchive own, Taxonomy taxonomy) {
        String kind = taxonomy.kind().folder();
        String title = site.voice(own.language()).messages().text("taxonomy." + kind);
        Frames.Draft draft = new Frames.Draft(own, taxonomy.index(), "terms", title).part(kind);
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own && !other.taxonomy(taxonomy.kind()).terms().isEmpty()) {
                draft.exact(other.language(), other.taxonomy(taxonomy.kind()).index());
            }
        }
        return draft;
    }

    private Ingredients indexMadeOf(LanguageArchive own, Taxonomy taxonomy) {
        Ingredients all = frames.madeOf(indexDraft(own, taxonomy));
        for (Term term : taxonomy.terms()) {
            all.add(term.madeOf()).add(term.articles().size());
        }
        return all;
    }

    private Map<String, Object> indexModel(LanguageArchive own, Taxonomy taxonomy) {
        Permalink page = taxonomy.index();
        Cards cards = new Cards(site, own, page);
        Collation collation = Collation.of(own.language());
        Map<String, List<TermView>> byLetter = new LinkedHashMap<>();
        for (Term term : taxonomy.terms()) {
            byLetter.computeIfAbsent(collation.letter(term.name()), l -> new ArrayList<>())
                    .add(cards.termView(term));
        }
        List<TermGroup> groups = new ArrayList<>();
        byLetter.forEach((letter, terms) -> groups.add(new TermGroup(letter, "l" + (groups.size() + 1), terms)));
        Frames.Draft draft = indexDraft(own, taxonomy);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put("title", draft.heading);
        model.put("groups", groups);
        return model;
    }

    private void addTranslations(Consumer<PageJob> jobs, LanguageArchive own) {
        if (site.archive().languages().size() < 2) {
            return;
        }
        List<ArticleSummary> missing = site.archive().gaps(own.language()).missing();
        Paginator<ArticleSummary> paginator = new Paginator<>(
                missing,
                own.translationsPage(),
                own.language() + "/translations/",
                site.config().pageSize());
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(new PageJob(
                    page.permalink().path(),
                    template("translations"),
                    site.voice(own.language()),
                    () -> site.madeOf(() -> translationsMadeOf(own, paginator, page)),
                    () -> translationsModel(own, paginator, page)));
        }
    }

    private Frames.Draft translationsDraft(
            LanguageArchive own, Paginator<ArticleSummary> paginator, Paginator.Page<ArticleSummary> page) {
        String title = site.voice(own.language()).messages().text("translations.title");
        Frames.Draft draft = new Frames.Draft(own, page.permalink(), "translations", title);
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own && isNewest(paginator, page)) {
                draft.exact(other.language(), other.translationsPage());
            }
        }
        return draft;
    }

    /** What {@link ListView#total} is. */
    static @Nullable Integer total(Paginator<?> paginator, Paginator.Page<?> page) {
        return isNewest(paginator, page) ? paginator.size() : null;
    }

    private static boolean isNewest(Paginator<?> paginator, Paginator.Page<?> page) {
        return page.number() == paginator.count();
    }

    private Ingredients translationsMadeOf(
            LanguageArchive own, Paginator<ArticleSummary> paginator, Paginator.Page<ArticleSummary> page) {
        Ingredients all = frames.madeOf(translationsDraft(own, paginator, page));
        addMadeOf(all, paginator, page);
        if (isNewest(paginator, page)) {
            Cards.addMadeOf(all, site, outdated(own));
        }
        return all;
    }

    private Map<String, Object> translationsModel(
            LanguageArchive own, Paginator<ArticleSummary> paginator, Paginator.Page<ArticleSummary> page) {
        Cards cards = new Cards(site, own, page.permalink());
        Frames.Draft draft = translationsDraft(own, paginator, page);
        PagerView pager = pager(own.language(), page.permalink(), page.number(), paginator);
        ListView missing = new ListView(
                draft.heading, total(paginator, page), cards.cards(page.items()), pager, List.of(), true, true);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put(
                "view",
                new TranslationsView(missing, isNewest(paginator, page) ? cards.cards(outdated(own)) : List.of()));
        return model;
    }

    private List<ArticleSummary> outdated(LanguageArchive own) {
        return site.archive().gaps(own.language()).outdated();
    }
}
