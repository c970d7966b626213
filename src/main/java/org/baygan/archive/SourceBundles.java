package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;

/**
 * The zip files in which the articles' source files are published, as they came: one a folder of pages, or several where
 * a folder has many. Single files would be half of an archive's files and a quarter of its bytes. Immutable.
 */
public final class SourceBundles {
    /** How many source files a bundle holds at most: it is made in memory. */
    private static final int MOST_SOURCES = 500;

    private final Map<String, List<ArticleSummary>> articlesOf = new TreeMap<>();
    private final Map<ArticleId, String> bundleOf = new HashMap<>();

    /** Bundles the sources of {@code articles}; static pages have none. */
    public SourceBundles(Collection<ArticleSummary> articles) {
        Map<String, List<ArticleSummary>> byFolder = new TreeMap<>();
        articles.stream()
                .filter(article -> article.kind() == Article.Kind.ARTICLE)
                .sorted(Comparator.comparing(ArticleSummary::sourcePath))
                .forEach(article -> byFolder.computeIfAbsent(folder(article), f -> new ArrayList<>())
                        .add(article));
        byFolder.forEach(this::cut);
    }

    private static String folder(ArticleSummary article) {
        String page = article.permalink().path();
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    private void cut(String folder, List<ArticleSummary> articles) {
        for (int from = 0; from < articles.size(); from += MOST_SOURCES) {
            int number = from / MOST_SOURCES + 1;
            String path = folder + (number == 1 ? "sources.zip" : "sources-" + number + ".zip");
            List<ArticleSummary> bundled = articles.subList(from, Math.min(articles.size(), from + MOST_SOURCES));
            articlesOf.put(path, List.copyOf(bundled));
            bundled.forEach(article -> bundleOf.put(article.id(), path));
        }
    }

    /** The bundles' paths inside the site, in their order. */
    public List<String> paths() {
        return List.copyOf(articlesOf.keySet());
    }

    /** The articles whose sources are in a bundle, by source path. */
    public List<ArticleSummary> articles(String bundle) {
        return articlesOf.getOrDefault(bundle, List.of());
    }

    /** The bundle that holds an article's source. */
    public Optional<String> bundle(ArticleSummary article) {
        return Optional.ofNullable(bundleOf.get(article.id()));
    }
}
