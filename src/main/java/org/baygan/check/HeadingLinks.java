package org.baygan.check;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.archive.Permalinks;
import org.baygan.archive.SourcePaths;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.Permalink;
import org.baygan.text.CopyPassages;
import org.baygan.text.HeadingIds;

/**
 * Finds links to headings of other articles that don't have them: {@code [text](other.md#heading)}. Links within an
 * article, and those to files that aren't there, the build reports.
 */
final class HeadingLinks {
    private static final Pattern LINK =
            Pattern.compile("]\\(([^()\\s<>#?:]{1,500})(?:\\?[^()\\s#]{0,500})?#([^()\\s]{1,500})[\\s)]");

    private final SiteConfig config;
    private final Map<String, Permalink> pages = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    HeadingLinks(SiteConfig config) {
        this.config = config;
    }

    private record Link(
            String path, String source, String target, String fragment, int line, int column, String excerpt) {}

    void add(String path, Article article, String text) {
        config.language(article.language())
                .ifPresent(settings -> pages.put(article.sourcePath(), Permalinks.of(article, settings)));
        if (!LINK.matcher(text).find()) {
            return;
        }
        CopyPassages passages = CopyPassages.of(text, article.language());
        LineIndex lines = new LineIndex(text);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!passages.isVerbatim(link.start())) {
                int line = lines.lineAt(link.start(1));
                links.add(new Link(
                        path,
                        article.sourcePath(),
                        decoded(link.group(1)),
                        decoded(link.group(2)),
                        line,
                        lines.columnAt(link.start(1)),
                        lines.excerpt(line)));
            }
        }
    }

    /** A path without its percent-encoding (RFC 3986, 2.1); as it stands if that is malformed. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The warnings, when the site has been built into a folder. */
    List<Diagnostic> report(Path built) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        for (Link link : links) {
            Optional<Path> page = SourcePaths.candidates(link.source(), link.target()).stream()
                    .flatMap(path -> Optional.ofNullable(pages.get(path)).stream())
                    .map(permalink -> built.resolve(permalink.path()))
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (page.isPresent()
                    && !hasHeading(Files.readString(page.get(), StandardCharsets.UTF_8), link.fragment())) {
                found.add(Diagnostic.warning(
                                link.path(),
                                "\"" + link.target() + "\" has no heading \"" + link.fragment() + "\"",
                                "Look up how the heading is called there, or link to the article alone")
                        .at(link.line(), link.column(), link.excerpt()));
            }
        }
        return found;
    }

    private static boolean hasHeading(String html, String fragment) {
        return hasId(html, HeadingIds.of(fragment));
    }

    private static boolean hasId(String html, String id) {
        return html.contains("id=\"" + id + "\"") || html.contains("id=" + id + ">") || html.contains("id=" + id + " ");
    }
}
