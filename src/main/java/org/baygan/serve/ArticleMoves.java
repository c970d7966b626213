package org.baygan.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baygan.model.Permalink;

/**
 * Remembers where articles were during a preview, so that a page open at an old address can follow. Not thread-safe.
 */
final class ArticleMoves {
    private final Map<String, String> sources = new HashMap<>();
    private Map<String, Permalink> pages = Map.of();

    /** Takes the addresses of the next build's articles, by their sources. */
    void update(Map<String, Permalink> newPages) {
        pages.forEach((source, address) -> {
            if (!address.equals(newPages.get(source))) {
                sources.put(address.path(), source);
            }
        });
        followRenames(newPages);
        pages = newPages;
    }

    /**
     * A file that was renamed can't be told from one deleted and another made. If that is all that happened in a
     * language, it was most likely the same article.
     */
    private void followRenames(Map<String, Permalink> newPages) {
        Map<String, List<String>> gone = without(pages, newPages);
        Map<String, List<String>> come = without(newPages, pages);
        gone.forEach((language, old) -> {
            List<String> made = come.getOrDefault(language, List.of());
            if (old.size() == 1 && made.size() == 1) {
                sources.replaceAll((address, source) -> source.equals(old.get(0)) ? made.get(0) : source);
            }
        });
    }

    /** The sources that the others lack, by language: the first name of their addresses. */
    private static Map<String, List<String>> without(Map<String, Permalink> some, Map<String, Permalink> others) {
        return some.entrySet().stream()
                .filter(page -> !others.containsKey(page.getKey()))
                .collect(Collectors.groupingBy(
                        page -> page.getValue().path().split("/", 2)[0],
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /**
     * Where the article is now that once had an address.
     *
     * @return empty if an article has that address now, or none ever had it, or the article is gone
     */
    Optional<Permalink> newAddress(String path) {
        String source = sources.get(path);
        if (source == null
                || pages.values().stream().anyMatch(page -> page.path().equals(path))) {
            return Optional.empty();
        }
        return Optional.ofNullable(pages.get(source));
    }
}
