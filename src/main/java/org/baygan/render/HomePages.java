package org.baygan.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Term;
import org.baygan.model.Ingredients;
import org.baygan.model.Permalink;

/** The front door, each language's first page, the page for wrong addresses, and the pages at old addresses. */
final class HomePages {
    private static final int LATEST = 10;
    private static final int LATEST_AT_THE_DOOR = 6;
    private static final int LATEST_OF_A_SECTION = 4;
    private static final int LATEST_OF_NOTHING = 0;

    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;
    private final CalendarPages calendar;

    HomePages(SiteContext site, CalendarPages calendar) {
        this.site = site;
        this.frames = new Frames(site);
        this.jbake = new JBakeVariables(site);
        this.calendar = calendar;
    }

    void addTo(Consumer<PageJob> jobs) {
        LanguageVoice first = site.voice(site.first().language());
        jobs.accept(new PageJob(
                "index.html",
                "front.ftlh",
                first,
                () -> site.madeOf(() -> halvesMadeOf(frontDraft(), LATEST_AT_THE_DOOR)),
                this::frontModel));
        jobs.accept(new PageJob(
                "404.html",
                "404.ftlh",
                first,
                () -> site.madeOf(() -> halvesMadeOf(notFoundDraft(), LATEST_OF_NOTHING)),
                this::notFoundModel));
        for (LanguageArchive own : site.archive().languages()) {
            String template = site.config().templateFiles().getOrDefault("masterindex", "home.ftlh");
            jobs.accept(new PageJob(
                    own.home().path(),
                    template,
                    site.voice(own.language()),
                    () -> site.madeOf(() -> addMadeOf(frames.madeOf(homeDraft(own)), own, LATEST)),
                    () -> homeModel(own)));
        }
    }

    private Frames.Draft homeDraft(LanguageArchive own) {
        Permalink page = own.home();
        LanguageVoice voice = site.voice(own.language());
        Frames.Draft draft = new Frames.Draft(
                        own, page, "home", voice.settings().title())
                .part("home")
                .description(voice.settings().description());
        site.archive().languages().stream()
                .filter(other -> other != own)
                .forEach(other -> draft.exact(other.language(), other.home()));
        if (site.config().baseUrl().isPresent()) {
            draft.feeds.addAll(
                    Feeds.links(page, own.language() + "/", voice.settings().title()));
        }
        return draft;
    }

    private Map<String, Object> homeModel(LanguageArchive own) {
        Permalink page = own.home();
        Map<String, Object> model = new LinkedHashMap<>(jbake.of(own, page));
        model.put("frame", frames.frame(homeDraft(own)));
        model.put("home", home(own, page, LATEST));
        return model;
    }

    /** Adds what {@link #home} shows. */
    private Ingredients addMadeOf(Ingredients all, LanguageArchive own, int latest) {
        all.add(own.language().tag()).add(own.articles().size());
        Cards.addMadeOf(all, site, first(own.articles(), latest));
        List<Term> sections = Frames.mainSections(own);
        all.add(sections.size());
        for (Term section : sections) {
            all.add(section.madeOf()).add(section.articles().size());
            Cards.addMadeOf(all, site, first(section.articles(), LATEST_OF_A_SECTION));
        }
        calendar.addYearsMadeOf(all, own);
        Cards.addMadeOf(all, site, own.staticPages());
        return all;
    }

    private HomeView home(LanguageArchive own, Permalink page, int latest) {
        LanguageVoice voice = site.voice(own.language());
        Cards cards = new Cards(site, own, page);
        List<SectionBlock> sections = Frames.mainSections(own).stream()
                .map(section -> new SectionBlock(
                        page.hrefTo(section.permalink()),
                        section.name(),
                        section.articles().size(),
                        cards.cards(first(section.articles(), LATEST_OF_A_SECTION))))
                .toList();
        return new HomeView(
                own.language().tag(),
                voice.settings().direction().html(),
                voice.messages().text("language.name"),
                page.hrefTo(own.home()),
                page.hrefTo(own.searchPage()),
                voice.settings().title(),
                voice.settings().description(),
                own.articles().size(),
                cards.cards(first(own.articles(), latest)),
                sections,
                calendar.yearLinks(own, page),
                own.staticPages().stream()
                        .map(p -> new Link(page.hrefTo(p.permalink()), p.title()))
                        .toList());
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    private Frames.Draft frontDraft() {
        LanguageArchive first = site.first();
        LanguageVoice voice = site.voice(first.language());
        return new Frames.Draft(
                        first,
                        new Permalink("index.html"),
                        "front",
                        voice.settings().title())
                .description(voice.settings().description());
    }

    private Map<String, Object> frontModel() {
        return halves(frontDraft(), LATEST_AT_THE_DOOR);
    }

    private Map<String, Object> halves(Frames.Draft draft, int latest) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put(
                "halves",
                site.archive().languages().stream()
                        .map(own -> new FrontHalf(home(own, draft.page, latest), messagesOf(own)))
                        .toList());
        return model;
    }

    private Ingredients halvesMadeOf(Frames.Draft draft, int latest) {
        Ingredients all = frames.madeOf(draft);
        site.archive().languages().forEach(own -> addMadeOf(all, own, latest));
        return all;
    }

    private Map<String, String> messagesOf(LanguageArchive own) {
        Messages messages = site.voice(own.language()).messages();
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String key : List.of("home.latest", "home.enter", "notfound.title", "notfound.text", "search.box")) {
            chosen.put(key.substring(key.indexOf('.') + 1), messages.text(key));
        }
        chosen.put("count", messages.text("articles.count", own.articles().size()));
        return chosen;
    }

    private Frames.Draft notFoundDraft() {
        LanguageArchive first = site.first();
        String title = site.voice(first.language()).messages().text("notfound.title");
        return new Frames.Draft(first, new Permalink("404.html"), "404", title);
    }

    /** GitHub Pages serves 404.html at the wrong address itself, so its links are absolute under the site's path. */
    private Map<String, Object> notFoundModel() {
        Map<String, Object> model = halves(notFoundDraft(), LATEST_OF_NOTHING);
        model.put("base", site.config().baseUrl().map(url -> url.getPath()).orElse("/"));
        return model;
    }
}
