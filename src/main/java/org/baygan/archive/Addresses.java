package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.text.FileNames;

/**
 * Sees to it that no two articles have the same address. Of those that would, the one that was published first keeps
 * it, or the first by path if they were published at the same moment; the others get addresses with their section and
 * folders, or with a checksum of their path. Nothing but the articles decides, so one that is published later never
 * takes the address of an earlier one.
 *
 * @param articles all articles with the addresses they have got, in the order of their ids
 * @param redirects old addresses and the articles they lead to
 * @param diagnostics a warning for each article that got another address than it would have had alone, and for each old
 *     address that is taken or isn't one inside the site; paths are below the content folder
 */
public record Addresses(
        List<ArticleSummary> articles, Map<Permalink, ArticleSummary> redirects, List<Diagnostic> diagnostics) {
    /** Paths are compared with their letters composed, as file systems differ in how they store them. */
    private static final Comparator<ArticleSummary> FIRST_PUBLISHED = Comparator.comparingLong(ArticleSummary::instant)
            .thenComparing(article -> FileNames.composed(article.sourcePath()))
            .thenComparing(ArticleSummary::sourcePath);

    /**
     * Settles who has which address.
     *
     * @param former patterns of the addresses that articles used to have, as {@code SiteConfig.formerAddresses} has them
     */
    public static Addresses settle(
            Collection<ArticleSummary> summaries, List<String> former, FrontMatterPlaces places) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<Permalink, ArticleSummary> taken = new HashMap<>();
        List<ArticleSummary> contested = new ArrayList<>();
        for (ArticleSummary article : summaries) {
            ArticleSummary first = taken.putIfAbsent(article.permalink(), article);
            if (first != null) {
                boolean before = FIRST_PUBLISHED.compare(article, first) < 0;
                taken.put(article.permalink(), before ? article : first);
                contested.add(before ? first : article);
            }
        }
        contested.sort(FIRST_PUBLISHED);
        Map<ArticleSummary, ArticleSummary> atOthers = new HashMap<>();
        for (ArticleSummary article : contested) {
            ArticleSummary other = Objects.requireNonNull(taken.get(article.permalink()));
            Permalink address = Permalinks.others(article, other).stream()
                    .filter(each -> !taken.containsKey(each))
                    .findFirst()
                    .orElseThrow(); // the last has the whole checksum of the path, as no other article
            ArticleSummary elsewhere = article.at(address);
            taken.put(address, elsewhere);
            atOthers.put(article, elsewhere);
            problems.add(moved(article, address, other, places));
        }
        // Those that come in the order of their paths are nearly in that of their ids.
        List<ArticleSummary> all = summaries.stream()
                .map(article -> atOthers.getOrDefault(article, article))
                .sorted(LanguageArchive.BY_ID)
                .toList();
        Map<Permalink, ArticleSummary> redirects = redirects(all, taken, places, problems);
        FormerAddresses addresses = new FormerAddresses(former);
        if (!former.isEmpty()) {
            // On some systems, addresses that differ only in capital and small letters are the same file.
            Set<String> used = new HashSet<>();
            taken.keySet().forEach(address -> used.add(FileNames.folded(address.path())));
            redirects.keySet().forEach(address -> used.add(FileNames.folded(address.path())));
            for (ArticleSummary article : all) {
                addresses.of(article).stream()
                        .filter(address -> used.add(FileNames.folded(address.path())))
                        .forEach(address -> redirects.put(address, article));
            }
        }
        return new Addresses(all, redirects, problems);
    }

    private static Diagnostic moved(
            ArticleSummary article, Permalink address, ArticleSummary other, FrontMatterPlaces places) {
        return Diagnostic.warning(
                        article.sourcePath(),
                        "Its address, \"" + article.permalink() + "\", is already that of \"" + other.sourcePath()
                                + "\": it is published as \"" + address + "\"",
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
            Set<String> own = new HashSet<>();
            for (String alias : article.aliases()) {
                if (!own.add(FileNames.folded(alias))) {
                    continue; // on some systems it is the same file as one before it
                }
                String path = pagePath(alias);
                if (!Permalink.isPath(path)) {
                    problems.add(Diagnostic.warning(
                                    article.sourcePath(),
                                    "The alias \"" + alias + "\" is not an address inside the site",
                                    "Write a path such as old/2010/story.html")
                            .at(places.firstLine(article, "aliases"), 0, ""));
                    continue;
                }
                Permalink old = new Permalink(path);
                ArticleSummary other = taken.containsKey(old) ? taken.get(old) : redirects.putIfAbsent(old, article);
                if (other != null && !old.equals(article.permalink())) {
                    problems.add(Diagnostic.warning(
                                    article.sourcePath(),
                                    "The alias \"" + alias + "\" is already the address of \"" + other.sourcePath()
                                            + "\"",
                                    "Take the alias out of one of them")
                            .at(places.firstLine(article, "aliases"), 0, ""));
                }
            }
        }
        return new java.util.TreeMap<>(redirects);
    }

    /** Whether an old address of an article is one of its aliases; the others follow from the site's settings. */
    public static boolean isAlias(Permalink old, ArticleSummary article) {
        return article.aliases().stream().anyMatch(alias -> pagePath(alias).equals(old.path()));
    }

    /** The file that a web server answers an old address with: {@code /a/b/} and {@code /a/b} are a folder's index. */
    static String pagePath(String alias) {
        String composed = FileNames.composed(alias);
        String path = composed.startsWith("/") ? composed.substring(1) : composed;
        if (path.isEmpty() || path.endsWith("/")) {
            return path + "index.html";
        }
        return path.endsWith(".html") || path.endsWith(".htm") ? path : path + "/index.html";
    }
}
