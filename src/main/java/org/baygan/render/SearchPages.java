package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** Each language's search page. They name the index, so they come after it. Thread-safe. */
public final class SearchPages {
    private static final List<String> SCRIPTS = List.of("engine.js", "search.js");

    /** The strings of the script, as it knows them: {@code search.} before each in the messages. */
    private static final List<String> STRINGS = List.of(
            "searching",
            "none",
            "advice",
            "corrected",
            "ignored",
            "failed",
            "retry",
            "all",
            "remove",
            "year",
            "section",
            "topic",
            "source");

    private final SiteContext site;
    private final Map<Language, String> indexes;
    private final Frames frames;

    /**
     * The search pages of one site.
     *
     * @param indexes the site path of each language's index
     * @throws IllegalArgumentException if a language has none
     */
    public SearchPages(SiteContext site, Map<Language, String> indexes) {
        this.site = site;
        this.indexes = Map.copyOf(indexes);
        this.frames = new Frames(site);
        for (LanguageArchive each : site.archive().languages()) {
            if (!this.indexes.containsKey(each.language())) {
                throw new IllegalArgumentException("no search index for " + each.language());
            }
        }
    }

    /** Hands out the pages; their models are made when they are rendered. */
    public void forEach(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            jobs.accept(new PageJob(
                    own.searchPage().path(),
                    "search.ftlh",
                    site.voice(own.language()),
                    () -> site.madeOf(() -> madeOf(own)),
                    () -> model(own)));
        }
    }

    private Frames.Draft draft(LanguageArchive own) {
        String title = site.voice(own.language()).messages().text("search.title");
        Frames.Draft draft = new Frames.Draft(own, own.searchPage(), "search", title);
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.exact(other.language(), other.searchPage());
            }
        }
        return draft;
    }

    private Ingredients madeOf(LanguageArchive own) {
        Ingredients all = frames.madeOf(draft(own));
        site.archive().languages().forEach(each -> all.add(path(each)));
        SCRIPTS.forEach(name -> all.add(site.files().themeFile(name)));
        return all;
    }

    private Map<String, Object> model(LanguageArchive own) {
        Permalink page = own.searchPage();
        List<SearchIndex> others = site.archive().languages().stream()
                .filter(other -> other != own)
                .map(other -> index(page, other))
                .toList();
        List<String> scripts = SCRIPTS.stream()
                .map(name -> page.hrefTo(site.files().themeFile(name)))
                .toList();
        SearchView view = new SearchView(page.hrefTo(path(own)), others, browse(own, page), scripts, data(own));
        return Map.of("frame", frames.frame(draft(own)), "search", view);
    }

    private String path(LanguageArchive language) {
        return Objects.requireNonNull(indexes.get(language.language()));
    }

    private SearchIndex index(Permalink page, LanguageArchive other) {
        return new SearchIndex(
                other.language().tag(),
                other.settings().direction().html(),
                site.voice(other.language()).messages().text("language.name"),
                page.hrefTo(other.searchPage()),
                page.hrefTo(path(other)));
    }

    private List<Link> browse(LanguageArchive own, Permalink page) {
        Messages messages = site.voice(own.language()).messages();
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.hrefTo(own.yearsPage()), messages.text("nav.archive")));
        if (!own.taxonomy(TaxonomyKind.TOPIC).terms().isEmpty()) {
            links.add(new Link(page.hrefTo(own.taxonomy(TaxonomyKind.TOPIC).index()), messages.text("nav.topics")));
        }
        return links;
    }

    private Map<String, String> data(LanguageArchive own) {
        LanguageVoice voice = site.voice(own.language());
        Messages messages = voice.messages();
        Map<String, String> data = new LinkedHashMap<>();
        data.put("digits", messages.numberingSystem());
        data.put(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(
                                month -> voice.dates().monthName(own.settings().calendar(), month))
                        .collect(Collectors.joining("|")));
        data.put("comma", messages.text("punctuation.comma"));
        STRINGS.forEach(name -> data.put(name, messages.text("search." + name)));
        for (String name : List.of("count", "more-than")) {
            messages.plurals("search." + name).forEach((category, form) -> data.put(name + "-" + category, form));
        }
        return data;
    }
}
