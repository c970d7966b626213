package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/** Makes the frame around a page. */
final class Frames {
    /** The template of articles, whose frames are small: there may be 100,000. */
    static final String ARTICLE = "article";

    private static final int NAVIGATION_SECTIONS = 6;

    /** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE keep a name from reordering what stands around it. */
    private static final char ISOLATE = '\u2068';

    private static final char END_ISOLATE = '\u2069';

    private final SiteContext site;
    private final Map<Language, Digest> madeOf = new HashMap<>();
    private final Map<Language, Digest> aroundArticlesMadeOf = new HashMap<>();

    Frames(SiteContext site) {
        this.site = site;
        for (LanguageArchive own : site.archive().languages()) {
            aroundArticlesMadeOf.put(own.language(), aroundArticlesMadeOf(own));
            madeOf.put(own.language(), madeOf(own));
        }
    }

    /** What one page says of itself; everything else follows from its place. */
    static final class Draft {
        final LanguageArchive language;
        final Permalink page;
        final String template;
        final String heading;
        String description = "";
        String part = "";
        final Map<Language, Permalink> exact = new TreeMap<>();
        final Map<Language, String> nearest = new TreeMap<>();
        final List<Link> feeds = new ArrayList<>();

        @Nullable
        String image;

        @Nullable
        TemplateHTMLOutputModel jsonLd;

        Draft(LanguageArchive language, Permalink page, String template, String heading) {
            this.language = language;
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

        private void addTo(Ingredients all) {
            all.add(page.path()).add(template).add(heading).add(description).add(part);
            exact.forEach((other, counterpart) -> all.add(other.tag()).add(counterpart.path()));
            all.add(exact.size());
            nearest.forEach((other, path) -> all.add(other.tag()).add(path));
            all.add(nearest.size());
            feeds.forEach(feed -> all.add(feed.href()).add(feed.text()));
        }
    }

    PageFrame frame(Draft draft) {
        LanguageVoice voice = site.voice(draft.language.language());
        Permalink page = draft.page;
        String siteTitle = voice.settings().title();
        String title =
                draft.heading.equals(siteTitle) ? siteTitle : isolate(draft.heading) + " – " + isolate(siteTitle);
        String canonical = site.url(page);
        return new PageFrame(
                draft.language.language().tag(),
                voice.settings().direction().html(),
                root(page),
                draft.template,
                title,
                draft.heading,
                draft.description,
                siteTitle,
                canonical.isEmpty() ? null : canonical,
                alternates(draft),
                languages(draft),
                navigation(draft, voice),
                footer(draft, voice),
                page.hrefTo(draft.language.home()),
                page.hrefTo(draft.language.searchPage()),
                page.hrefTo(site.files().themeFile("style.css")),
                page.hrefTo(site.files().themeFile("icon.png")),
                draft.feeds,
                draft.image,
                draft.jsonLd);
    }

    /**
     * Begins the list of what a page is made of, with what all pages have in common and the frame around it.
     *
     * @param draft complete, but for an image or structured data, which only stories have
     */
    Ingredients madeOf(Draft draft) {
        Ingredients all = new Ingredients().add(site.madeOf()).add(madeOf(draft.language.language(), draft.template));
        draft.addTo(all);
        return all;
    }

    /** What the frames around all pages of a language and a template have in common. */
    Digest madeOf(Language language, String template) {
        return Objects.requireNonNull((template.equals(ARTICLE) ? aroundArticlesMadeOf : madeOf).get(language));
    }

    private Digest madeOf(LanguageArchive own) {
        Ingredients all = new Ingredients()
                .add(aroundArticlesMadeOf(own))
                .add(own.undated().isEmpty());
        mainSections(own)
                .forEach(section -> all.add(section.id()).add(section.name()).add(section.slug()));
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            all.add(own.taxonomy(kind).terms().isEmpty());
        }
        return all.digest();
    }

    private Digest aroundArticlesMadeOf(LanguageArchive own) {
        Ingredients all = new Ingredients()
                .add(site.files().themeFile("style.css"))
                .add(site.files().themeFile("icon.png"))
                .add(own.shelves().years().isEmpty())
                .add(own.taxonomy(TaxonomyKind.TOPIC).terms().isEmpty());
        own.staticPages()
                .forEach(page -> all.add(page.title()).add(page.permalink().path()));
        return all.digest();
    }

    static String root(Permalink page) {
        int depth = (int) page.path().chars().filter(c -> c == '/').count();
        return "../".repeat(depth);
    }

    static String isolate(String name) {
        return ISOLATE + name + END_ISOLATE;
    }

    private List<Alternate> alternates(Draft draft) {
        if (draft.exact.isEmpty() || site.config().baseUrl().isEmpty()) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        String fallback = "";
        for (LanguageArchive each : site.archive().languages()) {
            Permalink page =
                    each.language().equals(draft.language.language()) ? draft.page : draft.exact.get(each.language());
            if (page != null) {
                String url = site.url(page);
                alternates.add(new Alternate(each.language().tag(), url));
                fallback = fallback.isEmpty() ? url : fallback;
            }
        }
        alternates.add(new Alternate("x-default", fallback));
        return alternates;
    }

    private List<LanguageLink> languages(Draft draft) {
        List<LanguageLink> links = new ArrayList<>();
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            if (language.equals(draft.language.language())) {
                continue;
            }
            Permalink exact = draft.exact.get(language);
            String path = exact != null
                    ? exact.path()
                    : draft.nearest.getOrDefault(language, other.home().path());
            links.add(new LanguageLink(
                    language.tag(),
                    other.settings().direction().html(),
                    draft.page.hrefTo(path),
                    site.voice(language).messages().text("language.name"),
                    exact != null));
        }
        return links;
    }

    private List<NavLink> navigation(Draft draft, LanguageVoice voice) {
        LanguageArchive own = draft.language;
        Permalink page = draft.page;
        List<NavLink> links = new ArrayList<>();
        for (Term section : offeredSections(draft)) {
            links.add(new NavLink(
                    page.hrefTo(section.permalink()), section.name(), draft.part.equals("section/" + section.id())));
        }
        if (!own.shelves().years().isEmpty()) {
            links.add(new NavLink(
                    page.hrefTo(own.yearsPage()), voice.messages().text("nav.archive"), draft.part.equals("archive")));
        }
        if (!own.taxonomy(TaxonomyKind.TOPIC).terms().isEmpty()) {
            links.add(new NavLink(
                    page.hrefTo(own.taxonomy(TaxonomyKind.TOPIC).index()),
                    voice.messages().text("nav.topics"),
                    draft.part.equals("topic")));
        }
        return links;
    }

    /** The main sections; from an article's page, of which there may be 100,000, only its own. */
    private static List<Term> offeredSections(Draft draft) {
        if (!draft.template.equals(ARTICLE)) {
            return mainSections(draft.language);
        }
        return draft.language.taxonomy(TaxonomyKind.SECTION).terms().stream()
                .filter(section -> draft.part.equals("section/" + section.id()))
                .toList();
    }

    private List<Link> footer(Draft draft, LanguageVoice voice) {
        LanguageArchive own = draft.language;
        Permalink page = draft.page;
        List<Link> links = new ArrayList<>();
        own.staticPages().forEach(each -> links.add(new Link(page.hrefTo(each.permalink()), each.title())));
        if (draft.template.equals(ARTICLE)) {
            return links;
        }
        Messages messages = voice.messages();
        for (TaxonomyKind kind : List.of(TaxonomyKind.SECTION, TaxonomyKind.SOURCE, TaxonomyKind.AUTHOR)) {
            if (!own.taxonomy(kind).terms().isEmpty()) {
                links.add(
                        new Link(page.hrefTo(own.taxonomy(kind).index()), messages.text("taxonomy." + kind.folder())));
            }
        }
        if (!own.undated().isEmpty()) {
            links.add(new Link(page.hrefTo(own.undatedFolder() + "index.html"), messages.text("archive.undated")));
        }
        if (site.archive().languages().size() > 1) {
            links.add(new Link(page.hrefTo(own.translationsPage()), messages.text("translations.title")));
        }
        return links;
    }

    /** The sections with the most articles, in the order of the alphabet. */
    static List<Term> mainSections(LanguageArchive own) {
        List<Term> all = own.taxonomy(TaxonomyKind.SECTION).terms();
        if (all.size() <= NAVIGATION_SECTIONS) {
            return all;
        }
        List<Term> largest = all.stream()
                .sorted(java.util.Comparator.comparingInt(
                        (Term t) -> -t.articles().size()))
                .limit(NAVIGATION_SECTIONS)
                .toList();
        return all.stream().filter(largest::contains).toList();
    }
}
