package org.baygan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The files of a built site, and its HTML pages parsed.
 *
 * @param folder the site's folder
 * @param files the paths of all files but the manifest, sorted, {@code /} between names
 * @param html each HTML page by its path
 */
record Pages(Path folder, List<String> files, NavigableMap<String, Document> html) {
    static Pages in(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> files = walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(".baygan-manifest"))
                    .sorted()
                    .toList();
            NavigableMap<String, Document> html = new TreeMap<>();
            for (String path : files) {
                if (path.endsWith(".html")) {
                    html.put(path, Jsoup.parse(Files.readString(folder.resolve(path)), address(path)));
                }
            }
            return new Pages(folder, files, Collections.unmodifiableNavigableMap(html));
        }
    }

    /** Where a page of the sample archive is found on the web. */
    static String address(String path) {
        return SampleArchive.BASE.resolve(path).toString();
    }

    /** The path that an address below the archive's own has; the address itself if it is elsewhere. */
    static String path(String address) {
        String base = SampleArchive.BASE.toString();
        return address.startsWith(base)
                ? URI.create(address.substring(base.length())).getPath()
                : address;
    }

    /** A page, which must be there. */
    Document page(String path) {
        Document page = html.get(path);
        if (page == null) {
            throw new AssertionError("no page " + path + " among " + html.keySet());
        }
        return page;
    }

    /** A file's text. */
    String text(String path) {
        try {
            return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages, without the redirects from old addresses. */
    Stream<String> realPages() {
        return html.keySet().stream().filter(path -> !isRedirect(path));
    }

    boolean isRedirect(String path) {
        return !page(path).select("meta[http-equiv=refresh]").isEmpty();
    }

    /** The pages of articles. */
    List<String> articles() {
        return realPages().filter(path -> page(path).body().hasClass("article")).toList();
    }
}
