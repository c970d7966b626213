package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has, whatever it shows.
 *
 * @param lang its language
 * @param dir its direction
 * @param root the way to the site's top, empty or ending in a slash
 * @param template the template's name without extension: the kind of page
 * @param title plain text for {@code <title>}, its parts isolated
 * @param heading the page's own name
 * @param description plain text for metadata, perhaps empty
 * @param siteTitle the site's name in this language
 * @param canonical its absolute address; null if the site has none
 * @param alternates its versions in the site's languages, itself among them; empty if there is only one
 * @param languages the ways to the other languages
 * @param navigation the ways to the parts of the site
 * @param footer the ways to what the navigation leaves out: all of them, or only the static pages from an article's
 *     page, which there may be 100,000 of
 * @param home the language's first page, relative
 * @param search the page that searches the language's articles, relative
 * @param style the style sheet, relative
 * @param icon the site's icon, relative
 * @param feeds the feeds to discover from here: their {@code text} is the media type
 * @param image the picture for social previews, absolute; null if there is none
 * @param jsonLd structured data, ready for the page; null if there is none
 */
public record PageFrame(
        String lang,
        String dir,
        String root,
        String template,
        String title,
        String heading,
        String description,
        String siteTitle,
        @Nullable String canonical,
        List<Alternate> alternates,
        List<LanguageLink> languages,
        List<NavLink> navigation,
        List<Link> footer,
        String home,
        String search,
        String style,
        String icon,
        List<Link> feeds,
        @Nullable String image,
        @Nullable TemplateHTMLOutputModel jsonLd) {}
