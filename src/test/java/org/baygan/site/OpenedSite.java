package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;

/**
 * A built site in a browser, from its folder or from a web server under a path, and what search should find in it.
 *
 * @param browser the browser
 * @param folder the site's folder
 * @param address where the browser finds it
 */
record OpenedSite(Browser browser, Path folder, String address) {
    static final String TITLES = "[...document.querySelectorAll('#results h2')].map(h => h.textContent)";

    /** Opens a page after one that may still be at work. */
    void open(String path) {
        browser.leave();
        show(path);
    }

    /** Opens a page after one that is complete. */
    void show(String path) {
        browser.show(address + path, 1280, "light");
    }

    /** The page that is open, below the site; with its query and fragment. */
    String path() {
        String site = asBrowsersWriteIt(address);
        assertThat(String.valueOf(browser.evaluate("return location.href"))).startsWith(site);
        return String.valueOf(browser.evaluate("return decodeURI(location.href.substring(" + site.length() + "))"));
    }

    /** The folder may have any name, also one with a number sign. */
    private static String asBrowsersWriteIt(String address) {
        return URI.create(address).toASCIIString();
    }

    /** Waits until a page of the site is there. */
    void awaitPath(String path) {
        browser.awaitValue(
                "location.href + ' ' + document.readyState", asBrowsersWriteIt(address + path) + " complete");
    }

    /** Opens a query's address, which is that of a finished query, and waits for what it should find. */
    void ask(String language, String query) throws IOException {
        open(language + "/search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        List<String> expected = titles(language, query + " ");
        assertThat(expected).as(query).isNotEmpty();
        browser.awaitValue(TITLES, String.join(",", expected));
    }

    /** Nothing was complained of, and nothing was asked of another host. */
    void assertQuiet() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith(address));
    }

    /** The titles of the first ten articles that Java's engine finds. */
    List<String> titles(String language, String query) throws IOException {
        return titles(language, engine(language).search(query, true).hits());
    }

    /** The same, newest first. */
    List<String> newest(String language, String query) throws IOException {
        List<SearchResult.Hit> hits =
                new ArrayList<>(engine(language).search(query + " ", true).hits());
        hits.sort(Comparator.comparing(SearchResult.Hit::document).reversed());
        return titles(language, hits);
    }

    private List<String> titles(String language, List<SearchResult.Hit> hits) throws IOException {
        SearchEngine engine = engine(language);
        List<String> titles = new ArrayList<>();
        for (SearchResult.Hit hit : hits.subList(0, Math.min(10, hits.size()))) {
            titles.add(engine.document(hit.document()).title());
        }
        return titles;
    }

    @Override
    public String toString() {
        return address;
    }

    private SearchEngine engine(String language) throws IOException {
        return engine(folder, language);
    }

    /** What a site's readers search with, in Java. */
    static SearchEngine engine(Path folder, String language) throws IOException {
        String head = folder.relativize(file(folder, language, "index-", "")).toString();
        return SearchEngine.open(path -> Files.readString(folder.resolve(path)), head);
    }

    /** The first file of a language's index whose name begins so and that holds some words. */
    Path file(String language, String name, String holding) throws IOException {
        return file(folder, language, name, holding);
    }

    private static Path file(Path folder, String language, String name, String holding) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("search").resolve(language))) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches(name + ".*\\.js")
                        && Files.readString(file).contains(holding)) {
                    return file;
                }
            }
        }
        throw new NoSuchFileException(name);
    }
}
