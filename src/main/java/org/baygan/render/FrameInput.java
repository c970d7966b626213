package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.TaxonomyKind;
import org.baygan.config.LanguageSettings;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page is made of.
 *
 * @param place where the page is
 * @param heading what it is about, in plain text
 * @param description a sentence about it; empty if there is none
 * @param part the part of the navigation that it belongs to; empty if it belongs to none
 * @param counterparts what there is of it in other languages
 * @param feeds the feeds that it makes known
 * @param masthead what the frames of its language have in common
 */
record FrameInput(
        Place place,
        String heading,
        String description,
        String part,
        Counterparts counterparts,
        List<Link> feeds,
        Shared<Masthead> masthead) {
    /** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE keep a name from reordering what stands around it. */
    private static final char ISOLATE = '\u2068';

    private static final char END_ISOLATE = '\u2069';

    /**
     * Where a page is.
     *
     * @param language its language
     * @param page its address
     * @param template its template's name, without the ending
     */
    record Place(Language language, Permalink page, String template) {
        boolean isArticle() {
            return template.equals(Frames.ARTICLE);
        }
    }

    /**
     * What there is of a page in other languages.
     *
     * @param exact the same page
     * @param nearest the nearest there is: a site path, perhaps with a fragment
     */
    record Counterparts(SortedMap<Language, Permalink> exact, SortedMap<Language, String> nearest) {}

    /**
     * What the frames of one language have in common.
     *
     * @param sections the sections that the navigation offers
     * @param hasYears whether there is a dated article
     * @param hasTopics whether there is a topic
     * @param staticPages the site paths and titles of the static pages
     * @param lists the taxonomies of which the footer offers the list
     * @param hasUndated whether it offers the undated articles
     * @param style the style sheet's site path
     * @param icon the icon's site path
     */
    record Masthead(
            List<TermInput> sections,
            boolean hasYears,
            boolean hasTopics,
            List<Link> staticPages,
            List<TaxonomyKind> lists,
            boolean hasUndated,
            String style,
            String icon) {}

    /** The same with a description. */
    FrameInput describedBy(String text) {
        return new FrameInput(place, heading, text, part, counterparts, feeds, masthead);
    }

    /** The frame of a page that has no picture. */
    PageFrame frame(RenderContext common) {
        return frame(common, Optional.empty(), null);
    }

    /**
     * The frame.
     *
     * @param image the absolute address of the page's picture
     * @param jsonLd structured data; null if there is none
     */
    PageFrame frame(RenderContext common, Optional<String> image, @Nullable TemplateHTMLOutputModel jsonLd) {
        LanguageVoice voice = common.voice(place.language);
        ListAddresses own = new ListAddresses(place.language);
        Permalink page = place.page;
        String siteTitle = voice.settings().title();
        String title = heading.equals(siteTitle) ? siteTitle : isolate(heading) + " – " + isolate(siteTitle);
        String canonical = common.url(page);
        return new PageFrame(
                place.language.tag(),
                voice.settings().direction().html(),
                root(page),
                place.template,
                title,
                heading,
                description,
                siteTitle,
                canonical.isEmpty() ? null : canonical,
                alternates(common),
                languages(common),
                navigation(own, voice),
                footer(common, own, voice),
                page.hrefTo(own.home()),
                page.hrefTo(own.search()),
                page.hrefTo(masthead.value().style),
                page.hrefTo(masthead.value().icon),
                feeds,
                image.orElse(null),
                jsonLd);
    }

    static String root(Permalink page) {
        int depth = (int) page.path().chars().filter(c -> c == '/').count();
        return "../".repeat(depth);
    }

    static String isolate(String name) {
        return ISOLATE + name + END_ISOLATE;
    }

    private List<Alternate> alternates(RenderContext common) {
        if (counterparts.exact.isEmpty() || common.config().baseUrl().isEmpty()) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        String fallback = "";
        for (LanguageSettings each : common.config().languages()) {
            Permalink page =
                    each.language().equals(place.language) ? place.page : counterparts.exact.get(each.language());
            if (page != null) {
                String url = common.url(page);
                alternates.add(new Alternate(each.language().tag(), url));
                fallback = fallback.isEmpty() ? url : fallback;
            }
        }
        alternates.add(new Alternate("x-default", fallback));
        return alternates;
    }

    private List<LanguageLink> languages(RenderContext common) {
        List<LanguageLink> links = new ArrayList<>();
        for (LanguageSettings other : common.config().languages()) {
            Language language = other.language();
            if (language.equals(place.language)) {
                continue;
            }
            Permalink exact = counterparts.exact.get(language);
            String path = exact != null
                    ? exact.path()
                    : counterparts.nearest.getOrDefault(
                            language, new ListAddresses(language).home().path());
            links.add(new LanguageLink(
                    language.tag(),
                    other.direction().html(),
                    place.page.hrefTo(path),
                    common.voice(language).messages().text("language.name"),
                    exact != null));
        }
        return links;
    }

    private List<NavLink> navigation(ListAddresses own, LanguageVoice voice) {
        Permalink page = place.page;
        List<NavLink> links = new ArrayList<>();
        for (TermInput section : masthead.value().sections) {
            links.add(new NavLink(
                    page.hrefTo(section.permalink()), section.name(), part.equals("section/" + section.id())));
        }
        if (masthead.value().hasYears) {
            links.add(new NavLink(
                    page.hrefTo(own.years()), voice.messages().text("nav.archive"), part.equals("archive")));
        }
        if (masthead.value().hasTopics) {
            links.add(new NavLink(
                    page.hrefTo(own.terms(TaxonomyKind.TOPIC)),
                    voice.messages().text("nav.topics"),
                    part.equals("topic")));
        }
        return links;
    }

    private List<Link> footer(RenderContext common, ListAddresses own, LanguageVoice voice) {
        Permalink page = place.page;
        List<Link> links = new ArrayList<>();
        masthead.value().staticPages.forEach(each -> links.add(new Link(page.hrefTo(each.href()), each.text())));
        if (place.isArticle()) {
            return links;
        }
        Messages messages = voice.messages();
        for (TaxonomyKind kind : masthead.value().lists) {
            links.add(new Link(page.hrefTo(own.terms(kind)), messages.text("taxonomy." + kind.folder())));
        }
        if (masthead.value().hasUndated) {
            links.add(new Link(page.hrefTo(own.undatedFolder() + "index.html"), messages.text("archive.undated")));
        }
        if (common.config().languages().size() > 1) {
            links.add(new Link(page.hrefTo(own.translations()), messages.text("translations.title")));
        }
        return links;
    }
}
