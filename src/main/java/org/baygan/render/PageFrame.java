package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has, whatever it shows. Templates find the parts' facts here as well, as in {@code frame.title}.
 *
 * @param subject what it is
 * @param ways where it leads
 * @param files what it needs of the theme
 * @param metadata what it says to programs
 */
public record PageFrame(Subject subject, Ways ways, Files files, Metadata metadata) {
    /**
     * What a page is.
     *
     * @param lang its language
     * @param dir its direction
     * @param template the template's name without extension: the kind of page
     * @param title plain text for {@code <title>}, its parts between isolate characters if it has several
     * @param heading the page's own name
     * @param description plain text for metadata, perhaps empty
     * @param siteTitle the site's name in this language
     */
    public record Subject(
            String lang,
            String dir,
            String template,
            String title,
            String heading,
            String description,
            String siteTitle) {}

    /**
     * Where a page leads.
     *
     * @param root the way to the site's top, empty or ending in a slash
     * @param home the language's first page, relative
     * @param search the page that searches the language's articles, relative
     * @param trail the pages above it, the language's first at the beginning; empty if there is none to name
     * @param languages the ways to the other languages
     * @param navigation the ways to the parts of the site
     * @param footer the ways to what the navigation leaves out; from a lean article's page, which there may be 100,000 of,
     *     only to the static pages
     * @param note the text at the foot, perhaps empty
     * @param feeds the feeds to discover from here: their {@code text} is the media type
     */
    public record Ways(
            String root,
            String home,
            String search,
            List<Link> trail,
            List<LanguageLink> languages,
            List<NavLink> navigation,
            List<Link> footer,
            String note,
            List<Link> feeds) {}

    /**
     * What a page needs of the theme.
     *
     * @param style the style sheet, relative
     * @param extraStyle the editor's own style sheet, relative; null if there is none
     * @param icon the site's icon, relative
     * @param script the script for readers, relative; null where pages are lean
     * @param logo the picture in the place of the site's name; null if there is none
     * @param darkLogo the same on a dark ground; null if there is none
     */
    public record Files(
            String style,
            @Nullable String extraStyle,
            String icon,
            @Nullable String script,
            @Nullable ImageView logo,
            @Nullable ImageView darkLogo) {}

    /**
     * What a page says to programs.
     *
     * @param canonical its absolute address; null if the site has none
     * @param alternates its versions in the site's languages, itself among them; empty if there is only one
     * @param image the picture for previews of links, absolute; null if there is none
     * @param properties what else previews of links show of it
     * @param jsonLd structured data, ready for the page; null if there is none
     */
    public record Metadata(
            @Nullable String canonical,
            List<Alternate> alternates,
            @Nullable String image,
            List<MetaProperty> properties,
            @Nullable TemplateHTMLOutputModel jsonLd) {}

    // The parts' facts, for templates that need not know in which part they are.

    public String lang() {
        return subject.lang;
    }

    public String dir() {
        return subject.dir;
    }

    public String template() {
        return subject.template;
    }

    public String title() {
        return subject.title;
    }

    public String heading() {
        return subject.heading;
    }

    public String description() {
        return subject.description;
    }

    public String siteTitle() {
        return subject.siteTitle;
    }

    public String root() {
        return ways.root;
    }

    public String home() {
        return ways.home;
    }

    public String search() {
        return ways.search;
    }

    public List<LanguageLink> languages() {
        return ways.languages;
    }

    public List<NavLink> navigation() {
        return ways.navigation;
    }

    public List<Link> footer() {
        return ways.footer;
    }

    public List<Link> feeds() {
        return ways.feeds;
    }

    public String style() {
        return files.style;
    }

    public String icon() {
        return files.icon;
    }

    public @Nullable String canonical() {
        return metadata.canonical;
    }

    public List<Alternate> alternates() {
        return metadata.alternates;
    }

    public @Nullable String image() {
        return metadata.image;
    }

    public @Nullable TemplateHTMLOutputModel jsonLd() {
        return metadata.jsonLd;
    }
}
