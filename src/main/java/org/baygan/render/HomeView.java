package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language's first page, or its half of the front door.
 *
 * @param masthead whose it is
 * @param total how many articles there are
 * @param latest the featured articles by rank, or a lead if none is featured; then the newest
 * @param sections the sections below, with their newest articles that aren't among those
 * @param years the years
 * @param pages the static pages
 * @param today what was published on the days of the year; null if nothing was, and on lean pages
 */
public record HomeView(
        Masthead masthead,
        int total,
        List<StoryCard> latest,
        List<SectionBlock> sections,
        List<YearLink> years,
        List<Link> pages,
        @Nullable TodayView today) {
    /**
     * Whose page it is.
     *
     * @param lang the language's tag
     * @param dir its direction
     * @param name the language's own name for itself
     * @param href the language's first page
     * @param search the page that searches the language's articles
     * @param title the site's name in the language
     * @param description the site's description in the language, perhaps empty
     */
    public record Masthead(
            String lang, String dir, String name, String href, String search, String title, String description) {}

    // For templates that need not know in which part they are.

    public String lang() {
        return masthead.lang;
    }

    public String dir() {
        return masthead.dir;
    }

    public String name() {
        return masthead.name;
    }

    public String href() {
        return masthead.href;
    }

    public String search() {
        return masthead.search;
    }

    public String title() {
        return masthead.title;
    }

    public String description() {
        return masthead.description;
    }
}
