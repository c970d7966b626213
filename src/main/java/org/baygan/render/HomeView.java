package org.baygan.render;

import java.util.List;

/**
 * A language's first page, or its half of the front door.
 *
 * @param lang the language's tag
 * @param dir its direction
 * @param name the language's own name for itself
 * @param href the language's first page
 * @param search the page that searches the language's articles
 * @param title the site's name in the language
 * @param description the site's description in the language, perhaps empty
 * @param total how many articles there are
 * @param latest the newest articles
 * @param sections the sections with their newest articles
 * @param years the years
 * @param pages the static pages
 */
public record HomeView(
        String lang,
        String dir,
        String name,
        String href,
        String search,
        String title,
        String description,
        int total,
        List<StoryCard> latest,
        List<SectionBlock> sections,
        List<YearLink> years,
        List<Link> pages) {}
