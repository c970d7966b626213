package org.baygan.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.Permalink;

/** The front door, each language's first page, the page for wrong addresses, and the pages at old addresses. */
final class HomePages {
    private static final int LATEST = 10;
    private static final int LATEST_AT_THE_DOOR = 6;
    private static final int LATEST_OF_A_SECTION = 4;

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
        jobs.accept(new PageJob("index.html", "front.ftlh", first, this::frontModel));
        jobs.accept(new PageJob("404.html", "404.ftlh", first, this::notFoundModel));
        for (LanguageArchive own : site.archive().languages()) {
            String template = site.config().templateFiles().getOrDefault("masterindex", "home.ftlh");
            jobs.accept(new PageJob(own.home().path(), template, site.voice(own.language()), () -> homeModel(own)));
        }
    }

    private Map<String, Object> homeModel(LanguageArchive own) {
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
        Map<String, Object> model = new LinkedHashMap<>(jbake.of(own, page));
        model.put("frame", frames.frame(draft));
        model.put("home", home(own, page, LATEST));
        return model;
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

    private Map<String, Object> frontModel() {
        Permalink page = new Permalink("index.html");
        LanguageArchive first = site.first();
        Frames.Draft draft = new Frames.Draft(
                        first,
                        page,
                        "front",
                        site.voice(first.language()).settings().title())
                .description(site.voice(first.language()).settings().description());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put(
                "halves",
                site.archive().languages().stream()
                        .map(own -> new FrontHalf(home(own, page, LATEST_AT_THE_DOOR), messagesOf(own)))
                        .toList());
        return model;
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

    /** GitHub Pages serves 404.html at the wrong address itself, so its links are absolute under the site's path. */
    private Map<String, Object> notFoundModel() {
        String base = site.config().baseUrl().map(url -> url.getPath()).orElse("/");
        Permalink page = new Permalink("404.html");
        LanguageArchive first = site.first();
        Frames.Draft draft = new Frames.Draft(
                first, page, "404", site.voice(first.language()).messages().text("notfound.title"));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put("base", base);
        model.put(
                "halves",
                site.archive().languages().stream()
                        .map(own -> new FrontHalf(home(own, page, 0), messagesOf(own)))
                        .toList());
        return model;
    }
}
