package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** Each language's search page. They name the index, so they come after it. Thread-safe. */
public final class SearchPages {
    private static final List<String> SCRIPTS = List.of("engine.js", "search.js");

    /** Scripts that {@link #SCRIPTS} load only when they need them, without the ending. */
    private static final List<String> RESTS =
            List.of("engine-rest", "engine-years", "search-rest", "search-filter", "search-offer", "search-suggest");

    /** The ids of the elements that the script looks for in its page. */
    static final List<String> ELEMENTS =
            List.of("search", "q", "notice", "count", "sort", "said", "chosen", "filters", "results", "more", "also");

    /** The strings of the script, as it knows them: {@code search.} before each in the messages. */
    private static final List<String> STRINGS = List.of(
            "searching",
            "none",
            "advice",
            "corrected",
            "showing",
            "or",
            "nowhere",
            "without",
            "partly",
            "dated",
            "unquoted",
            "long",
            "ignored",
            "failed",
            "retry",
            "all",
            "remove",
            "year",
            "section",
            "topic",
            "source",
            "author",
            "from",
            "to",
            "nodate",
            "suggestions",
            "article",
            "unfiltered",
            "fewer",
            "see",
            "alike",
            "related");

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

    /** Hands out the pages; their inputs are put together when they are made. */
    public void forEach(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            jobs.accept(new PageJob(
                    site.common(), own.addresses().search().path(), "search.ftlh", own.language(), () -> input(own)));
        }
    }

    private SearchInput input(LanguageArchive own) {
        String title = site.voice(own.language()).messages().text("search.title");
        Frames.Draft draft = new Frames.Draft(own, own.addresses().search(), "search", title);
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.exact(other.language(), other.addresses().search());
            }
        }
        return new SearchInput(
                frames.input(draft),
                allIndexed(),
                site.files().themeFile("search.css"),
                SCRIPTS.stream().map(site.files()::themeFile).toList(),
                RESTS.stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> site.files().themeFile(name + ".js"),
                                (a, b) -> a,
                                TreeMap::new)));
    }

    private SortedMap<Language, Indexed> allIndexed() {
        SortedMap<Language, Indexed> all = new TreeMap<>();
        indexes.forEach((language, head) -> all.put(language, new Indexed(head)));
        return all;
    }

    /**
     * The texts of a language, by their index.
     *
     * @param head the site path of the index, in which its contents are summed up
     */
    private record Indexed(String head) implements Summed {
        @Override
        public Digest digest() {
            return new DigestBuilder().add(head).digest();
        }

        @Override
        public Digest text() {
            return digest();
        }
    }

    /**
     * What a search page is made of.
     *
     * @param frame its frame
     * @param indexes each language's texts
     * @param style the site path of its style sheet
     * @param scripts the site paths of the scripts
     * @param rests the site paths of the scripts that come when they are needed, by their names
     */
    private record SearchInput(
            FrameInput frame,
            SortedMap<Language, Indexed> indexes,
            String style,
            List<String> scripts,
            SortedMap<String, String> rests)
            implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            Language own = frame.place().language();
            Permalink page = frame.place().page();
            List<SearchIndex> others = common.config().languageTags().stream()
                    .filter(other -> !other.equals(own))
                    .map(other -> index(common, other))
                    .toList();
            SearchView view = new SearchView(
                    page.hrefTo(head(own)),
                    others,
                    browse(common),
                    page.hrefTo(style),
                    scripts.stream().map(page::hrefTo).toList(),
                    data(common.voice(own), page));
            return Map.of("frame", frame.frame(common), "search", view);
        }

        private SearchIndex index(RenderContext common, Language other) {
            Permalink page = frame.place().page();
            return new SearchIndex(
                    other.tag(),
                    common.voice(other).settings().direction().html(),
                    common.voice(other).messages().text("language.name"),
                    page.hrefTo(new ListAddresses(other).search()),
                    page.hrefTo(head(other)));
        }

        private String head(Language language) {
            return Objects.requireNonNull(indexes.get(language)).head();
        }

        private List<Link> browse(RenderContext common) {
            Permalink page = frame.place().page();
            ListAddresses own = new ListAddresses(frame.place().language());
            Messages messages = common.voice(frame.place().language()).messages();
            List<Link> links = new ArrayList<>();
            links.add(new Link(page.hrefTo(own.years()), messages.text("nav.archive")));
            if (frame.masthead().value().menu().hasTopics()) {
                links.add(new Link(page.hrefTo(own.terms(TaxonomyKind.TOPIC)), messages.text("nav.topics")));
            }
            return links;
        }

        private Map<String, String> data(LanguageVoice voice, Permalink page) {
            Messages messages = voice.messages();
            Map<String, String> data = new LinkedHashMap<>();
            rests.forEach((name, path) -> data.put(name, page.hrefTo(path)));
            data.put("digits", messages.numberingSystem());
            data.put(
                    "months",
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(month ->
                                    voice.dates().monthName(voice.settings().calendar(), month))
                            .collect(Collectors.joining("|")));
            data.put("comma", messages.text("punctuation.comma"));
            STRINGS.forEach(name -> data.put(name, messages.text("search." + name)));
            for (String name : List.of("count", "more-than")) {
                messages.plurals("search." + name).forEach((category, form) -> data.put(name + "-" + category, form));
            }
            return data;
        }
    }
}
