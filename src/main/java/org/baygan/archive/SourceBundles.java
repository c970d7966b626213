package org.baygan.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;

/**
 * The zip files in which the articles' source files are published, as they came: one a folder of pages, or several where
 * a folder has many. Single files would be half of an archive's files and a quarter of its bytes. Immutable.
 */
public final class SourceBundles {
    private static final Comparator<ArticleSummary> BY_PATH = Comparator.comparing(ArticleSummary::sourcePath);

    private final Map<String, List<ArticleSummary>> articlesOf = new HashMap<>();

    /**
     * Bundles the sources of {@code articles}; static pages have none.
     *
     * @param size how many source files a bundle holds at most, from 1: it is made in memory
     */
    public SourceBundles(Collection<ArticleSummary> articles, int size) {
        Map<String, List<ArticleSummary>> byFolder = new TreeMap<>();
        articles.stream()
                .filter(article -> article.kind() == Article.Kind.ARTICLE)
                .sorted(BY_PATH)
                .forEach(article -> byFolder.computeIfAbsent(folder(article), f -> new ArrayList<>())
                        .add(article));
        byFolder.forEach((folder, of) -> cut(folder, of, size));
    }

    private static String folder(ArticleSummary article) {
        String page = article.permalink().path();
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    private void cut(String folder, List<ArticleSummary> articles, int size) {
        for (int from = 0; from < articles.size(); from += size) {
            int number = from / size + 1;
            List<ArticleSummary> bundled = articles.subList(from, Math.min(articles.size(), from + size));
            articlesOf.put(path(folder, number), List.copyOf(bundled));
        }
    }

    private static String path(String folder, int number) {
        return folder + (number == 1 ? "sources.zip" : "sources-" + number + ".zip");
    }

    /** The bundles' paths inside the site, in their order. */
    public List<String> paths() {
        return articlesOf.keySet().stream().sorted().toList();
    }

    /** The articles whose sources are in a bundle, by source path. */
    public List<ArticleSummary> articles(String bundle) {
        return articlesOf.getOrDefault(bundle, List.of());
    }

    /** The bundle that holds an article's source; empty if none does. */
    public Optional<String> bundle(ArticleSummary article) {
        String folder = folder(article);
        for (int number = 1; ; number++) {
            String path = path(folder, number);
            List<ArticleSummary> bundled = articlesOf.get(path);
            if (bundled == null) {
                return Optional.empty();
            }
            if (Collections.binarySearch(bundled, article, BY_PATH) >= 0) {
                return Optional.of(path);
            }
        }
    }
}
