package org.baygan.output;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baygan.archive.TaxonomyKind;

/** What a file of the site is for, told from its path alone: by these kinds a build says what takes the room. */
public enum FileKind {
    ARTICLES("articles"),
    LISTS("lists"),
    FEEDS("feeds and sitemaps"),
    SEARCH("search"),
    FILES("images and files"),
    SOURCES("sources"),
    THEME("theme");

    /** A further page of any list. */
    private static final Pattern FURTHER = Pattern.compile(".+/page-[0-9]+\\.html");

    /** A day's list. */
    private static final Pattern DAY = Pattern.compile("[^/]+/[0-9]+/[0-9]{2}/[0-9]{2}\\.html");

    /** A language's own pages. */
    private static final Set<String> OWN = Set.of("archive.html", "search.html", "translations.html");

    /** A language's folders of lists. */
    private static final List<String> TAXONOMIES = Arrays.stream(TaxonomyKind.values())
            .map(kind -> kind.folder() + "/")
            .toList();

    private static final Pattern FEED = Pattern.compile("([^/]+/((" + String.join("|", TAXONOMIES)
            + ").+/)?)?(rss\\.xml|atom\\.xml|feed\\.json|sitemap[^/]*\\.xml)|robots\\.txt");

    private static final Pattern BUNDLE = Pattern.compile(".+/sources(-[0-9]+)?\\.zip");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    /** Its English name for people, in small letters. */
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
        if (path.endsWith(".html")) {
            return isList(path) ? LISTS : ARTICLES;
        }
        if (path.endsWith(".htm")) {
            return ARTICLES;
        }
        if (BUNDLE.matcher(path).matches()) {
            return SOURCES;
        }
        return FEED.matcher(path).matches() ? FEEDS : FILES;
    }

    /** Each build asks this of every page, so the slow patterns are tried only on paths that may match. */
    private static boolean isList(String path) {
        int name = path.lastIndexOf('/') + 1;
        int second = path.indexOf('/') + 1;
        for (String folder : TAXONOMIES) {
            if (path.startsWith(folder, second)) {
                return true;
            }
        }
        return name == 0
                || path.endsWith("/index.html")
                || (path.startsWith("page-", name) && FURTHER.matcher(path).matches())
                || (path.length() - name == "31.html".length()
                        && DAY.matcher(path).matches())
                || (name == second && OWN.contains(path.substring(name)));
    }
}
