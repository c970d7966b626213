package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.model.WindowsNames;

/**
 * Sees to it that no two pages have one address. Of two articles that claim the same, the first by id keeps it.
 *
 * @param articles the articles that keep their address, in the order of their ids
 * @param redirects old addresses and the articles they lead to
 * @param diagnostics an error for each address that is claimed twice or belongs to the archive's own pages; paths are
 *     below the content folder
 */
public record Addresses(
        List<ArticleSummary> articles, Map<Permalink, ArticleSummary> redirects, List<Diagnostic> diagnostics) {
    /** The archive's own pages beside static pages, and beside articles. */
    private static final Pattern OWN_PAGES = Pattern.compile("index|archive|search|translations");

    private static final Pattern OWN_LISTS = Pattern.compile("index|page-\\d+|\\d{1,2}");

    /** Settles who has which address. */
    public static Addresses settle(Collection<ArticleSummary> summaries, FrontMatterPlaces places) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<Permalink, ArticleSummary> taken = new LinkedHashMap<>();
        List<ArticleSummary> byId =
                summaries.stream().sorted(LanguageArchive.BY_ID).toList();
        for (ArticleSummary article : byId) {
            if (belongsToTheArchive(article)) {
                problems.add(problem(article, places, "belongs to a page of the archive itself"));
                continue;
            }
            if (WindowsNames.isReserved(name(article))) {
                problems.add(problem(article, places, "is a name that Windows keeps for itself"));
                continue;
            }
            ArticleSummary first = taken.putIfAbsent(article.permalink(), article);
            if (first != null) {
                problems.add(problem(article, places, "is already that of " + first.sourcePath()));
            }
        }
        List<ArticleSummary> kept = List.copyOf(taken.values());
        return new Addresses(kept, redirects(kept, taken, places, problems), problems);
    }

    private static boolean belongsToTheArchive(ArticleSummary article) {
        Pattern own = article.kind() == Article.Kind.PAGE ? OWN_PAGES : OWN_LISTS;
        return own.matcher(name(article)).matches();
    }

    /** The name of its page's file, without the ending. */
    private static String name(ArticleSummary article) {
        String path = article.permalink().path();
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".html".length());
    }

    private static Diagnostic problem(ArticleSummary article, FrontMatterPlaces places, String why) {
        return Diagnostic.error(
                        article.sourcePath(),
                        "Its address, " + article.permalink() + ", " + why,
                        "Give one of them another slug: in its front matter")
                .at(places.firstLine(article, "slug", "title"), 0, "");
    }

    private static Map<Permalink, ArticleSummary> redirects(
            List<ArticleSummary> articles,
            Map<Permalink, ArticleSummary> taken,
            FrontMatterPlaces places,
            List<Diagnostic> problems) {
        Map<Permalink, ArticleSummary> redirects = new HashMap<>();
        for (ArticleSummary article : articles) {
            for (String alias : article.aliases()) {
                String path = pagePath(alias);
                if (!Permalink.isPath(path)) {
                    problems.add(Diagnostic.error(
                                    article.sourcePath(),
                                    "The alias \"" + alias + "\" is not an address inside the site",
                                    "Write a path such as old/2010/story.html")
                            .at(places.firstLine(article, "aliases"), 0, ""));
                    continue;
                }
                Permalink old = new Permalink(path);
                ArticleSummary other = taken.containsKey(old) ? taken.get(old) : redirects.putIfAbsent(old, article);
                if (other != null && !old.equals(article.permalink())) {
                    problems.add(Diagnostic.error(
                                    article.sourcePath(),
                                    "The alias \"" + alias + "\" is already the address of " + other.sourcePath(),
                                    "Take the alias out of one of them")
                            .at(places.firstLine(article, "aliases"), 0, ""));
                }
            }
        }
        return new java.util.TreeMap<>(redirects);
    }

    /** The file that a web server answers an old address with: {@code /a/b/} and {@code /a/b} are a folder's index. */
    private static String pagePath(String alias) {
        String path = alias.startsWith("/") ? alias.substring(1) : alias;
        if (path.isEmpty() || path.endsWith("/")) {
            return path + "index.html";
        }
        return path.endsWith(".html") || path.endsWith(".htm") ? path : path + "/index.html";
    }
}
