package org.baygan.output;

import java.util.regex.Pattern;

/** What a file of the site is for, told from its path alone: by these kinds a build says what takes the room. */
public enum FileKind {
    ARTICLES("articles"),
    LISTS("lists"),
    FEEDS("feeds and sitemaps"),
    SEARCH("search"),
    FILES("images and files"),
    SOURCES("sources"),
    THEME("theme");

    /** Pages at the top, indexes of any folder and their further pages, a day's list, a language's own pages. */
    private static final Pattern LIST = Pattern.compile("[^/]+\\.html"
            + "|.+/(index|page-[0-9]+)\\.html"
            + "|[^/]+/[0-9]+/[0-9]{2}/[0-9]{2}\\.html"
            + "|[^/]+/(archive|search|translations)\\.html"
            + "|[^/]+/(section|topic|source|author)/.+\\.html");

    private static final Pattern FEED = Pattern.compile(
            "([^/]+/(section/.+/)?)?(rss\\.xml|atom\\.xml|feed\\.json|sitemap[^/]*\\.xml)|robots\\.txt");

    private static final Pattern BUNDLE = Pattern.compile(".+/sources(-[0-9]+)?\\.zip");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    /** Its name for people, in English, small letters. */
    public String label() {
        return label;
    }

    /**
     * The kind of the file at a path. Static pages and redirects from old addresses count among the articles.
     *
     * @param path where in the site, {@code /} between names
     */
    public static FileKind of(String path) {
        if (path.startsWith("theme/")) {
            return THEME;
        }
        if (path.startsWith("search/")) {
            return SEARCH;
        }
        if (path.endsWith(".html") || path.endsWith(".htm")) {
            return LIST.matcher(path).matches() ? LISTS : ARTICLES;
        }
        if (BUNDLE.matcher(path).matches()) {
            return SOURCES;
        }
        return FEED.matcher(path).matches() ? FEEDS : FILES;
    }
}
