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
 * @param trail the site paths and names of the pages above it, below the language's first
 * @param masthead what the frames of its language have in common
 */
record FrameInput(
        Place place,
        String heading,
        String description,
        String part,
        Counterparts counterparts,
        List<Link> feeds,
        List<Link> trail,
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
     * @param nearest where there is no such page, the nearest to it: a site path, perhaps with a fragment
     */
    record Counterparts(SortedMap<Language, Permalink> exact, SortedMap<Language, String> nearest) {}

    /**
     * What the frames of one language have in common.
     *
     * @param menu what the navigation offers
     * @param foot what the footer offers
     * @param look what they look like
     */
    record Masthead(Menu menu, Foot foot, Look look) {}

    /**
     * What the navigation offers.
     *
     * @param entries its entries, in their order
     * @param hasTopics whether there is a topic
     */
    record Menu(List<Menus.Entry> entries, boolean hasTopics) {}

    /**
     * What the footer offers.
     *
     * @param staticPages the site paths and titles of the static pages
     * @param lists the taxonomies of which it offers the list
     * @param hasUndated whether it offers the undated articles
     */
    record Foot(List<Link> staticPages, List<TaxonomyKind> lists, boolean hasUndated) {}

    /**
     * What the frames look like.
     *
     * @param style the style sheet's site path
     * @param icon the icon's site path
     * @param script the site path of the script for readers; empty where pages are lean
     * @param extraStyle the site path of the editor's own style sheet
     * @param image the site's picture, for previews of links to pages that have none
     * @param logo the picture in the place of the site's name
     * @param darkLogo the same on a dark ground
     */
    record Look(
            String style,
            String icon,
            Optional<String> script,
            Optional<String> extraStyle,
            Optional<PictureFile> image,
            Optional<PictureFile> logo,
            Optional<PictureFile> darkLogo) {}

    /** The same with a description. */
    FrameInput describedBy(String text) {
        return new FrameInput(place, heading, text, part, counterparts, feeds, trail, masthead);
    }

    /** Whether there is a page above it, other than the front door. */
    boolean isBelowAnother() {
        return place.isArticle() || !trail.isEmpty();
    }

    /** The frame of a page that shows no article. */
    PageFrame frame(RenderContext common) {
        return frame(common, Optional.empty());
    }

    /**
     * The frame of a page that shows no article.
     *
     * @param image the page's picture; if it has none, the site's is shown in its place
     */
    PageFrame frame(RenderContext common, Optional<LinkPreview.Image> image) {
        return frame(common, image, Optional.empty());
    }

    /**
     * The frame.
     *
     * @param image the page's picture; if it has none, the site's is shown in its place
     * @param article the article that the page shows; empty if it shows none, or a static page
     */
    PageFrame frame(RenderContext common, Optional<LinkPreview.Image> image, Optional<ArticleFacts> article) {
        return frame(common, image, article, JsonLd.of(common, this, article));
    }

    /**
     * The frame of a person's page.
     *
     * @param portrait the person's picture
     */
    PageFrame ofPerson(RenderContext common, Optional<LinkPreview.Image> portrait) {
        return frame(common, portrait, Optional.empty(), JsonLd.ofPerson(common, this, portrait));
    }

    private PageFrame frame(
            RenderContext common,
            Optional<LinkPreview.Image> image,
            Optional<ArticleFacts> article,
            @Nullable TemplateHTMLOutputModel jsonLd) {
        LanguageVoice voice = common.voice(place.language);
        ListAddresses own = new ListAddresses(place.language);
        Permalink page = place.page;
        String siteTitle = voice.settings().title();
        String title = heading.equals(siteTitle) ? siteTitle : isolate(heading) + " – " + isolate(siteTitle);
        String canonical = common.url(page);
        Optional<LinkPreview.Image> shown = image.or(() -> siteImage(common, siteTitle));
        return new PageFrame(
                new PageFrame.Subject(
                        place.language.tag(),
                        voice.settings().direction().html(),
                        place.template,
                        title,
                        heading,
                        description,
                        siteTitle),
                new PageFrame.Ways(
                        root(page),
                        page.hrefTo(own.home()),
                        page.hrefTo(own.search()),
                        trail(common, own, siteTitle),
                        languages(common),
                        navigation(),
                        footer(common, own, voice),
                        common.config().presentation().order().footers().getOrDefault(place.language, ""),
                        feeds),
                files(siteTitle),
                new PageFrame.Metadata(
                        canonical.isEmpty() ? null : canonical,
                        alternates(common),
                        shown.map(LinkPreview.Image::url).orElse(null),
                        LinkPreview.of(common, this, shown, article),
                        jsonLd));
    }

    /** The pages above it, the language's first at the beginning; none on an article's page where pages are lean. */
    private List<Link> trail(RenderContext common, ListAddresses own, String siteTitle) {
        if (trail.isEmpty() || (place.isArticle() && !common.config().hasRichPages())) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link(place.page.hrefTo(own.home()), siteTitle));
        trail.forEach(each -> links.add(new Link(place.page.hrefTo(each.href()), each.text())));
        return links;
    }

    private PageFrame.Files files(String siteTitle) {
        Look look = masthead.value().look;
        return new PageFrame.Files(
                place.page.hrefTo(look.style),
                look.extraStyle
                        .map(path -> Hrefs.encode(place.page.hrefTo(path)))
                        .orElse(null),
                Hrefs.encode(place.page.hrefTo(look.icon)),
                look.script.map(place.page::hrefTo).orElse(null),
                look.logo.map(logo -> logo.view(place.page, siteTitle, "", "")).orElse(null),
                look.darkLogo
                        .map(logo -> logo.view(place.page, siteTitle, "", ""))
                        .orElse(null));
    }

    private Optional<LinkPreview.Image> siteImage(RenderContext common, String alt) {
        return masthead.value()
                .look
                .image
                .filter(picture -> common.config().baseUrl().isPresent())
                .map(picture -> picture.preview(common, alt));
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

    private List<NavLink> navigation() {
        return masthead.value().menu.entries.stream()
                .map(entry -> new NavLink(
                        entry.href(place.page),
                        entry.text(),
                        !entry.part().isEmpty() && entry.part().equals(part)))
                .toList();
    }

    private List<Link> footer(RenderContext common, ListAddresses own, LanguageVoice voice) {
        Permalink page = place.page;
        List<Link> links = new ArrayList<>();
        masthead.value().foot.staticPages.forEach(each -> links.add(new Link(page.hrefTo(each.href()), each.text())));
        if (place.isArticle() && !common.config().hasRichPages()) {
            return links;
        }
        Messages messages = voice.messages();
        for (TaxonomyKind kind : masthead.value().foot.lists) {
            links.add(new Link(page.hrefTo(own.terms(kind)), messages.text("taxonomy." + kind.folder())));
        }
        if (masthead.value().foot.hasUndated) {
            links.add(new Link(page.hrefTo(own.undatedFolder() + "index.html"), messages.text("archive.undated")));
        }
        if (common.config().languages().size() > 1) {
            links.add(new Link(page.hrefTo(own.translations()), messages.text("translations.title")));
        }
        return links;
    }
}
