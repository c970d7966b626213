package org.baygan.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baygan.archive.FrontPage;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.OnThisDay;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** The site's front door, {@code index.html}, each language's first page, and the page for wrong addresses. */
final class HomePages {
    private static final int LATEST = 10;
    private static final int LATEST_AT_THE_DOOR = 6;
    private static final int LATEST_OF_A_SECTION = 4;
    private static final int LATEST_OF_NOTHING = 0;

    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;

    HomePages(SiteContext site, Frames frames) {
        this.site = site;
        this.frames = frames;
        this.jbake = new JBakeVariables(site);
    }

    void addTo(Consumer<PageJob> jobs) {
        Language first = site.first().language();
        jobs.accept(new PageJob(site.common(), "index.html", "front.ftlh", first, this::front));
        jobs.accept(new PageJob(site.common(), "404.html", "404.ftlh", first, this::notFound));
        String template = site.config().templateFiles().getOrDefault("masterindex", "home.ftlh");
        for (LanguageArchive own : site.archive().languages()) {
            Permalink page = own.addresses().home();
            FrontPage front = frontPage(own, LATEST);
            // Lean pages have no script that could tell which day is today.
            OnThisDay today = site.config().hasRichPages() ? OnThisDay.of(own, front.articles()) : OnThisDay.NOTHING;
            jobs.accept(new PageJob(site.common(), page.path(), template, own.language(), () -> home(own, front, today))
                    .with(() -> jbake.of(own, page)));
            AnniversaryFiles.addTo(jobs, site.common(), own, today);
        }
    }

    /**
     * What a front page tells of one language.
     *
     * @param language the language
     * @param size how many articles it has
     * @param latest those at the top of its first page
     * @param sections its main sections
     * @param years its years
     * @param staticPages the site paths and titles of its static pages
     * @param today how many stories each day of the year has; empty where they aren't told
     */
    private record Half(
            Language language,
            int size,
            List<CardInput> latest,
            List<Section> sections,
            List<CalendarPages.YearSize> years,
            List<Link> staticPages,
            String today) {
        /**
         * A section.
         *
         * @param term the section and how many articles it has
         * @param latest the newest of them
         */
        private record Section(TermInput.Counted term, List<CardInput> latest) {}

        HomeView view(RenderContext common, Permalink page) {
            LanguageVoice voice = common.voice(language);
            ListAddresses own = new ListAddresses(language);
            Cards cards = new Cards(common, language, page);
            return new HomeView(
                    new HomeView.Masthead(
                            language.tag(),
                            voice.settings().direction().html(),
                            voice.messages().text("language.name"),
                            page.hrefTo(own.home()),
                            page.hrefTo(own.search()),
                            voice.settings().title(),
                            voice.settings().description()),
                    size,
                    cards.cards(latest),
                    sections.stream()
                            .map(section -> new SectionBlock(
                                    page.hrefTo(section.term.term().permalink()),
                                    section.term.term().name(),
                                    section.term.size(),
                                    cards.cards(section.latest)))
                            .toList(),
                    CalendarPages.YearSize.links(years, voice, page),
                    cards.linksTo(staticPages),
                    today.isEmpty()
                            ? null
                            : new TodayView(
                                    voice.settings().calendar() == CalendarSystem.PERSIAN ? "persian" : "gregory",
                                    today,
                                    page.hrefTo(own.onThisDayFolder()),
                                    page.hrefTo(own.years())));
        }

        Map<String, String> messages(RenderContext common) {
            Messages messages = common.voice(language).messages();
            Map<String, String> chosen = new LinkedHashMap<>();
            for (String key : List.of("home.latest", "home.enter", "notfound.title", "notfound.text", "search.box")) {
                chosen.put(key.substring(key.indexOf('.') + 1), messages.text(key));
            }
            chosen.put("count", messages.text("articles.count", size));
            return chosen;
        }
    }

    private FrontPage frontPage(LanguageArchive own, int latest) {
        return FrontPage.of(own, Sections.main(site.config(), own), latest, LATEST_OF_A_SECTION);
    }

    private Half half(LanguageArchive own, FrontPage front, OnThisDay today) {
        return new Half(
                own.language(),
                own.articles().size(),
                CardInput.of(site, front.top()),
                front.sections().stream().map(this::section).toList(),
                CalendarPages.YearSize.of(own),
                Frames.staticPages(own),
                today.counts());
    }

    private Half.Section section(FrontPage.Part part) {
        return new Half.Section(TermInput.Counted.of(part.section()), CardInput.of(site, part.newest()));
    }

    private HomeInput home(LanguageArchive own, FrontPage front, OnThisDay today) {
        Permalink page = own.addresses().home();
        LanguageVoice voice = site.voice(own.language());
        Frames.Draft draft = new Frames.Draft(
                        own, page, "home", voice.settings().title())
                .part("home")
                .description(voice.settings().description());
        site.archive().languages().stream()
                .filter(other -> other != own)
                .forEach(
                        other -> draft.exact(other.language(), other.addresses().home()));
        if (site.config().baseUrl().isPresent()) {
            draft.feeds(Feeds.links(page, own.language() + "/"));
        }
        return new HomeInput(frames.input(draft), half(own, front, today));
    }

    /**
     * What a language's first page is made of.
     *
     * @param frame its frame
     * @param half what it tells
     */
    private record HomeInput(FrameInput frame, Half half) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of(
                    "frame",
                    frame.frame(common),
                    "home",
                    half.view(common, frame.place().page()));
        }
    }

    private HalvesInput front() {
        LanguageArchive first = site.first();
        LanguageVoice voice = site.voice(first.language());
        Frames.Draft draft = new Frames.Draft(
                        first,
                        new Permalink("index.html"),
                        "front",
                        voice.settings().title())
                .description(voice.settings().description());
        return halves(draft, LATEST_AT_THE_DOOR);
    }

    private HalvesInput notFound() {
        LanguageArchive first = site.first();
        String title = site.voice(first.language()).messages().text("notfound.title");
        return halves(new Frames.Draft(first, new Permalink("404.html"), "404", title), LATEST_OF_NOTHING);
    }

    private HalvesInput halves(Frames.Draft draft, int latest) {
        return new HalvesInput(
                frames.input(draft),
                site.archive().languages().stream()
                        .map(own -> half(own, frontPage(own, latest), OnThisDay.NOTHING))
                        .toList());
    }

    /**
     * What the front door and the page for wrong addresses are made of.
     *
     * @param frame the frame
     * @param halves what is told of each language
     */
    private record HalvesInput(FrameInput frame, List<Half> halves) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            Permalink page = frame.place().page();
            return Map.of(
                    "frame",
                    frame.frame(common),
                    "halves",
                    halves.stream()
                            .map(half -> new FrontHalf(half.view(common, page), half.messages(common)))
                            .toList(),
                    // GitHub Pages serves 404.html at the wrong address itself: its links are absolute under this.
                    "base",
                    common.config().baseUrl().map(url -> url.getPath()).orElse("/"));
        }
    }
}
